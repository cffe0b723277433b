import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { EndOrder, OrderFilter, OrderList, OrderView } from '../../../contract/orders.ts';
import {
  type Env,
  type Gate,
  type Router,
  answerOf,
  bodyOf,
  callers,
  jsonBody,
  newRouter,
  problems,
} from '../../../platform/http/routes.ts';
import type { Accounts } from '../../accounts/service.ts';
import type { Account } from '../../accounts/types.ts';
import { type OrdersContext, todayOf } from '../held/service.ts';
import { noSuchOrder } from '../refusals.ts';
import { DocumentFile, OrderId, pdf, pdfAnswer } from '../routes.ts';
import { cancelOrder, listOrders, orderIdOf, showOrder } from '../service.ts';
import type { Order } from '../types.ts';
import { orderView, summaryView } from '../view.ts';

export type DeskOrderRoutesContext = {
  readonly orders: OrdersContext;
  readonly accounts: Pick<Accounts, 'byId'>;
  readonly gate: Gate;
  readonly card: boolean;
};

const tags = ['Orders'];
const security = [{ token: [] }, { operator: [] }];

/** Orders of all accounts, for whoever keeps the marketplace's books: operators, and tokens of the marketplace. */
export function deskOrderRoutes(context: DeskOrderRoutesContext): Router {
  const router = newRouter();
  lists(router, context);
  shows(router, context);
  prints(router, context);
  cancels(router, context);
  return router;
}

export const allowed = ({ gate }: DeskOrderRoutesContext) => callers(gate, ['desk', 'marketplace']);

export const actorOf = (context: Context<Env>): string => {
  const caller = context.get('caller');
  return caller ? `operator:${caller.name}` : 'operator';
};

export async function viewOf({ orders, accounts, card }: DeskOrderRoutesContext, order: Order) {
  const account = await accountOf(accounts, order);
  return orderView(order, { profile: orders.profile, account, today: todayOf(orders), card });
}

async function accountOf(accounts: Pick<Accounts, 'byId'>, order: Order): Promise<Account> {
  const account = await accounts.byId(order.accountId);
  if (!account) throw noSuchOrder();
  return account;
}

function lists(router: Router, desk: DeskOrderRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/orders',
    tags,
    summary: 'Quotes and orders, newest first',
    security,
    middleware: [allowed(desk)] as const,
    request: { query: z.strictObject(OrderFilter) },
    responses: { 200: answerOf('One page', OrderList), ...problems(400, 401, 403) },
  });
  router.openapi(route, async (context) => {
    const { orders, next } = await listOrders(desk.orders, { ...context.req.valid('query'), accountId: null });
    return context.json({ orders: orders.map((row) => summaryView(row, todayOf(desk.orders))), next }, 200);
  });
}

function shows(router: Router, desk: DeskOrderRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/orders/{orderId}',
    tags,
    summary: 'One order, by its id, or the number of its quote or invoice',
    security,
    middleware: [allowed(desk)] as const,
    request: { params: OrderId },
    responses: { 200: answerOf('The order', OrderView), ...problems(401, 403, 404) },
  });
  router.openapi(route, async (context) => {
    const orderId = await orderIdOf(desk.orders, context.req.valid('param').orderId);
    return context.json(await viewOf(desk, await showOrder(desk.orders, { orderId, accountId: null })), 200);
  });
}

function prints(router: Router, desk: DeskOrderRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/orders/{orderId}/{document}',
    tags,
    summary: 'A document of an order, as PDF',
    security,
    middleware: [allowed(desk)] as const,
    request: { params: OrderId.extend({ document: DocumentFile }) },
    responses: { 200: pdfAnswer, ...problems(401, 403, 404) },
  });
  router.openapi(route, async (context) => {
    const { orderId: named, document } = context.req.valid('param');
    const orderId = await orderIdOf(desk.orders, named);
    const order = await showOrder(desk.orders, { orderId, accountId: null });
    return pdf(desk.orders, order, await accountOf(desk.accounts, order), document);
  });
}

function cancels(router: Router, desk: DeskOrderRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/orders/{orderId}/cancel',
    tags,
    summary: 'Withdraw an invoice that is not paid',
    security,
    middleware: [allowed(desk), jsonBody] as const,
    request: { params: OrderId, body: bodyOf(EndOrder) },
    responses: { 200: answerOf('The order', OrderView), ...problems(400, 401, 403, 404, 409) },
  });
  router.openapi(route, async (context) => {
    const orderId = await orderIdOf(desk.orders, context.req.valid('param').orderId);
    const by = { actor: actorOf(context), reason: context.req.valid('json').reason };
    return context.json(await viewOf(desk, await cancelOrder(desk.orders, { orderId, accountId: null }, by)), 200);
  });
}
