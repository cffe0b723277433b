import { Stripe } from 'stripe';
import type { CardEvent, CardPage, CardResult, CardService, CardSession } from './types.ts';

export type StripeSettings = {
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** Another place that speaks its API, for tests; null: Stripe itself. */
  readonly apiUrl: string | null;
};

/** How long one call may take, and how often a broken one is tried again with the same key. */
const TIMEOUT_MS = 10_000;
const RETRIES = 2;

/** Stripe Checkout. The customer types the card there, and nothing of it comes here. */
export function createStripe({ secretKey, webhookSecret, apiUrl }: StripeSettings): CardService {
  const stripe = new Stripe(secretKey, {
    ...hostOf(apiUrl),
    timeout: TIMEOUT_MS,
    maxNetworkRetries: RETRIES,
    telemetry: false,
  });
  return {
    open: (page) =>
      asked(async () => {
        const made = await stripe.checkout.sessions.create(sessionFor(page), { idempotencyKey: page.key });
        if (made.url === null) throw new Error('the session has no page');
        return { sessionId: made.id, url: made.url };
      }),
    look: (sessionId) => asked(async () => sessionOf(await stripe.checkout.sessions.retrieve(sessionId))),
    giveBack: ({ reference, amount, key }) =>
      asked(async () => {
        try {
          await stripe.refunds.create({ payment_intent: reference, amount }, { idempotencyKey: key });
        } catch (cause) {
          // Stripe remembers a key for a day; a payment is given back in full, so later it says that it was.
          if (!isGivenBack(cause)) throw cause;
        }
        return null;
      }),
    read(body, signature) {
      try {
        return eventOf(stripe.webhooks.constructEvent(body, signature, webhookSecret));
      } catch {
        // Not signed with our secret, too old, or no event: whoever sent it is told no more than that.
        return null;
      }
    },
  };
}

function hostOf(apiUrl: string | null): Pick<Stripe.StripeConfig, 'host' | 'port' | 'protocol'> {
  if (apiUrl === null) return {};
  const url = new URL(apiUrl);
  const protocol = url.protocol === 'http:' ? 'http' : 'https';
  return { host: url.hostname, port: url.port === '' ? (protocol === 'http' ? 80 : 443) : Number(url.port), protocol };
}

const sessionFor = (page: CardPage): Stripe.Checkout.SessionCreateParams => ({
  mode: 'payment',
  // Others can take days to come in, and nobody would know the order as paid.
  allowed_payment_method_types: ['card'],
  client_reference_id: page.orderId,
  metadata: { orderId: page.orderId, accountId: page.accountId },
  customer_email: page.email,
  locale: page.language,
  line_items: [
    {
      quantity: 1,
      price_data: {
        currency: page.currency.toLowerCase(),
        unit_amount: page.amount,
        product_data: { name: page.title },
      },
    },
  ],
  success_url: page.back,
  cancel_url: page.back,
});

function sessionOf(session: Stripe.Checkout.Session): CardSession {
  const { id, payment_intent: intent, status, payment_status: paid } = session;
  return {
    sessionId: id,
    orderId: session.client_reference_id,
    status: paid === 'paid' ? 'paid' : status === 'expired' ? 'over' : 'open',
    reference: typeof intent === 'string' ? intent : (intent?.id ?? null),
    amount: session.amount_total ?? 0,
    currency: (session.currency ?? '').toUpperCase(),
    url: session.url,
  };
}

const eventOf = (event: Stripe.Event): CardEvent => ({
  eventId: event.id,
  kind: event.type,
  session: event.type.startsWith('checkout.session.') ? sessionOf(event.data.object as Stripe.Checkout.Session) : null,
});

const isGivenBack = (cause: unknown): boolean =>
  cause instanceof Stripe.errors.StripeError && cause.code === 'charge_already_refunded';

/** What Stripe refuses for good is told from what may have been done. */
async function asked<Value>(call: () => Promise<Value>): Promise<CardResult<Value>> {
  try {
    return { status: 'done', value: await call() };
  } catch (cause) {
    if (!(cause instanceof Stripe.errors.StripeError)) throw cause;
    const refused =
      cause instanceof Stripe.errors.StripeInvalidRequestError || cause instanceof Stripe.errors.StripeCardError;
    // The service's own code says enough, and holds nothing of the customer's.
    const why = [cause.type, cause.code].filter(Boolean).join(', ');
    return { status: refused ? 'refused' : 'unknown', why };
  }
}
