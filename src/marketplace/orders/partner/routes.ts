import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { PartnerRight } from '../../../contract/account.ts';
import { FaultError } from '../../../contract/codes.ts';
import {
  AcceptQuote,
  OrderFilter,
  OrderList,
  OrderView,
  PlanRequest,
  PlanView,
  QuoteRequest,
} from '../../../contract/orders.ts';
import { languageOf } from '../../../platform/http/language.ts';
import {
  type Env,
  type Router,
  answerOf,
  bodyOf,
  jsonBody,
  newRouter,
  problems,
} from '../../../platform/http/routes.ts';
import { signedIn } from '../../accounts/own/routes.ts';
import type { Partners } from '../../accounts/partners/service.ts';
import type { Account } from '../../accounts/types.ts';
import { todayOf } from '../held/service.ts';
import { DocumentFile, OrderId, type OwnOrderRoutesContext, pdf, pdfAnswer } from '../routes.ts';
import { acceptQuote, listOrders, planDates, quote, showOrder } from '../service.ts';
import type { Order } from '../types.ts';
import { orderView, summaryView } from '../view.ts';

export type PartnerOrderRoutesContext = OwnOrderRoutesContext & { readonly partners: Pick<Partners, 'customer'> };

const about = { tags: ['My customers'], security: [{ account: [] }] };
const Customer = z.object({
  accountId: z.guid({ error: 'must be the id of a customer' }).openapi({ param: { name: 'accountId', in: 'path' } }),
});
const CustomersOrder = Customer.extend(OrderId.shape);

/**
 * What a partner orders for a customer. Each call begins with whose account it is and whether it allows this; what it
 * does not allow is answered like what there is not.
 */
export function partnerOrderRoutes(context: PartnerOrderRoutesContext): Router {
  const router = newRouter();
  plans(router, context);
  quotes(router, context);
  lists(router, context);
  shows(router, context);
  accepts(router, context);
  prints(router, context);
  return router;
}

type Acting = { readonly partner: Account; readonly customer: Account };

async function actingFor(
  context: Context<Env>,
  own: PartnerOrderRoutesContext,
  customerId: string,
  right: PartnerRight,
): Promise<Acting> {
  const partner = await signedIn(context, own);
  const customer = await own.partners.customer(partner, customerId, right);
  if (customer) return { partner, customer };
  throw new FaultError({ code: 'NOT_FOUND', message: 'You have no customer of this id who lets you do this.' });
}

const nameOf = ({ partner }: Acting): string => `partner:${partner.accountId}`;

const viewOf = ({ orders }: PartnerOrderRoutesContext, { customer }: Acting, order: Order) =>
  // Who pays by card is the customer.
  orderView(order, { profile: orders.profile, account: customer, today: todayOf(orders), card: false });

function plans(router: Router, own: PartnerOrderRoutesContext): void {
  const route = createRoute({
    ...about,
    method: 'post',
    path: '/v1/account/customers/{accountId}/coterm/plan',
    summary: "What it takes to bring a customer's licenses to one date; orders nothing",
    middleware: [own.guard.only('account'), jsonBody] as const,
    request: { params: Customer, body: bodyOf(PlanRequest) },
    responses: {
      200: answerOf('License by license, and the same bought apart', PlanView),
      ...problems(400, 401, 404, 422),
    },
  });
  router.openapi(route, async (context) => {
    const { customer } = await actingFor(context, own, context.req.valid('param').accountId, 'quotes');
    return context.json(await planDates(own.orders, customer.accountId, context.req.valid('json')), 200);
  });
}

function quotes(router: Router, own: PartnerOrderRoutesContext): void {
  const route = createRoute({
    ...about,
    method: 'post',
    path: '/v1/account/customers/{accountId}/orders',
    summary: "Get a quote for a customer, with the partner's discount",
    middleware: [own.guard.only('account'), jsonBody] as const,
    request: { params: Customer, body: bodyOf(QuoteRequest) },
    responses: { 201: answerOf('The quote', OrderView), ...problems(400, 401, 404, 409, 413, 415, 422) },
  });
  router.openapi(route, async (context) => {
    const acting = await actingFor(context, own, context.req.valid('param').accountId, 'quotes');
    const { lines: asks, language = languageOf(context) } = context.req.valid('json');
    const { accountId } = acting.customer;
    const order = await quote(own.orders, { accountId, asks, language, placedBy: nameOf(acting), by: 'partner' });
    return context.json(viewOf(own, acting, order), 201);
  });
}

function lists(router: Router, own: PartnerOrderRoutesContext): void {
  const route = createRoute({
    ...about,
    method: 'get',
    path: '/v1/account/customers/{accountId}/orders',
    summary: 'Quotes and orders of a customer, newest first',
    middleware: [own.guard.only('account')] as const,
    request: { params: Customer, query: z.strictObject(OrderFilter) },
    responses: { 200: answerOf('One page', OrderList), ...problems(400, 401, 404) },
  });
  router.openapi(route, async (context) => {
    const { customer } = await actingFor(context, own, context.req.valid('param').accountId, 'quotes');
    const { accountId } = customer;
    const { orders, next } = await listOrders(own.orders, { ...context.req.valid('query'), accountId });
    return context.json({ orders: orders.map((row) => summaryView(row, todayOf(own.orders))), next }, 200);
  });
}

function shows(router: Router, own: PartnerOrderRoutesContext): void {
  const route = createRoute({
    ...about,
    method: 'get',
    path: '/v1/account/customers/{accountId}/orders/{orderId}',
    summary: 'An order of a customer',
    middleware: [own.guard.only('account')] as const,
    request: { params: CustomersOrder },
    responses: { 200: answerOf('The order', OrderView), ...problems(400, 401, 404) },
  });
  router.openapi(route, async (context) => {
    const { accountId, orderId } = context.req.valid('param');
    const acting = await actingFor(context, own, accountId, 'quotes');
    return context.json(viewOf(own, acting, await showOrder(own.orders, { orderId, accountId })), 200);
  });
}

function accepts(router: Router, own: PartnerOrderRoutesContext): void {
  const route = createRoute({
    ...about,
    method: 'post',
    path: '/v1/account/customers/{accountId}/orders/{orderId}/accept',
    summary: 'Accept a quote for a customer: an invoice is made out to the customer',
    middleware: [own.guard.only('account'), jsonBody] as const,
    request: { params: CustomersOrder, body: bodyOf(AcceptQuote) },
    responses: { 200: answerOf('The order', OrderView), ...problems(400, 401, 404, 409, 410, 413, 415) },
  });
  router.openapi(route, async (context) => {
    const { accountId, orderId } = context.req.valid('param');
    const acting = await actingFor(context, own, accountId, 'orders');
    const purchaseOrder = context.req.valid('json').purchaseOrder ?? null;
    const by = { actor: nameOf(acting), purchaseOrder };
    return context.json(viewOf(own, acting, await acceptQuote(own.orders, { orderId, accountId }, by)), 200);
  });
}

function prints(router: Router, own: PartnerOrderRoutesContext): void {
  const route = createRoute({
    ...about,
    method: 'get',
    path: '/v1/account/customers/{accountId}/orders/{orderId}/{document}',
    summary: 'A document of an order of a customer, as PDF',
    middleware: [own.guard.only('account')] as const,
    request: { params: CustomersOrder.extend({ document: DocumentFile }) },
    responses: { 200: pdfAnswer, ...problems(400, 401, 404) },
  });
  router.openapi(route, async (context) => {
    const { accountId, orderId, document } = context.req.valid('param');
    const { customer } = await actingFor(context, own, accountId, 'quotes');
    return pdf(own.orders, await showOrder(own.orders, { orderId, accountId }), customer, document);
  });
}
