import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPoster } from '../../src/marketplace/webhooks/client.ts';
import { type DeliverContext, deliverDue } from '../../src/marketplace/webhooks/deliver/service.ts';
import { createWebhooks } from '../../src/marketplace/webhooks/service.ts';
import type { Db } from '../../src/platform/db/db.ts';
import { secrets } from '../support/desk.ts';

export type Received = {
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
  readonly path: string;
};

/** A receiver on a free port. It answers what `answers` holds, one after the other, and then 200. */
export async function openReceiver() {
  const received: Received[] = [];
  const answers: (number | 'nothing' | readonly [number, string])[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers, body, path: request.url ?? '' });
      const answer = answers.shift() ?? 200;
      if (answer === 'nothing') return void request.socket.destroy();
      const [status, text] = typeof answer === 'number' ? [answer, `says ${answer}`] : answer;
      response.writeHead(status, { Location: '/elsewhere' }).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    port,
    received,
    answers,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Webhooks on a database, with a clock that tests move, and a poster that may call this machine. */
export function webhooksOn(db: Db, poster = createPoster({ http: true, private: true })) {
  const clock = { now: new Date('2026-11-01T10:00:00Z') };
  const context: DeliverContext = {
    db,
    seal: secrets.seal,
    poster,
    vendorId: 'example',
    mailPolicy: { answersPerDay: 10, own: [] },
    operators: async () => ['olga@vendor.example', 'otto@vendor.example'],
    worker: 'one',
    now: () => clock.now,
  };
  const webhooks = createWebhooks({ ...context, poster: { refusal: () => null } });
  const forward = (ms: number): void => void (clock.now = new Date(clock.now.getTime() + ms));
  return { webhooks, clock, forward, context, deliver: (worker = 'one') => deliverDue({ ...context, worker }) };
}
