import { install, run } from './setup.mjs';

install();
run('node_modules/vite/bin/vite.js', ['web', '--config', 'web/vite.config.ts', ...process.argv.slice(2)]);
