import { FaultError } from '../../contract/codes.ts';
import { showUsers } from '../../contract/license.ts';
import type { License } from '../licenses/types.ts';
import type { Accounts } from './service.ts';

/** One license, and whether it matches its host; its key only where it was asked for. */
function lines(license: License): readonly string[] {
  const { sen, appKey, users, hostUsers, maintenanceEnd, status, licenseKey } = license;
  const match =
    hostUsers === null ? '' : `, does not match: ${users} of ${hostUsers === -1 ? 'unlimited' : hostUsers} users`;
  return [
    `${sen}  ${appKey}  ${showUsers(users)}${match}  maintenance until ${maintenanceEnd}  ${status}`,
    ...(licenseKey === null ? [] : [`  ${licenseKey}`]),
  ];
}

/** `rehome licenses ACCOUNT-EMAIL [--keys] [--json]` */
export async function printLicenses(
  accounts: Accounts,
  print: (line: string) => void,
  email: string,
  options: { readonly keys?: boolean; readonly json?: boolean },
): Promise<void> {
  const licenses = await accounts.licensesOf(email, { keys: options.keys ?? false });
  if (!licenses) {
    throw new FaultError({ code: 'NOT_FOUND', message: `The marketplace has no account ${email.slice(0, 100)}.` });
  }
  if (options.json) print(JSON.stringify({ licenses }));
  else for (const line of licenses.flatMap(lines)) print(line);
}
