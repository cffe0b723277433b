import { install, run } from './setup.mjs';

install();
run('src/main/demo.ts', process.argv.slice(2));
