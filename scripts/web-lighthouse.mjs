import { buildPage, install, run } from './setup.mjs';

install();
buildPage();
run('scripts/lighthouse.ts', process.argv.slice(2));
