import { createRoute, z } from '@hono/zod-openapi';
import {
  Answer,
  ContactAsked,
  type ContactView,
  ContactView as ContactSchema,
  ContactsView,
  LinkToken,
  NewContact,
  PrimaryContact,
} from '../../../contract/account.ts';
import type { Guard } from '../../../platform/auth/sessions/guard.ts';
import { languageOf } from '../../../platform/http/language.ts';
import { type Router, answerOf, bodyOf, jsonBody, newRouter, problems } from '../../../platform/http/routes.ts';
import { signedIn } from '../own/routes.ts';
import type { Accounts } from '../service.ts';
import { nameOf } from '../types.ts';
import type { Contacts } from './service.ts';
import type { Contact } from './types.ts';

export type ContactRoutesContext = {
  readonly accounts: Pick<Accounts, 'byId'>;
  readonly contacts: Contacts;
  readonly guard: Pick<Guard, 'only' | 'own'>;
  readonly now: () => Date;
};

const tags = ['My account'];
const security = [{ account: [] }];
const Params = z.object({
  contactId: z.guid({ error: 'must be the id of a contact' }).openapi({ param: { name: 'contactId', in: 'path' } }),
});

/** Contacts of whoever is signed in, and the link by which somebody agrees to become one. */
export function contactRoutes(context: ContactRoutesContext): Router {
  const router = newRouter();
  lists(router, context);
  adds(router, context);
  names(router, context);
  removes(router, context);
  links(router, context);
  return router;
}

function contactJson(contact: Contact, now: Date): ContactView {
  const { contactId, role, name, email, primary, askedUntil, confirmedAt } = contact;
  const waits = askedUntil !== null && askedUntil > now;
  return {
    contactId,
    role,
    name,
    email,
    primary,
    status: confirmedAt !== null ? 'confirmed' : waits ? 'asked' : 'not-answered',
    askedUntil: confirmedAt === null && askedUntil ? askedUntil.toISOString() : null,
  };
}

function lists(router: Router, own: ContactRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/account/contacts',
    tags,
    summary: 'Who gets copies of mails',
    security,
    middleware: [own.guard.only('account')] as const,
    responses: { 200: answerOf('The contacts', ContactsView), ...problems(401) },
  });
  router.openapi(route, async (context) => {
    const account = await signedIn(context, own);
    const contacts = await own.contacts.of(account.accountId);
    const holder = { name: nameOf(account), email: account.email };
    return context.json({ holder, contacts: contacts.map((one) => contactJson(one, own.now())) }, 200);
  });
}

function adds(router: Router, own: ContactRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/account/contacts',
    tags,
    summary: 'Add a contact; one outside the mail domain of the account is asked first',
    description: 'One that is there already is left as it is; one that did not answer is asked again.',
    security,
    middleware: [own.guard.only('account'), jsonBody] as const,
    request: { body: bodyOf(NewContact) },
    responses: { 200: answerOf('The contact', ContactSchema), ...problems(400, 401, 409, 413, 415, 429) },
  });
  router.openapi(route, async (context) => {
    const account = await signedIn(context, own);
    const contact = await own.contacts.add(account, context.req.valid('json'), languageOf(context));
    return context.json(contactJson(contact, own.now()), 200);
  });
}

function names(router: Router, own: ContactRoutesContext): void {
  const route = createRoute({
    method: 'put',
    path: '/v1/account/contacts/primary',
    tags,
    summary: 'Who is the primary contact of a role',
    security,
    middleware: [own.guard.only('account'), jsonBody] as const,
    request: { body: bodyOf(PrimaryContact) },
    responses: { 204: { description: 'So it is' }, ...problems(400, 401, 404, 409, 413, 415) },
  });
  router.openapi(route, async (context) => {
    const { accountId } = await signedIn(context, own);
    const { role, contactId } = context.req.valid('json');
    await own.contacts.setPrimary(accountId, role, contactId);
    return context.body(null, 204);
  });
}

function removes(router: Router, own: ContactRoutesContext): void {
  const route = createRoute({
    method: 'delete',
    path: '/v1/account/contacts/{contactId}',
    tags,
    summary: 'Remove a contact',
    security,
    middleware: [own.guard.only('account')] as const,
    request: { params: Params },
    responses: { 204: { description: 'Removed' }, ...problems(400, 401, 404) },
  });
  router.openapi(route, async (context) => {
    const { accountId } = await signedIn(context, own);
    await own.contacts.remove(accountId, context.req.valid('param').contactId);
    return context.body(null, 204);
  });
}

/** Looking changes nothing, since mail scanners open links, too. */
function links(router: Router, { contacts, guard }: ContactRoutesContext): void {
  const view = createRoute({
    method: 'post',
    path: '/v1/contact-link/view',
    tags,
    summary: 'Who asks somebody to become a contact; changes nothing',
    middleware: [guard.own, jsonBody] as const,
    request: { body: bodyOf(LinkToken) },
    responses: { 200: answerOf('It can be answered', ContactAsked), ...problems(400, 403, 404, 410, 413, 415) },
  });
  router.openapi(view, async (context) => {
    const { contact, account } = await contacts.viewLink(context.req.valid('json').token);
    const { role, email, askedUntil } = contact;
    const { organization, email: accountEmail } = account;
    return context.json(
      { organization, accountEmail, role, email, until: (askedUntil ?? new Date(0)).toISOString() },
      200,
    );
  });
  const answer = createRoute({
    method: 'post',
    path: '/v1/contact-link/answer',
    tags,
    summary: 'Agree to become a contact, or not',
    middleware: [guard.own, jsonBody] as const,
    request: { body: bodyOf(Answer) },
    responses: { 204: { description: 'Kept' }, ...problems(400, 403, 404, 410, 413, 415) },
  });
  router.openapi(answer, async (context) => {
    const { token, answer: said } = context.req.valid('json');
    await contacts.answerLink(token, said);
    return context.body(null, 204);
  });
}
