import { buildPage, install, run } from './setup.mjs';

install();
buildPage();
run('src/main/demo.ts', process.argv.slice(2));
