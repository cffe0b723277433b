import { writeFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { clusterTemplate } from '../src/platform/db/open.ts';

const pglite = new PGlite();
await pglite.waitReady;
const dump = await pglite.dumpDataDir('none');
await pglite.close();
writeFileSync(clusterTemplate, new Uint8Array(await dump.arrayBuffer()));
