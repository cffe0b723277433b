import { buildPage, install, run } from './setup.mjs';

install();
buildPage();
run('scripts/picture-web.ts', process.argv.slice(2));
