/**
 * Every code that a customer, an operator or a caller can meet. The lists are closed: a code that is not here does
 * not exist, and each has a page `docs/reference/codes/CODE.md` (a test holds the two together).
 */

/** Findings of eligibility, in order of precedence: where several apply, the first one decides. */
export const findingCodes = [
  // what the requester's own words rule out
  'HOST_CLOUD',
  'HOST_DATA_CENTER',
  'HOST_NOT_SERVER',
  'MATCH_DECLINED',
  // what the books rule out
  'KEY_UNKNOWN',
  'APP_UNKNOWN',
  'APP_HOST_MISMATCH',
  'LICENSE_REVOKED',
  'LICENSE_SUSPENDED',
  'LICENSE_ALREADY_MOVED',
  'TYPE_NEVER_MOVES',
  // what must be asked
  'FACTS_MISSING',
  'COUNTRY_UNKNOWN',
  'HOST_TIER_NEEDED',
  // who must stand behind it
  'HOLDER_UNREACHABLE',
  'PROOF_MISSING',
  'SENDER_SUSPICIOUS',
  // what comes first
  'UPGRADE_FIRST',
  // what is said and stops nothing
  'TIER_SHORTFALL',
  'TIER_HONORED',
  'TIER_LARGER',
  'HOST_TIER_UNKNOWN',
  'ACCOUNT_DIFFERS',
  'MAINTENANCE_ENDED',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** Why a case ended without a move, beyond the findings. */
export const endingCodes = [
  'REFUSED_BY_OPERATOR',
  'OBJECTED_BY_HOLDER',
  'WITHDRAWN_BY_REQUESTER',
  'EXPIRED_NO_ANSWER',
  'CONTINUED_ELSEWHERE',
  'DESTINATION_REFUSED',
  'DESTINATION_CONFLICT',
  'UNDONE',
] as const;
export type EndingCode = (typeof endingCodes)[number];

/** Faults of what was handed in, or of how we were asked. */
export const faultCodes = [
  // a message or a document
  'MESSAGE_TOO_LARGE',
  'MESSAGE_MALFORMED',
  'DOCUMENT_MALFORMED',
  'FILE_NOT_FOUND',
  'FILE_KIND_UNKNOWN',
  // the vendor's books
  'BOOKS_FILE_TOO_LARGE',
  'BOOKS_HEADER',
  'BOOKS_ENCODING',
  'BOOKS_ROW',
  'BOOKS_FORMULA',
  'BOOKS_DATES',
  'BOOKS_DUPLICATE_KEY',
  'BOOKS_DIFFERS',
  // the profile and the settings
  'PROFILE_INVALID',
  'SETTING_INVALID',
  'SECRET_MISMATCH',
  'DATA_IN_USE',
  'DATABASE_UNREACHABLE',
  'SCHEMA_NEWER',
  'PORT_IN_USE',
  // HTTP
  'BODY_INVALID',
  'BODY_TOO_LARGE',
  'QUERY_INVALID',
  'MEDIA_TYPE_UNSUPPORTED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'IDEMPOTENCY_KEY_MISSING',
  'IDEMPOTENCY_KEY_INVALID',
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_KEY_IN_USE',
  'INTERNAL_ERROR',
  'NOT_READY',
  // asked of a case
  'TRANSFER_NOT_FOUND',
  'COMMAND_NOT_ALLOWED',
  'SAME_OPERATOR',
  'REASON_MISSING',
  'UNDO_TOO_LATE',
  'UNDO_LICENSE_CHANGED',
  'LINK_UNKNOWN',
  // signing in
  'SIGN_IN_FAILED',
  'SIGN_IN_AGAIN',
  'TOO_MANY_TRIES',
  'CROSS_ORIGIN',
  'LINK_OVER',
  'CODE_WRONG',
  'PASSKEY_REFUSED',
  'LAST_FACTOR',
  'OPERATOR_EXISTS',
  // an account
  'CONTACT_WAITING',
  'HAND_OVER_OPEN',
  'HAND_OVER_NOT_POSSIBLE',
  'LIMIT_REACHED',
  // a license key
  'KEY_FORMAT',
  'KEY_SIGNATURE',
  'KEY_SIGNER_UNKNOWN',
  // orders of the marketplace
  'TERM_NOT_OFFERED',
  'TERM_BEYOND_CAP',
  'TERM_IN_PAST',
  'TIER_NOT_LARGER',
  'TIER_BELOW_HOST',
  'TIER_NOT_SOLD',
  'LICENSE_VOIDED',
  'LICENSE_IN_ORDER',
  'APP_NOT_SOLD',
  'QUOTE_EXPIRED',
  'QUOTE_STALE',
  'ORDER_NOT_NOW',
  'PLAN_WITHOUT_DATE',
  'PAYMENT_DIFFERS',
  'PAYMENT_BOOKED',
  'REFUND_TOO_LATE',
  'REFUND_SUPERSEDED',
  'CARD_OFF',
  'CARD_FAILED',
  // the import API of the marketplace
  'IMPORT_FIELD_INVALID',
  'IMPORT_APP_UNKNOWN',
  'IMPORT_CONFLICT',
  'IMPORT_VOIDED',
  // the reporting API of the marketplace
  'EXPORTS_FULL',
  // webhooks
  'WEBHOOK_URL_REFUSED',
  'WEBHOOK_DISABLED',
  'WEBHOOKS_FULL',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** A fault of what was handed in: which file, line or field, what is wrong, and what would be right. */
export type Fault = {
  readonly code: FaultCode;
  /** One or two sentences, for the person who handed it in. Never holds a secret. */
  readonly message: string;
  readonly file?: string;
  /** Counts from 1. */
  readonly line?: number;
  /** A JSON pointer, a column's name or an option's name. */
  readonly field?: string;
  /** Seconds after which it may be tried again. */
  readonly retryAfter?: number;
  /** Under which we find a defect of ours in the log. */
  readonly requestId?: string;
};

/** Carries a fault to the edge (HTTP, command line), where one table turns its code into a status. */
export class FaultError extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.message);
    this.name = 'FaultError';
    this.fault = fault;
  }
}
