import { FaultError } from '../../contract/codes.ts';
import { NewOperator, type OperatorRole } from '../../contract/sign-in.ts';
import {
  type Invited,
  type OperatorsContext,
  addOperator,
  disableOperator,
  listOperators,
  resetOperator,
} from './service.ts';
import type { Operator } from './types.ts';
import { operatorJson, signUpLink } from './view.ts';

type Options = { readonly json?: boolean };
type About = {
  readonly operators: OperatorsContext;
  readonly baseUrl: string;
  readonly print: (line: string) => void;
  /** Who is at this shell. */
  readonly actor: string;
};

function told({ baseUrl, print }: About, { operator, token, endsAt }: Invited, what: string, { json }: Options): void {
  const link = signUpLink(baseUrl, token);
  if (json) {
    print(JSON.stringify({ operator: operatorJson(operator), link, endsAt: endsAt.toISOString() }));
    return;
  }
  print(
    `${operator.email} (${operator.role}) ${what}. This link sets what they sign in with; it works once, for a day:`,
  );
  print(`  ${link}`);
}

/** `rehome operators add EMAIL --name NAME [--role ROLE] [--json]` */
export async function printAdded(
  about: About,
  email: string,
  options: Options & { readonly name: string; readonly role?: OperatorRole },
): Promise<void> {
  const { name, role } = options;
  const parsed = NewOperator.partial({ role: true }).safeParse({ email, name, ...(role ? { role } : {}) });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new FaultError({
      code: 'QUERY_INVALID',
      field: String(issue?.path[0] ?? 'email'),
      message: issue?.message ?? 'is wrong',
    });
  }
  told(about, await addOperator(about.operators, parsed.data, about.actor), 'was added', options);
}

/** `rehome operators reset EMAIL [--json]` */
export async function printReset(about: About, email: string, options: Options): Promise<void> {
  told(about, await resetOperator(about.operators, email, about.actor), 'starts anew', options);
}

/** `rehome operators disable EMAIL` */
export async function printDisabled(about: About, email: string): Promise<void> {
  const operator = await disableOperator(about.operators, email, about.actor);
  about.print(`${operator.email} cannot sign in any more; all of their sessions ended.`);
}

/** `rehome operators list [--json]` */
export async function printOperators({ operators, print }: About, { json }: Options): Promise<void> {
  for (const operator of await listOperators(operators)) {
    print(json ? JSON.stringify(operatorJson(operator)) : line(operator));
  }
}

function line(operator: Operator): string {
  const { email, name, role, passwordHash, passkeys, invitedUntil, disabledAt } = operator;
  const factors = [
    ...(passwordHash === null ? [] : ['password and app']),
    ...(passkeys === 0 ? [] : [passkeys === 1 ? 'a passkey' : `${passkeys} passkeys`]),
    ...(invitedUntil === null ? [] : [`sign-up link until ${invitedUntil.toISOString()}`]),
  ];
  const state =
    disabledAt === null ? factors.join(', ') || 'nothing to sign in with' : `disabled ${disabledAt.toISOString()}`;
  return `${role.padEnd(8)}  ${email}  ${name}  ${state}`;
}
