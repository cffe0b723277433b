import { buildPage, install, run } from './setup.mjs';

install();
buildPage();
run('scripts/first-load.ts', []);
