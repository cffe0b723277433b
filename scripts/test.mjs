import { install, run } from './setup.mjs';

install();
run('scripts/test.ts', process.argv.slice(2));
