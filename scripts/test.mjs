import { buildPage, install, run } from './setup.mjs';

install();
buildPage();
run('scripts/test.ts', process.argv.slice(2));
