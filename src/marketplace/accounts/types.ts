import type { Address } from '../../contract/request.ts';

/** An account of the marketplace. Its e-mail address names it and cannot change. */
export type Account = {
  readonly accountId: string;
  readonly email: string;
  readonly organization: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly address: Address;
  readonly createdAt: Date;
};

/** An account is one, however its address is typed: this form is compared and looked up by. */
export const foldEmail = (email: string): string => email.trim().toLowerCase();

/** How its holder is greeted. */
export const nameOf = ({ firstName, lastName }: Account): string => `${firstName} ${lastName}`.trim();
