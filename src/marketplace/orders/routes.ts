import { createRoute, z } from '@hono/zod-openapi';
import { FaultError } from '../../contract/codes.ts';
import {
  AcceptQuote,
  LicenseOptions,
  OrderFilter,
  OrderList,
  OrderView,
  PlanRequest,
  PlanView,
  QuoteRequest,
} from '../../contract/orders.ts';
import type { Guard } from '../../platform/auth/sessions/guard.ts';
import { languageOf } from '../../platform/http/language.ts';
import { unkept } from '../../platform/http/private.ts';
import { type Router, answerOf, bodyOf, jsonBody, newRouter, problems } from '../../platform/http/routes.ts';
import { signedIn } from '../accounts/own/routes.ts';
import type { Accounts } from '../accounts/service.ts';
import type { Account } from '../accounts/types.ts';
import { renderDocument } from '../documents/service.ts';
import { type OrderDocument, documentOf, orderDocuments } from './documents.ts';
import { type OrdersContext, todayOf } from './held/service.ts';
import { acceptQuote, licenseOptions, listOrders, planDates, quote, showOrder } from './service.ts';
import type { Order } from './types.ts';
import { orderView, summaryView } from './view.ts';

export type OwnOrderRoutesContext = {
  readonly orders: OrdersContext;
  readonly accounts: Pick<Accounts, 'byId'>;
  readonly guard: Pick<Guard, 'only'>;
  /** Whether an invoice can be paid by card. */
  readonly card: boolean;
};

const tags = ['My orders'];
const security = [{ account: [] }];
export const OrderId = z.object({
  orderId: z
    .string()
    .max(40)
    .openapi({ param: { name: 'orderId', in: 'path' } }),
});

/** What the account orders. Another account's order or license is answered like one that there is not. */
export function ownOrderRoutes(context: OwnOrderRoutesContext): Router {
  const router = newRouter();
  router.use('/v1/account/*', unkept);
  offers(router, context);
  plans(router, context);
  quotes(router, context);
  lists(router, context);
  shows(router, context);
  accepts(router, context);
  prints(router, context);
  return router;
}

const viewOf = ({ orders, card }: OwnOrderRoutesContext, account: Account, order: Order) =>
  orderView(order, { profile: orders.profile, account, today: todayOf(orders), card });

function offers(router: Router, own: OwnOrderRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/account/licenses/{sen}/options',
    tags,
    summary: 'What can be ordered for one of my licenses, and what it costs',
    security,
    middleware: [own.guard.only('account')] as const,
    request: {
      params: z.object({
        sen: z
          .string()
          .max(40)
          .openapi({ param: { name: 'sen', in: 'path' } }),
      }),
    },
    responses: { 200: answerOf('Renewals and larger tiers', LicenseOptions), ...problems(401, 404) },
  });
  router.openapi(route, async (context) => {
    const { accountId } = await signedIn(context, own);
    return context.json(await licenseOptions(own.orders, accountId, context.req.valid('param').sen), 200);
  });
}

function plans(router: Router, own: OwnOrderRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/account/coterm/plan',
    tags,
    summary: 'What it takes to bring my licenses to one date; orders nothing',
    security,
    middleware: [own.guard.only('account'), jsonBody] as const,
    request: { body: bodyOf(PlanRequest) },
    responses: {
      200: answerOf('License by license, and the same bought apart', PlanView),
      ...problems(400, 401, 404, 422),
    },
  });
  router.openapi(route, async (context) => {
    const { accountId } = await signedIn(context, own);
    return context.json(await planDates(own.orders, accountId, context.req.valid('json')), 200);
  });
}

function quotes(router: Router, own: OwnOrderRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/account/orders',
    tags,
    summary: 'Get a quote',
    description: 'Prices are kept until its last day. Nothing is owed until it is accepted.',
    security,
    middleware: [own.guard.only('account'), jsonBody] as const,
    request: { body: bodyOf(QuoteRequest) },
    responses: { 201: answerOf('The quote', OrderView), ...problems(400, 401, 404, 409, 413, 415, 422) },
  });
  router.openapi(route, async (context) => {
    const account = await signedIn(context, own);
    const { lines, language = languageOf(context) } = context.req.valid('json');
    const { accountId } = account;
    const wanted = { accountId, asks: lines, language, placedBy: `account:${accountId}`, by: 'account' as const };
    return context.json(viewOf(own, account, await quote(own.orders, wanted)), 201);
  });
}

function lists(router: Router, own: OwnOrderRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/account/orders',
    tags,
    summary: 'My quotes and orders, newest first',
    security,
    middleware: [own.guard.only('account')] as const,
    request: { query: z.strictObject(OrderFilter) },
    responses: { 200: answerOf('One page', OrderList), ...problems(400, 401) },
  });
  router.openapi(route, async (context) => {
    const { accountId } = await signedIn(context, own);
    const { orders, next } = await listOrders(own.orders, { ...context.req.valid('query'), accountId });
    return context.json({ orders: orders.map((row) => summaryView(row, todayOf(own.orders))), next }, 200);
  });
}

function shows(router: Router, own: OwnOrderRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/account/orders/{orderId}',
    tags,
    summary: 'One of my orders',
    security,
    middleware: [own.guard.only('account')] as const,
    request: { params: OrderId },
    responses: { 200: answerOf('The order', OrderView), ...problems(401, 404) },
  });
  router.openapi(route, async (context) => {
    const account = await signedIn(context, own);
    const { orderId } = context.req.valid('param');
    const order = await showOrder(own.orders, { orderId, accountId: account.accountId });
    return context.json(viewOf(own, account, order), 200);
  });
}

function accepts(router: Router, own: OwnOrderRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/account/orders/{orderId}/accept',
    tags,
    summary: 'Accept a quote: an invoice is made out',
    description: 'Asked again it answers with the same invoice. Where nothing is owed the order is done at once.',
    security,
    middleware: [own.guard.only('account'), jsonBody] as const,
    request: { params: OrderId, body: bodyOf(AcceptQuote) },
    responses: { 200: answerOf('The order', OrderView), ...problems(400, 401, 404, 409, 410, 413, 415) },
  });
  router.openapi(route, async (context) => {
    const account = await signedIn(context, own);
    const { accountId } = account;
    const { orderId } = context.req.valid('param');
    const purchaseOrder = context.req.valid('json').purchaseOrder ?? null;
    const by = { actor: `account:${accountId}`, purchaseOrder };
    return context.json(viewOf(own, account, await acceptQuote(own.orders, { orderId, accountId }, by)), 200);
  });
}

/** The documents of an order as PDF. */
function prints(router: Router, own: OwnOrderRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/account/orders/{orderId}/{document}',
    tags,
    summary: 'A document of one of my orders, as PDF',
    security,
    middleware: [own.guard.only('account')] as const,
    request: { params: OrderId.extend({ document: DocumentFile }) },
    responses: { 200: pdfAnswer, ...problems(401, 404) },
  });
  router.openapi(route, async (context) => {
    const account = await signedIn(context, own);
    const { orderId, document } = context.req.valid('param');
    const order = await showOrder(own.orders, { orderId, accountId: account.accountId });
    return pdf(own.orders, order, account, document);
  });
}

export const DocumentFile = z.enum(orderDocuments.map((one) => `${one}.pdf` as const)).openapi({
  param: { name: 'document', in: 'path' },
});
export const pdfAnswer = {
  description: 'The document',
  content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
};

/** Fault: NOT_FOUND, where the order has no such document (no invoice of a quote). */
export async function pdf(
  { profile, baseUrl }: OrdersContext,
  order: Order,
  account: Account,
  file: `${OrderDocument}.pdf`,
): Promise<Response> {
  const kind = file.slice(0, -'.pdf'.length) as OrderDocument;
  const data = documentOf(kind, { order, account, profile, baseUrl });
  if (!data) throw new FaultError({ code: 'NOT_FOUND', message: 'This order has no such document.' });
  const bytes = await renderDocument(data);
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${data.number}.pdf"`,
    },
  });
}
