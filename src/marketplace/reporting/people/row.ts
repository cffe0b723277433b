import type { ReportPartner } from '../../../contract/reporting.ts';
import type { Address } from '../../../contract/request.ts';

export type Person = { readonly email: string; readonly name: string };

/** Who stands behind a row: the account's holder, the primary contacts that it named, and the partner. */
export type CustomerRow = {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly address: Address;
  readonly technical: Person | null;
  readonly billing: Person | null;
  readonly partner: PartnerRow | null;
};

/** `holder` is the address that the customer named where there is no account of it; then there is no organization. */
type PartnerRow = {
  readonly organization: string | null;
  readonly holder: Person;
  readonly billing: Person | null;
};

/** The primary contacts of both roles: where the account named none it is the holder. */
export function contactsOf({ email, firstName, lastName, technical, billing }: CustomerRow) {
  const holder: Person = { email, name: `${firstName} ${lastName}`.trim() };
  return { technical: technical ?? holder, billing: billing ?? holder };
}

/** `partnerDetails` of a row; nothing where no partner stands behind it. */
export function partnerOf({ partner }: CustomerRow): { partnerDetails?: ReportPartner } {
  if (partner === null) return {};
  const { organization, holder, billing } = partner;
  return {
    partnerDetails: {
      partnerName: organization ?? holder.email,
      partnerType: 'Expert',
      billingContact: billing ?? holder,
    },
  };
}
