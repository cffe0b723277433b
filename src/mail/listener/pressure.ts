/** How much of other people's mail one process holds at a time; beyond it senders are asked to come again. */
export type PressureLimits = {
  /** Received whole and not yet kept. */
  readonly messages: number;
  /** Of them, from one client. */
  readonly messages_per_client: number;
  /** Of all messages, those that are still coming in included. */
  readonly bytes: number;
  readonly connections: number;
  readonly connections_per_client: number;
};

const count = (counts: ReadonlyMap<string, number>, client: string): number => counts.get(client) ?? 0;

function add(counts: Map<string, number>, client: string, change: number): void {
  const now = count(counts, client) + change;
  if (now <= 0) counts.delete(client);
  else counts.set(client, now);
}

/** Counts what is in hand. Whoever is told yes gives back exactly what it took. */
export class Pressure {
  readonly #limits: PressureLimits;
  readonly #connected = new Map<string, number>();
  readonly #inHand = new Map<string, number>();
  #connections = 0;
  #messages = 0;
  #bytes = 0;

  constructor(limits: PressureLimits) {
    this.#limits = limits;
  }

  get messages(): number {
    return this.#messages;
  }

  get bytes(): number {
    return this.#bytes;
  }

  connect(client: string): boolean {
    const { connections, connections_per_client } = this.#limits;
    if (this.#connections >= connections || count(this.#connected, client) >= connections_per_client) return false;
    this.#connections += 1;
    add(this.#connected, client, 1);
    return true;
  }

  disconnect(client: string): void {
    this.#connections -= 1;
    add(this.#connected, client, -1);
  }

  /** Whether a message of about so many bytes may begin. It takes nothing: its bytes are taken as they come. */
  mayBegin(client: string, bytes: number): boolean {
    return this.#bytes + bytes <= this.#limits.bytes && this.#mayHold(client);
  }

  takeBytes(bytes: number): boolean {
    if (this.#bytes + bytes > this.#limits.bytes) return false;
    this.#bytes += bytes;
    return true;
  }

  giveBytes(bytes: number): void {
    this.#bytes -= bytes;
  }

  takeMessage(client: string): boolean {
    if (!this.#mayHold(client)) return false;
    this.#messages += 1;
    add(this.#inHand, client, 1);
    return true;
  }

  giveMessage(client: string): void {
    this.#messages -= 1;
    add(this.#inHand, client, -1);
  }

  #mayHold(client: string): boolean {
    const { messages, messages_per_client } = this.#limits;
    return this.#messages < messages && count(this.#inHand, client) < messages_per_client;
  }
}
