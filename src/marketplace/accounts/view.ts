import type { License } from '../licenses/types.ts';
import type { Account } from './types.ts';

export const accountJson = (account: Account) => ({ ...account, createdAt: account.createdAt.toISOString() });
export const licenseJson = (license: License) => ({ ...license, createdAt: license.createdAt.toISOString() });
