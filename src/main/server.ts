import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import { sql } from 'kysely';
import type { CustomerRoutesContext } from '../desk/routes.ts';
import { type Fault, FaultError } from '../contract/codes.ts';
import type { Problem } from '../contract/problem.ts';
import { eligibilityRoutes } from '../desk/eligibility/routes.ts';
import { reconcileRoutes } from '../desk/handover/reconcile/routes.ts';
import { undoRoutes } from '../desk/handover/undo/routes.ts';
import { askRoutes } from '../desk/intake/ask/routes.ts';
import { formRoutes } from '../desk/intake/form/routes.ts';
import { inboxRoutes } from '../desk/intake/inbox/routes.ts';
import { intakeRoutes } from '../desk/intake/routes.ts';
import { actionRoutes } from '../desk/casework/actions/routes.ts';
import { caseRoutes } from '../desk/casework/one/routes.ts';
import { mailRoutes } from '../desk/casework/mails/routes.ts';
import { queueRoutes } from '../desk/casework/queue/routes.ts';
import { adminRoutes } from '../desk/operators/admin/routes.ts';
import { factorRoutes } from '../desk/operators/factors/routes.ts';
import { signInRoutes } from '../desk/operators/sign-in/routes.ts';
import { signUpRoutes } from '../desk/operators/sign-up/routes.ts';
import { booksRoutes } from '../desk/sources/routes.ts';
import { holderRoutes } from '../desk/transfers/holder/routes.ts';
import { transferRoutes } from '../desk/transfers/routes.ts';
import { vendorRoutes } from '../desk/vendor/routes.ts';
import { whereRoutes } from '../desk/where/routes.ts';
import { dayOf } from '../kernel/day.ts';
import { ownKeysRoutes } from '../marketplace/accounts/own/keys/routes.ts';
import { ownRoutes } from '../marketplace/accounts/own/routes.ts';
import { accountRoutes } from '../marketplace/accounts/routes.ts';
import { customerSignInRoutes } from '../marketplace/accounts/sign-in/routes.ts';
import { importRoutes } from '../marketplace/imports/routes.ts';
import { reportRoutes } from '../marketplace/reporting/routes.ts';
import { checkRoutes } from '../marketplace/licenses/check/routes.ts';
import { revocationRoutes } from '../marketplace/licenses/revocations/routes.ts';
import { webhookRoutes } from '../marketplace/webhooks/routes.ts';
import { contactRoutes } from '../marketplace/accounts/contacts/routes.ts';
import { handOverRoutes } from '../marketplace/accounts/hand-over/routes.ts';
import { partnerRoutes } from '../marketplace/accounts/partners/routes.ts';
import { noticeRoutes } from '../marketplace/notices/routes.ts';
import { deskOrderRoutes } from '../marketplace/orders/desk/routes.ts';
import { partnerOrderRoutes } from '../marketplace/orders/partner/routes.ts';
import { ownOrderRoutes } from '../marketplace/orders/routes.ts';
import { cardRoutes } from '../marketplace/payments/card/routes.ts';
import { paymentRoutes } from '../marketplace/payments/routes.ts';
import { clientOf } from '../platform/http/client-address.ts';
import { languageOf } from '../platform/http/language.ts';
import { sessionRoutes } from '../platform/auth/sessions/routes.ts';
import { problemOf } from '../platform/http/problem.ts';
import { createIdempotency } from '../platform/http/idempotency/service.ts';
import { type Env, type Gate, type Router, answerFault, faultOf, newRouter } from '../platform/http/routes.ts';
import { type App, appNamesOf } from './app.ts';
import { problemPage } from './pages/problem.ts';
import { pageRoutes } from './pages/routes.ts';
import { webPage } from './pages/web.ts';
import { settingsRoutes } from './settings-route.ts';
import { runDue } from './worker.ts';

/** A call does what it made due, and not for longer than this what others left: that is the worker's. */
const DUE_MS = 3_000;

const tell = (line: object): void => void process.stderr.write(`${JSON.stringify(line)}\n`);

/** All of HTTP: the API v1, the marketplace's import API, the pages. Opens no port, so tests use it as it is. */
export function createServer(app: App): Router {
  const { desk, mail, profile } = app;
  const root = newRouter();
  const doDue = async (): Promise<void> => {
    const started = performance.now();
    try {
      await runDue({ desk, mail }, () => performance.now() - started > DUE_MS);
    } catch (cause) {
      tell({
        level: 'warn',
        message: 'Due work is left to the worker',
        why: cause instanceof Error ? cause.message : 'unknown',
      });
    }
  };
  const gate = gateOf(app);
  const context = { desk, gate, doDue, idempotency: createIdempotency(desk.db) };
  const customers = {
    ...context,
    live: app.live,
    tries: app.tries,
    clientOf: (at: Context) => clientOf(at, app.settings.proxies),
  };

  root.use(named, headers);
  root.onError((cause, at) => answer(at, faultOf(cause) ?? defect(cause, at), app));
  root.route('/', vendorRoutes(context));
  root.route('/', eligibilityRoutes(customers));
  root.route('/', intakeRoutes(customers));
  root.route('/', inboxRoutes(context));
  root.route('/', transferRoutes(context));
  root.route('/', undoRoutes(context));
  root.route('/', reconcileRoutes(context));
  root.route('/', queueRoutes(customers));
  root.route('/', caseRoutes(context));
  root.route('/', actionRoutes(context));
  root.route('/', mailRoutes({ ...context, rendering: mail.context }));
  root.route('/', settingsRoutes(app, context));
  const problemIn = (cause: unknown, at: Context<Env>): Problem =>
    problemOf(faultOf(cause) ?? defect(cause, at), app.settings.baseUrl, languageOf(at));
  root.route('/', booksRoutes({ ...context, problemIn }));
  root.route('/', accountRoutes({ accounts: app.accounts, gate, signingKeys: app.signingKeys }));
  signIn(root, app);
  market(root, app, customers);
  root.route('/', holderRoutes(customers));
  root.route('/', formRoutes(customers));
  root.route('/', askRoutes(customers));
  root.route('/', whereRoutes(customers));
  root.route('/', pageRoutes(profile));
  const web = webPage(profile);
  root.route('/', web.routes);
  health(root, app);
  describe(root, profile.vendor.name);
  root.notFound((at) => {
    const fault = notFound(root, at);
    const page = fault.code === 'NOT_FOUND' && isForPeople(at) ? web.nothingHere(at) : null;
    return page ?? answer(at, fault, app);
  });
  return root;
}

/** The marketplace: for the tools of vendors, for apps, for its customers and partners, and for whoever keeps its books. */
function market(root: Router, app: App, customers: CustomerRoutesContext & { readonly gate: Gate }): void {
  const { gate } = customers;
  const authenticate = (header: string) => app.tokens.whose(header, 'marketplace');
  root.route('/', importRoutes({ imports: app.imports, authenticate }));
  root.route('/', reportRoutes({ ...app, db: app.desk.db, vendorNumber: app.profile.vendor.number, authenticate }));
  const shop = { orders: app.orders, accounts: app.accounts, card: app.card !== null };
  root.route('/', ownKeysRoutes({ keys: app.ownKeys, tries: app.tries, guard: app.signIn.guard }));
  root.route('/', checkRoutes({ ...customers, checks: app.checks }));
  root.route('/', revocationRoutes(app.revocations));
  root.route('/', webhookRoutes({ webhooks: app.webhooks, gate }));
  account(root, app);
  root.route('/', ownOrderRoutes({ ...shop, guard: app.signIn.guard }));
  root.route('/', partnerOrderRoutes({ ...shop, partners: app.partners, guard: app.signIn.guard }));
  root.route('/', deskOrderRoutes({ ...shop, gate }));
  root.route('/', paymentRoutes({ ...shop, gate }));
  root.route('/', cardRoutes({ payments: app.card, guard: app.signIn.guard, desk: { ...shop, gate } }));
}

/** What customers do who are signed in, and what those are asked whom they name. */
function account(root: Router, app: App): void {
  const { signIn: parts, profile, desk } = app;
  const own = {
    ...app,
    guard: parts.guard,
    appNames: appNamesOf(profile),
    now: desk.now,
    today: () => dayOf(desk.now()),
  };
  for (const routes of [ownRoutes, contactRoutes, partnerRoutes, handOverRoutes, noticeRoutes])
    root.route('/', routes(own));
}

/** Tokens, and operators who are signed in: the one guard of the desk's calls. */
const gateOf = ({ tokens, signIn: { guard } }: App): Gate => ({
  whose: (header, scope) => tokens.whose(header, scope),
  async operator(context) {
    const signedIn = await guard.whoIs(context, 'operator');
    return signedIn && { name: signedIn.person.email };
  },
  sameOrigin: (context) => guard.cookies.sameOrigin(context),
});

function signIn(root: Router, { signIn: parts, desk, settings }: App): void {
  root.route('/', sessionRoutes({ db: desk.db, ...parts }));
  for (const routes of [signInRoutes, signUpRoutes, factorRoutes, adminRoutes])
    root.route('/', routes({ ...parts, baseUrl: settings.baseUrl }));
  root.route('/', customerSignInRoutes(parts));
}

/** Each request has an id; with REHOME_LOG=info each is told with the pattern of its path, which holds no token. */
const named: MiddlewareHandler<Env> = async (context, next) => {
  const started = performance.now();
  context.set('requestId', randomUUID());
  await next();
  if (process.env['REHOME_LOG'] !== 'info') return;
  const ms = Math.round((performance.now() - started) * 10) / 10;
  tell({
    level: 'info',
    requestId: context.get('requestId'),
    method: context.req.method,
    route: routePath(context, -1),
    status: context.res.status,
    ms,
  });
};

const nothing = ["'none'"];
const own = ["'self'"];
const pageHeaders = secureHeaders({
  referrerPolicy: 'no-referrer',
  contentSecurityPolicy: {
    defaultSrc: nothing,
    styleSrc: own,
    imgSrc: ["'self'", 'data:'],
    formAction: own,
    frameAncestors: nothing,
    baseUri: nothing,
  },
});
/** The API page is a program of its own, from our own origin, which writes its styles as it runs. */
const docsHeaders = secureHeaders({
  referrerPolicy: 'no-referrer',
  contentSecurityPolicy: {
    defaultSrc: nothing,
    scriptSrc: own,
    connectSrc: own,
    styleSrc: ["'self'", "'unsafe-inline'"],
    fontSrc: ["'self'", 'data:'],
    imgSrc: ["'self'", 'data:', 'blob:'],
    frameAncestors: nothing,
    baseUri: nothing,
    formAction: own,
  },
});
const headers: MiddlewareHandler<Env> = async (context, next) => {
  // Answers of the API are one person's; no cache may keep them for another.
  if (context.req.path.startsWith('/v1/')) context.header('Cache-Control', 'no-store');
  await (context.req.path === '/docs' ? docsHeaders : pageHeaders)(context, next);
  const policy = context.get('ownPolicy');
  if (policy !== undefined) context.res.headers.set('Content-Security-Policy', policy);
};

/** What we did not foresee: told to us in full, to the caller only by the id under which we find it. */
function defect(cause: unknown, context: Context<Env>): Fault {
  const requestId = context.get('requestId');
  const error = cause instanceof Error ? { error: cause.message, stack: cause.stack } : { error: 'unknown' };
  tell({ level: 'error', requestId, method: context.req.method, route: routePath(context, -1), ...error });
  return {
    code: 'INTERNAL_ERROR',
    requestId,
    message: `Something failed on our side. Try again; if it stays, tell us the request id ${requestId}.`,
  };
}

const isForPeople = ({ req }: Context<Env>): boolean =>
  /\btext\/html\b/u.test(req.header('accept') ?? '') && !/^\/(?:v1|rest)\//u.test(req.path);

/** Programs get a problem (RFC 9457), and a person before a browser a page. */
function answer(context: Context<Env>, fault: Fault, { settings, profile }: App): Response | Promise<Response> {
  const problem = answerFault(context, fault, settings.baseUrl);
  return isForPeople(context)
    ? Promise.resolve(context.html(problemPage(fault, profile, languageOf(context)), problem.status as 500))
    : problem;
}

function notFound(root: Router, context: Context<Env>): Fault {
  const { method, path } = context.req;
  const others = root.routes.flatMap((route) =>
    route.method !== 'ALL' &&
    new RegExp(`^${route.path.replaceAll(/:[^/]+/gu, '[^/]+').replaceAll('.', '\\.')}$`, 'u').test(path)
      ? [route.method]
      : [],
  );
  if (others.length === 0)
    return { code: 'NOT_FOUND', message: 'There is nothing at this address. /openapi.json lists what there is.' };
  const allowed = [...new Set(others)].join(', ');
  context.header('Allow', allowed);
  return { code: 'METHOD_NOT_ALLOWED', message: `${method} is not known here; this address takes ${allowed}.` };
}

function health(root: Router, { desk }: App): void {
  root.get('/health', (context) => context.json({ status: 'ok' }));
  root.get('/ready', async (context) => {
    try {
      await sql`select 1`.execute(desk.db);
    } catch {
      throw new FaultError({ code: 'NOT_READY', message: 'The database does not answer.' });
    }
    return context.json({ status: 'ready' });
  });
}

function describe(root: Router, vendorName: string): void {
  root.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'A token of the desk or of the marketplace, made with `rehome tokens add`.',
  });
  for (const kind of ['operator', 'account'] as const) {
    root.openAPIRegistry.registerComponent('securitySchemes', kind, {
      type: 'apiKey',
      in: 'cookie',
      name: `__Host-rehome_${kind}`,
      description: `The session of ${kind === 'operator' ? 'an operator' : 'a customer'}; without the prefix where REHOME_URL is no https. Writes are taken from our own pages only.`,
    });
  }
  root.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: `Rehome: the license desk of ${vendorName}`,
      version: '1',
      description:
        'Moves direct licenses to the marketplace. Errors are problems (RFC 9457) with a `code`; each code has a page under /docs/codes. Days are `yyyy-MM-dd`, times RFC 3339 in UTC, amounts in minor units, users -1 means unlimited.',
    },
    servers: [{ url: '/' }],
  });
}

/** What is open when we stop may take this long. */
const DRAIN_MS = 10_000;

/** Serves until `close`, which answers what is open first. Fault: PORT_IN_USE. `port` 0 takes any that is free. */
export async function serveApp(
  app: App,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createAdaptorServer({
    fetch: createServer(app).fetch,
    serverOptions: { headersTimeout: 20_000, requestTimeout: 120_000, keepAliveTimeout: 5_000 },
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(cause.code === 'EADDRINUSE' ? portInUse(host, port) : cause),
    );
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${taken}`,
    async close() {
      // Open streams never end by themselves.
      await app.live.close();
      await drained(server);
    },
  };
}

const portInUse = (host: string, port: number): FaultError =>
  new FaultError({
    code: 'PORT_IN_USE',
    field: 'PORT',
    message: `Something else listens on ${host}:${port} already. Stop it, or set PORT to another number.`,
  });

async function drained(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(late);
}
