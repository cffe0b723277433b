#!/usr/bin/env node
import { buildPage, install, run } from '../scripts/setup.mjs';

install();
if (process.argv[2] === 'serve') buildPage();
run('src/main/cli.ts', process.argv.slice(2));
