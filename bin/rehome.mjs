#!/usr/bin/env node
import { install, run } from '../scripts/setup.mjs';

install();
run('src/main/cli.ts', process.argv.slice(2));
