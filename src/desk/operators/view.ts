import type { z } from 'zod';
import type { OperatorView } from '../../contract/sign-in.ts';
import type { Operator } from './types.ts';

/** An operator as colleagues see them. */
export const operatorJson = (operator: Operator): z.infer<typeof OperatorView> => ({
  operatorId: operator.operatorId,
  email: operator.email,
  name: operator.name,
  role: operator.role,
  password: operator.passwordHash !== null,
  passkeys: operator.passkeys,
  invitedUntil: operator.invitedUntil?.toISOString() ?? null,
  createdAt: operator.createdAt.toISOString(),
  disabledAt: operator.disabledAt?.toISOString() ?? null,
});

/** Where the page is that takes the first factors. */
export const signUpLink = (baseUrl: string, token: string): string => `${baseUrl}/desk/sign-up/${token}`;
