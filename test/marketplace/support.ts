import { generateKeyPairSync } from 'node:crypto';
import type { ImportRequest } from '../../src/contract/import-api.ts';
import { day } from '../../src/kernel/day.ts';
import { createSigner } from '../../src/license-key/crypto.ts';
import type { ImportCall } from '../../src/marketplace/imports/content.ts';
import { type Imports, createImports } from '../../src/marketplace/imports/service.ts';
import type { Db } from '../../src/platform/db/db.ts';

const keys = generateKeyPairSync('ed25519');
export const { publicKey, privateKey } = keys;
export const APP = 'com.example.app';

export const importsOn = (db: Db): Imports =>
  createImports(db, {
    signer: createSigner(privateKey),
    now: () => new Date('2026-11-01T10:00:00Z'),
    publisher: 'example',
    apps: new Set([APP]),
    welcome: () => Promise.resolve(),
  });

export const requestOf = (id: string, changes: Partial<ImportRequest> = {}): ImportRequest => ({
  id,
  email: 'jane@example.com',
  firstName: 'Jane',
  lastName: 'Smith',
  organisationName: 'Example Customer',
  isoCountryCode: 'US',
  startDate: day('2026-05-01'),
  endDate: day('2027-05-01'),
  licenseType: 'COMMERCIAL',
  users: 2000,
  ...changes,
});

export const callOf = (id: string, changes: Partial<ImportRequest> = {}, appKey = APP): ImportCall => ({
  appKey,
  request: requestOf(id, changes),
  address: null,
  hostUsers: null,
  language: 'en',
});
