import { z } from 'zod';
import * as limits from '../kernel/limits.ts';
import { languages } from './language.ts';
import { Email, ShortText } from './license.ts';

// What signing in takes and gives, for operators of the desk and for customers of the marketplace. Bodies are strict.

const Id = z.guid({ error: 'must be an id such as 1b4e28ba-2fa1-41d2-883f-0016d3cca427' });
const Instant = z.iso.datetime({ offset: true });

/** `admin` may do what an operator may, and say who is one. */
export const operatorRoles = ['operator', 'admin'] as const;
export const OperatorRole = z.enum(operatorRoles);
export type OperatorRole = z.infer<typeof OperatorRole>;

/** Who is signed in: an operator at the desk, or a customer with the account of the marketplace. */
export const sessionKinds = ['operator', 'account'] as const;
export const SessionKind = z.enum(sessionKinds);
export type SessionKind = z.infer<typeof SessionKind>;

/** A password that is set. Length is what makes it strong; what follows only keeps out `aaaaaaaaaaaa`. */
export const NewPassword = z
  .string()
  .min(limits.password_chars_least, `must have at least ${limits.password_chars_least} characters`)
  .max(limits.password_chars, `must have at most ${limits.password_chars} characters`)
  .refine((password) => new Set(password).size > 4, { error: 'must have more than four different characters' });

const Password = z.string().min(1, 'is missing').max(limits.password_chars);
/** Six digits of the authenticator app, or a recovery code; spaces and dashes do not count. */
const Code = z.string().trim().min(6, 'must be the six digits of the app, or a recovery code').max(40);
const Token = z.string().regex(/^[\w-]{20,120}$/u, 'must be the last part of the link');

export const PasswordSignIn = z
  .strictObject({ email: Email, password: Password, code: Code })
  .meta({ id: 'PasswordSignIn' });

/** Password and code once more, by who is signed in already. */
export const PasswordProof = z.strictObject({ password: Password, code: Code }).meta({ id: 'PasswordProof' });

/** What `navigator.credentials` takes, as JSON (Web Authentication Level 3). */
export const PasskeyOptions = z.looseObject({ challenge: z.string() }).meta({ id: 'PasskeyOptions' });

const base64url = z
  .string()
  .max(limits.passkey_field_chars)
  .regex(/^[\w-]*$/u);
const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).nullish(),
  clientExtensionResults: z.looseObject({}),
};

/** What `navigator.credentials.get` gave, as JSON. */
export const PasskeySignIn = z
  .strictObject({
    credential: z.object({
      ...credential,
      response: z.object({
        clientDataJSON: base64url,
        authenticatorData: base64url,
        signature: base64url,
        userHandle: base64url.nullish(),
      }),
    }),
  })
  .meta({ id: 'PasskeySignIn' });
export type PasskeySignIn = z.infer<typeof PasskeySignIn>;

const newPasskey = {
  name: ShortText.max(60).describe('What its owner calls it, such as "Laptop"'),
  credential: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: base64url,
      attestationObject: base64url,
      transports: z.array(z.string().max(30)).max(10).optional(),
    }),
  }),
};

/** What `navigator.credentials.create` gave, as JSON. */
export const NewPasskey = z.strictObject(newPasskey).meta({ id: 'NewPasskey' });
export type NewPasskey = z.infer<typeof NewPasskey>;

/** A secret for the authenticator app. It counts once it comes back as `offer`, with a code that was made with it. */
export const TotpOffer = z
  .object({
    secret: z.string().describe('In base32, to type it in'),
    uri: z.string().describe('The same as otpauth:// address, to show as a QR code'),
    offer: z.string().describe('Hand it back as it is, within 15 minutes'),
  })
  .meta({ id: 'TotpOffer' });

const Totp = z.strictObject({
  offer: z.string().min(1).max(1_000),
  code: z
    .string()
    .trim()
    .regex(/^\d{3} ?\d{3}$/u, 'must be the six digits that the app shows'),
});

/** At least one of the two; what is not given stays as it is. */
export const PasswordChange = z
  .strictObject({ password: NewPassword.optional(), totp: Totp.optional() })
  .refine(({ password, totp }) => password !== undefined || totp !== undefined, {
    error: 'must have a password, totp, or both',
  })
  .meta({ id: 'PasswordChange' });
export type PasswordChange = z.infer<typeof PasswordChange>;

/** The token of a link, from the address of its page. */
export const LinkToken = z.strictObject({ token: Token }).meta({ id: 'LinkToken' });

/** The first factors of an operator, with the token of the sign-up link. */
export const SignUpPassword = z
  .strictObject({ token: Token, password: NewPassword, totp: Totp })
  .meta({ id: 'SignUpPassword' });
export const SignUpPasskey = z.strictObject({ token: Token, ...newPasskey }).meta({ id: 'SignUpPasskey' });

export const SignUpView = z.object({ email: z.string(), name: z.string(), endsAt: Instant }).meta({ id: 'SignUp' });

export const SessionView = z
  .object({
    kind: SessionKind,
    sessionId: Id,
    id: Id.describe('Of the operator, or of the account'),
    email: z.string(),
    name: z.string(),
    role: OperatorRole.nullable().describe('Null for a customer'),
    signedInAt: Instant,
    provenAt: Instant.describe('When who it is was last proven; ten minutes later some calls ask again'),
    unusedUntil: Instant.describe('When it ends if it is not used'),
    endsAt: Instant,
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof SessionView>;

/** Who this browser is signed in as; one person may be both. */
export const SessionNow = z
  .object({ operator: SessionView.nullable(), account: SessionView.nullable() })
  .meta({ id: 'SessionNow' });

export const SessionList = z
  .object({
    sessions: z
      .array(
        z.object({
          sessionId: Id,
          userAgent: z.string(),
          signedInAt: Instant,
          seenAt: Instant,
          current: z.boolean(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'SessionList' });
export const SessionsEnded = z.object({ ended: z.number().int() }).meta({ id: 'SessionsEnded' });

/** Ten codes, shown this once; none for those who have no password. */
const RecoveryCodes = z.array(z.string()).readonly();
export const SignedUp = z.object({ session: SessionView, recoveryCodes: RecoveryCodes }).meta({ id: 'SignedUp' });
export const NewRecoveryCodes = z.object({ recoveryCodes: RecoveryCodes }).meta({ id: 'RecoveryCodes' });

export const FactorsView = z
  .object({
    password: z.boolean().describe('Password and authenticator app are set'),
    recoveryCodesLeft: z.number().int(),
    passkeys: z
      .array(z.object({ passkeyId: z.string(), name: z.string(), createdAt: Instant, usedAt: Instant.nullable() }))
      .readonly(),
  })
  .meta({ id: 'Factors' });
export type FactorsView = z.infer<typeof FactorsView>;

export const NewOperator = z
  .strictObject({ email: Email, name: ShortText.max(100), role: OperatorRole })
  .meta({ id: 'NewOperator' });
export const OperatorView = z
  .object({
    operatorId: Id,
    email: z.string(),
    name: z.string(),
    role: OperatorRole,
    password: z.boolean(),
    passkeys: z.number().int(),
    invitedUntil: Instant.nullable().describe('A sign-up link is open until then'),
    createdAt: Instant,
    disabledAt: Instant.nullable(),
  })
  .meta({ id: 'Operator' });
export const OperatorList = z.object({ operators: z.array(OperatorView).readonly() }).meta({ id: 'OperatorList' });
/** The sign-up link is shown this once, to be handed over in person. */
export const OperatorInvited = z
  .object({ operator: OperatorView, link: z.url(), endsAt: Instant })
  .meta({ id: 'OperatorInvited' });

/** A customer asks for a link to sign in with. The answer is the same whether there is such an account. */
export const LinkWish = z
  .strictObject({
    email: Email,
    language: z.enum(languages).describe('Of the mail; else what the browser asks for').optional(),
  })
  .meta({ id: 'LinkWish' });
export const LinkPromised = z
  .object({ status: z.literal('promised'), minutes: z.number().int().describe('How long the link works') })
  .meta({ id: 'LinkPromised' });
export const LinkShown = z.object({ email: z.string(), endsAt: Instant }).meta({ id: 'SignInLink' });
