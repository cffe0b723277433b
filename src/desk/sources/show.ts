import type { Fault } from '../../contract/codes.ts';
import { showKey, showUsers } from '../../contract/license.ts';
import type { BookLicense } from './license.ts';

/** A license as JSON for people and programs outside: no key, no digest. */
export const licenseJson = (license: BookLicense) => ({
  licenseId: license.licenseId,
  key: showKey(license.keyLast4),
  app: license.appKey,
  editors: license.users,
  type: license.type,
  status: license.move === null ? license.status : ('moved' as const),
  maintenanceStart: license.maintenanceStart,
  maintenanceEnd: license.maintenanceEnd,
  holderName: license.holderName,
  holderEmail: license.holderEmail,
  organization: license.organization,
  address: license.address,
  orderNumber: license.orderNumber,
  importedAt: license.importedAt.toISOString(),
  moved:
    license.move === null
      ? null
      : {
          at: license.move.at.toISOString(),
          transferId: license.move.transferId,
          sen: license.move.sen,
          honoredUntil: license.move.honoredUntil,
        },
});

/** `licenses.csv:14 editors BOOKS_ROW …`: where, which code, what is wrong. */
export const faultLine = ({ file, line, field, code, message }: Fault): string =>
  [[file, line].filter((part) => part !== undefined).join(':'), field, code, message]
    .filter((part) => part !== undefined && part !== '')
    .join('  ');

/** One line of a list. */
export const licenseLine = (license: BookLicense): string =>
  [
    license.licenseId,
    showKey(license.keyLast4).padEnd(5),
    (license.move === null ? license.status : `moved ${license.move.sen}`).padEnd(9),
    license.type.padEnd(11),
    showUsers(license.users).padEnd(15),
    license.maintenanceEnd,
    license.organization,
  ].join('  ');

/** All of one license, a line each. */
export function licenseLines(license: BookLicense): readonly string[] {
  const { address, move } = license;
  const place = [address.postalCode, address.city, address.region, address.country];
  const rows: (readonly [string, string])[] = [
    ['License', license.licenseId],
    ['Key', showKey(license.keyLast4)],
    ['App', license.appKey],
    ['Tier', showUsers(license.users)],
    ['Type', license.type],
    ['Status', move === null ? license.status : 'moved'],
    ['Maintenance', `${license.maintenanceStart} to ${license.maintenanceEnd}`],
    ['Holder of record', `${license.holderName} <${license.holderEmail ?? 'no e-mail address'}>`],
    ['Organization', license.organization],
    ['Address', [...address.lines, place.filter((part) => part !== null).join(' ')].join(', ')],
    ['Order', license.orderNumber ?? '-'],
    ['Imported', license.importedAt.toISOString()],
  ];
  if (move !== null) {
    rows.push(['SEN', move.sen], ['Moved', move.at.toISOString()], ['Transfer', move.transferId]);
    rows.push(['Old key works until', move.honoredUntil]);
  }
  return rows.map(([label, value]) => `${label.padEnd(20)}${value}`);
}
