import type { OperatorRole } from '../../../contract/sign-in.ts';
import type { Held } from './service.ts';

export type Person = { readonly email: string; readonly name: string; readonly role: OperatorRole | null };

/** A session, and the person behind it; `who` names them in the history. */
export type SignedIn = Held & { readonly person: Person; readonly who: string };
