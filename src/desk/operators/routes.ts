import type { Context } from 'hono';
import type { Guard } from '../../platform/auth/sessions/guard.ts';
import type { OperatorsContext } from './service.ts';
import type { Place } from './sign-in/service.ts';

/** What the routes of operators work with. */
export type OperatorRoutesContext = {
  readonly operators: OperatorsContext;
  readonly guard: Guard;
  readonly baseUrl: string;
  readonly placeOf: (context: Context) => Place;
};
