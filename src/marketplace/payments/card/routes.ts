import { createRoute, z } from '@hono/zod-openapi';
import { FaultError } from '../../../contract/codes.ts';
import { CardAside, CardPayment } from '../../../contract/orders.ts';
import type { Guard } from '../../../platform/auth/sessions/guard.ts';
import { type Router, answerOf, jsonBody, newRouter, problems } from '../../../platform/http/routes.ts';
import { type DeskOrderRoutesContext, allowed } from '../../orders/desk/routes.ts';
import { OrderId } from '../../orders/routes.ts';
import { type CardContext, handleEvents, leftAside, payByCard, takeEvent } from './service.ts';
import * as limits from '../../../kernel/limits.ts';

export type CardRoutesContext = {
  /** Null where no card service is set up. */
  readonly payments: CardContext | null;
  readonly guard: Pick<Guard, 'only'>;
  readonly desk: DeskOrderRoutesContext;
};

const off = (): FaultError =>
  new FaultError({ code: 'CARD_OFF', message: 'Orders are paid by bank transfer here; cards are not switched on.' });

export function cardRoutes(context: CardRoutesContext): Router {
  const router = newRouter();
  pays(router, context);
  hears(router, context);
  tellsAside(router, context);
  return router;
}

function pays(router: Router, { payments, guard }: CardRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/account/orders/{orderId}/card',
    tags: ['My orders'],
    summary: 'Where to pay an invoice by card',
    description: 'However often it is asked for: one page, and it is charged once.',
    security: [{ account: [] }],
    middleware: [guard.only('account'), jsonBody] as const,
    request: { params: OrderId },
    responses: { 200: answerOf('The address of the page', CardPayment), ...problems(401, 404, 409, 503) },
  });
  router.openapi(route, async (context) => {
    if (!payments) throw off();
    const accountId = context.get('signedIn').holder.id;
    const url = await payByCard(payments, { orderId: context.req.valid('param').orderId, accountId });
    return context.json({ url }, 200);
  });
}

/** The service's own calls: signed with our secret, kept before they are looked at. */
function hears(router: Router, { payments }: CardRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/payments/card/events',
    tags: ['Payments'],
    summary: 'Events of the card service (Stripe), by its signature',
    middleware: [jsonBody] as const,
    responses: {
      200: answerOf('It is kept', z.object({ received: z.literal(true) })),
      ...problems(401, 404, 413),
    },
  });
  router.openapi(route, async (context) => {
    if (!payments) throw off();
    const signature = context.req.header('stripe-signature') ?? '';
    if (!(await takeEvent(payments, await context.req.text(), signature)))
      throw new FaultError({ code: 'UNAUTHENTICATED', message: 'The signature of this call is not good.' });
    await handleEvents(payments, limits.card_batch);
    return context.json({ received: true as const }, 200);
  });
}

function tellsAside(router: Router, { desk }: CardRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/payments/card/aside',
    tags: ['Payments'],
    summary: 'What cards left for a person: payments that fit no order, refunds that a card did not take',
    security: [{ token: [] }, { operator: [] }],
    middleware: [allowed(desk)] as const,
    responses: { 200: answerOf('The oldest first', CardAside), ...problems(401, 403) },
  });
  router.openapi(route, async (context) => context.json(await leftAside(desk.orders), 200));
}
