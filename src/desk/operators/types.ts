import type { OperatorRole } from '../../contract/sign-in.ts';

/** Who works at the desk. The address names them and never changes. */
export type Operator = {
  readonly operatorId: string;
  readonly email: string;
  readonly name: string;
  readonly role: OperatorRole;
  readonly passwordHash: string | null;
  /** Sealed. */
  readonly totpSecret: string | null;
  readonly totpStep: number;
  readonly invitedUntil: Date | null;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  readonly passkeys: number;
};

export type Passkey = {
  readonly passkeyId: string;
  readonly operatorId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
};

export const foldEmail = (email: string): string => email.trim().toLowerCase();

/** Six digits of the app, or a recovery code, as it is compared: spaces, dashes and case do not count. */
export const foldCode = (code: string): string => code.replaceAll(/[\s-]+/gu, '').toUpperCase();

/** How the history names an operator, here and where they decide a case. */
export const actorOf = ({ email }: Pick<Operator, 'email'>): string => `operator:${email}`;
