import { buildPage, install } from './setup.mjs';

install();
buildPage();
