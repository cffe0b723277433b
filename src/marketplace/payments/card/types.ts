/** The card service, as payments see it. Its own names and numbers stay in client.ts. */
export type CardService = {
  /** Opens a page to pay at. The same `key` gives the same page, however often it is asked for. */
  open(page: CardPage): Promise<CardResult<{ readonly sessionId: string; readonly url: string }>>;
  /** What became of a page. */
  look(sessionId: string): Promise<CardResult<CardSession>>;
  /** Gives a payment back; the same `key` gives it back once. */
  giveBack(refund: {
    readonly reference: string;
    readonly amount: number;
    readonly key: string;
  }): Promise<CardResult<null>>;
  /** An event out of the body of a call, if the service signed it; null where it did not. */
  read(body: string, signature: string): CardEvent | null;
};

export type CardPage = {
  readonly key: string;
  readonly orderId: string;
  readonly accountId: string;
  readonly title: string;
  readonly amount: number;
  readonly currency: string;
  readonly email: string;
  readonly language: string;
  /** Where the customer is sent afterwards. */
  readonly back: string;
};

/** How a page of the service stands. `reference`: the name of the payment, where there is one. */
export type CardSession = {
  readonly sessionId: string;
  readonly orderId: string | null;
  readonly status: 'open' | 'paid' | 'over';
  readonly reference: string | null;
  readonly amount: number;
  /** ISO 4217, such as `USD`. */
  readonly currency: string;
  readonly url: string | null;
};

export type CardEvent = { readonly eventId: string; readonly kind: string; readonly session: CardSession | null };

/** `refused`: it will be so again. `unknown`: it may have been done; asked again with the same key it is done once. */
export type CardResult<Value> =
  | { readonly status: 'done'; readonly value: Value }
  | { readonly status: 'refused' | 'unknown'; readonly why: string };
