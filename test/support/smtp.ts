import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import { connect as connectTls } from 'node:tls';

export type Reply = { readonly code: number; readonly text: string };

/** An SMTP client that does exactly what it is told, also what no well-behaved one would do. */
export class Conversation {
  #socket: Socket;
  #text = '';
  #waiting: (() => void) | null = null;
  closed = false;

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.#hear();
  }

  static async open(port: number, greeted = true): Promise<Conversation> {
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    await once(socket, 'connect');
    const conversation = new Conversation(socket);
    if (greeted) {
      const greeting = await conversation.reply();
      if (greeting.code !== 220) throw new Error(`greeted with ${greeting.text}`);
    }
    return conversation;
  }

  #hear(): void {
    this.#socket.on('data', (chunk: Buffer) => {
      this.#text += chunk.toString('latin1');
      this.#waiting?.();
    });
    this.#socket.on('error', () => undefined);
    this.#socket.on('close', () => {
      this.closed = true;
      this.#waiting?.();
    });
  }

  /** The next reply, all its lines; code 0 where the connection was closed instead. */
  async reply(): Promise<Reply> {
    for (;;) {
      const found = /^(?:\d{3}-.*\r\n)*(\d{3})(?: .*)?\r\n/u.exec(this.#text);
      if (found) {
        this.#text = this.#text.slice(found[0].length);
        return { code: Number(found[1]), text: found[0].trimEnd() };
      }
      if (this.closed) return { code: 0, text: 'closed' };
      await new Promise<void>((resolve) => (this.#waiting = resolve));
    }
  }

  write(bytes: string | Uint8Array): void {
    this.#socket.write(bytes);
  }

  async say(line: string): Promise<Reply> {
    this.write(`${line}\r\n`);
    return this.reply();
  }

  /** Says all lines one after the other; the last reply. */
  async sayAll(...lines: readonly string[]): Promise<Reply> {
    let last: Reply = { code: 0, text: '' };
    for (const line of lines) last = await this.say(line);
    return last;
  }

  /** From MAIL FROM to the reply behind the message; stops at the first refusal. */
  async send(
    message: string | Uint8Array,
    to = 'licenses@sketchwell.example',
    from = 'kim@loom.example',
  ): Promise<Reply> {
    for (const line of [`MAIL FROM:<${from}>`, `RCPT TO:<${to}>`, 'DATA']) {
      const reply = await this.say(line);
      if (reply.code >= 400 || reply.code === 0) return reply;
    }
    this.write(typeof message === 'string' ? message.replaceAll(/^\./gmu, '..') : message);
    this.write('\r\n.\r\n');
    return this.reply();
  }

  async startTls(): Promise<void> {
    const plain = this.#socket;
    plain.removeAllListeners('data').removeAllListeners('close');
    this.#socket = connectTls({ socket: plain, rejectUnauthorized: false });
    await once(this.#socket, 'secureConnect');
    this.#hear();
  }

  /** Cuts the connection, as a crash would. */
  cut(): void {
    this.#socket.destroy();
  }

  async quit(): Promise<void> {
    await this.say('QUIT');
    this.#socket.destroy();
  }
}
