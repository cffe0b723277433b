import { createRoute, z } from '@hono/zod-openapi';
import {
  EndOrder,
  OrderView,
  PaymentList,
  PaymentTaken,
  type PaymentView,
  ReceivedPayment,
} from '../../contract/orders.ts';
import { type Router, answerOf, bodyOf, jsonBody, newRouter, problems } from '../../platform/http/routes.ts';
import { type DeskOrderRoutesContext, actorOf, allowed, viewOf } from '../orders/desk/routes.ts';
import { OrderId } from '../orders/routes.ts';
import { orderIdOf } from '../orders/service.ts';
import { listPayments, receivePayment, refundOrder, returnPayment } from './service.ts';
import type { Payment } from './types.ts';

const tags = ['Payments'];
const security = [{ token: [] }, { operator: [] }];

/** Money that comes in and goes back, for whoever keeps the marketplace's books. */
export function paymentRoutes(context: DeskOrderRoutesContext): Router {
  const router = newRouter();
  waits(router, context);
  takesPayments(router, context);
  returnsPayments(router, context);
  refunds(router, context);
  return router;
}

const paymentView = (
  payment: Payment,
  about: { readonly orderNumber: string; readonly accountEmail: string },
): PaymentView => {
  const { paymentId, method, reference, amount, currency, receivedOn, status, why } = payment;
  const { orderNumber, accountEmail } = about;
  return { paymentId, method, reference, amount, currency, receivedOn, status, why, orderNumber, accountEmail };
};

function waits(router: Router, desk: DeskOrderRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/payments',
    tags,
    summary: 'Payments that wait for somebody: what came in is not what was owed',
    description: 'With `order`, all payments of that order.',
    security,
    middleware: [allowed(desk)] as const,
    request: { query: z.strictObject({ order: z.string().max(40).optional() }) },
    responses: { 200: answerOf('The oldest first', PaymentList), ...problems(400, 401, 403, 404) },
  });
  router.openapi(route, async (context) => {
    const { order } = context.req.valid('query');
    const payments = await listPayments(desk.orders, order === undefined ? null : await orderIdOf(desk.orders, order));
    return context.json({ payments: payments.map((one) => paymentView(one, one)) }, 200);
  });
}

function takesPayments(router: Router, desk: DeskOrderRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/orders/{orderId}/payments',
    tags,
    summary: 'Book a payment that came to the bank',
    description:
      'Booked once by the reference of the bank. What is owed pays the order, and its licenses change; another amount waits for somebody.',
    security,
    middleware: [allowed(desk), jsonBody] as const,
    request: { params: OrderId, body: bodyOf(ReceivedPayment) },
    responses: {
      200: answerOf('The payment, and the order after it', PaymentTaken),
      ...problems(400, 401, 403, 404, 409),
    },
  });
  router.openapi(route, async (context) => {
    const orderId = await orderIdOf(desk.orders, context.req.valid('param').orderId);
    const received = {
      ...context.req.valid('json'),
      orderId,
      method: 'bank-transfer' as const,
      actor: actorOf(context),
    };
    const { payment, order } = await receivePayment(desk.orders, received);
    const view = await viewOf(desk, order);
    const { accountEmail } = view;
    return context.json(
      { payment: paymentView(payment, { orderNumber: order.number, accountEmail }), order: view },
      200,
    );
  });
}

function returnsPayments(router: Router, desk: DeskOrderRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/payments/{paymentId}/return',
    tags,
    summary: 'Note that a payment which is not allocated was sent back',
    security,
    middleware: [allowed(desk), jsonBody] as const,
    request: {
      params: z.object({
        paymentId: z
          .string()
          .max(40)
          .openapi({ param: { name: 'paymentId', in: 'path' } }),
      }),
      body: bodyOf(EndOrder),
    },
    responses: { 200: answerOf('All that wait now', PaymentList), ...problems(400, 401, 403, 404, 409) },
  });
  router.openapi(route, async (context) => {
    const { reason } = context.req.valid('json');
    await returnPayment(desk.orders, context.req.valid('param').paymentId, { actor: actorOf(context), reason });
    const payments = await listPayments(desk.orders, null);
    return context.json({ payments: payments.map((one) => paymentView(one, one)) }, 200);
  });
}

function refunds(router: Router, desk: DeskOrderRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/orders/{orderId}/refund',
    tags,
    summary: 'Give a paid order back: licenses become what they were',
    security,
    middleware: [allowed(desk), jsonBody] as const,
    request: { params: OrderId, body: bodyOf(EndOrder) },
    responses: { 200: answerOf('The order', OrderView), ...problems(400, 401, 403, 404, 409) },
  });
  router.openapi(route, async (context) => {
    const orderId = await orderIdOf(desk.orders, context.req.valid('param').orderId);
    const by = { actor: actorOf(context), reason: context.req.valid('json').reason };
    const order = await refundOrder(desk.orders, { orderId, accountId: null }, by);
    return context.json(await viewOf(desk, order), 200);
  });
}
