import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/**
 * argon2id with the least that OWASP's Password Storage Cheat Sheet asks for: 19 MiB, 2 passes, 1 lane. About 50 ms
 * here. The parameters stand in each hash, so that they can grow.
 */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number };
const tag_bytes = 32;

const derive = promisify(argon2);

/** So many hashes are worked on at once: each takes 19 MiB and a thread that the rest of the process needs, too. */
const lanes = 2;
let working = 0;
const waiting: (() => void)[] = [];

async function inLane<Result>(work: () => Promise<Result>): Promise<Result> {
  if (working >= lanes) await new Promise<void>((resolve) => waiting.push(resolve));
  else working += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else working -= 1;
  }
}

const tagOf = (password: string, salt: Uint8Array, { memory, passes, parallelism }: Cost): Promise<Buffer> =>
  inLane(() =>
    derive('argon2id', {
      message: password.normalize('NFC'),
      nonce: salt,
      memory,
      passes,
      parallelism,
      tagLength: tag_bytes,
    }),
  );

const text = ({ memory, passes, parallelism }: Cost, salt: Uint8Array, tag: Uint8Array): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`;
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/u, '');

/** The hash of a new password, as a PHC string. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return text(cost, salt, await tagOf(password, salt, cost));
}

/** What stands in for the hash of somebody who is not there, so that looking takes as long. It fits no password. */
const nobody = text(cost, randomBytes(16), randomBytes(tag_bytes));

/** Whether it is the password of this hash. Without a hash it takes as long, and it never is. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', tag = ''] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/u.exec(hash ?? nobody) ?? [];
  if (salt === '') throw new Error('Defect: a stored password hash is none of ours');
  const own = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const found = await tagOf(password, Buffer.from(salt, 'base64'), own);
  return timingSafeEqual(found, Buffer.from(tag, 'base64')) && hash !== null;
}
