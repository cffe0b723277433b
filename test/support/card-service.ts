import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Stripe } from 'stripe';

export const webhookSecret = 'whsec_a_secret_of_the_tests';

type Session = {
  readonly id: string;
  readonly object: 'checkout.session';
  readonly url: string;
  readonly client_reference_id: string | null;
  readonly amount_total: number;
  readonly currency: string;
  status: 'open' | 'complete' | 'expired';
  payment_status: 'unpaid' | 'paid';
  payment_intent: string | null;
};

/**
 * A server that speaks the part of Stripe's API that Rehome uses, with its idempotency: the same key gives the same
 * answer. `hang` makes the next call do its work and break the connection, as a lost answer does.
 */
export async function startCardService() {
  const sessions = new Map<string, Session>();
  const refunds: { readonly payment_intent: string; readonly amount: number }[] = [];
  const answers = new Map<string, object>();
  let hangs = 0;
  let calls = 0;
  const create = (body: URLSearchParams): object => {
    const id = `cs_test_${sessions.size + 1}`;
    const session: Session = {
      id,
      object: 'checkout.session',
      url: `https://checkout.example/${id}`,
      client_reference_id: body.get('client_reference_id'),
      amount_total: Number(body.get('line_items[0][price_data][unit_amount]')),
      currency: body.get('line_items[0][price_data][currency]') ?? '',
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: null,
    };
    sessions.set(id, session);
    return session;
  };
  const refund = (body: URLSearchParams): object => {
    refunds.push({ payment_intent: body.get('payment_intent') ?? '', amount: Number(body.get('amount')) });
    return { id: `re_${refunds.length}`, object: 'refund' };
  };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => void parts.push(part));
    request.on('end', () => {
      calls += 1;
      const path = request.url ?? '';
      const body = new URLSearchParams(Buffer.concat(parts).toString());
      const key = String(request.headers['idempotency-key'] ?? '');
      const make = path === '/v1/checkout/sessions' ? create : path === '/v1/refunds' ? refund : null;
      const found = make
        ? (answers.get(key) ?? answers.set(key, make(body)).get(key))
        : sessions.get(path.split('/').at(-1) ?? '');
      if (hangs > 0) {
        hangs -= 1;
        return request.socket.destroy();
      }
      response.writeHead(found ? 200 : 404, { 'Content-Type': 'application/json' });
      return response.end(
        JSON.stringify(
          found ?? { error: { type: 'invalid_request_error', code: 'resource_missing', message: 'No such' } },
        ),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stripe = new Stripe('sk_test_x');
  let events = 0;
  return {
    url: `http://127.0.0.1:${port}`,
    sessions,
    refunds,
    calls: () => calls,
    /** So many of the next calls are done, and their answers are lost. */
    hang: (times: number) => void (hangs = times),
    /** The customer pays; gives the event that tells of it, with its signature. */
    pay(id: string, change: Partial<Session> = {}) {
      const session = sessions.get(id);
      if (!session) throw new Error(`no session ${id}`);
      Object.assign(session, { status: 'complete', payment_status: 'paid', payment_intent: `pi_${id}`, ...change });
      events += 1;
      return signed({
        id: `evt_${events}`,
        object: 'event',
        type: 'checkout.session.completed',
        data: { object: session },
      });
    },
    /** An event of any content, signed. */
    tell: (event: object) => signed(event),
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };

  function signed(event: object) {
    const body = JSON.stringify(event);
    return { body, signature: stripe.webhooks.generateTestHeaderString({ payload: body, secret: webhookSecret }) };
  }
}
