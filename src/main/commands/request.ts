import { readFile, stat } from 'node:fs/promises';
import { FaultError } from '../../contract/codes.ts';
import { takeItem } from '../../desk/intake/operator/service.ts';
import { kindOf, readDocument } from '../../desk/intake/read.ts';
import { checkSender } from '../../desk/intake/senders/service.ts';
import { receive } from '../../desk/intake/inbox/service.ts';
import { readItem } from '../../desk/intake/service.ts';
import { transfersOfRequest } from '../../desk/transfers/service.ts';
import { transferJson, transferLine } from '../../desk/transfers/show.ts';
import type { Transfer } from '../../desk/transfers/state.ts';
import type { ReadFacts } from '../../contract/request.ts';
import * as limits from '../../kernel/limits.ts';
import type { App } from '../app.ts';
import { runDue } from '../worker.ts';
import { exit, print } from './run.ts';

/**
 * Takes one file in and brings its cases as far as they go without anybody. Who runs this command has the database
 * anyway, so an Authentication-Results header of our gateway counts in the file as it would in the mailbox.
 */
export async function takeIn(app: App, file: string): Promise<readonly Transfer[]> {
  const bytes = await bytesOf(file);
  const kind = kindOf(file, bytes);
  if (!kind.ok) throw new FaultError(kind.error);
  const { inboxId } = await receive(app.desk, {
    channel: 'command-line',
    kind: kind.value,
    name: file,
    trusted: true,
    bytes,
  });
  if (kind.value === 'message') await checkSender(app.desk, app.dns, inboxId, 'never');
  const requestId = await readItem(app.desk, inboxId);
  if (requestId === null) return [];
  await runDue(app);
  return (await transfersOfRequest(app.desk, requestId)).map(({ transfer }) => transfer);
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile())
    throw new FaultError({
      code: 'FILE_NOT_FOUND',
      file,
      message: `There is no file ${file}; name a mail (.eml) or a JSON document (.json).`,
    });
  if (found.size > limits.message_bytes) {
    const mb = (size: number): number => Math.round(size / 1024 / 1024);
    throw new FaultError({
      code: 'MESSAGE_TOO_LARGE',
      file,
      message: `${file} has ${mb(found.size)} MB; a request has at most ${mb(limits.message_bytes)} MB. Send it without its attachments.`,
    });
  }
  return readFile(file);
}

/** `rehome request FILE… [--json]` */
export async function request(
  app: App,
  files: readonly string[],
  options: { readonly json?: boolean },
): Promise<number> {
  let code: number = exit.done;
  for (const file of files) {
    const transfers = await takeIn(app, file);
    if (options.json) print(JSON.stringify({ file, transfers: transfers.map(transferJson) }));
    else {
      print(file);
      if (transfers.length === 0) print('  not a request: it is in the inbox with the reason');
      for (const transfer of transfers) print(`  ${transferLine(transfer)}`);
    }
    if (transfers.some(({ status }) => status === 'refused')) code = exit.refused;
  }
  return code;
}

/** `rehome inbox take ID --reason TEXT [--facts FILE…]`: an operator's word on an item that was held. */
export async function takeHeld(
  app: App,
  inboxId: string,
  word: { readonly operator: string; readonly reason: string },
  options: { readonly facts?: readonly string[]; readonly json?: boolean },
): Promise<void> {
  const facts: ReadFacts[] = [];
  for (const file of options.facts ?? []) {
    const document = readDocument(new TextDecoder().decode(await bytesOf(file)));
    if (!document.ok) throw new FaultError({ ...document.error, file });
    facts.push(document.value.read);
  }
  const { requestId, reason } = await takeItem(app.desk, inboxId, word, facts);
  await runDue(app);
  const stored = requestId === null ? [] : await transfersOfRequest(app.desk, requestId);
  const transfers = stored.map(({ transfer }) => transfer);
  if (options.json) return print(JSON.stringify({ inboxId, requestId, transfers: transfers.map(transferJson) }));
  if (transfers.length === 0) print(`${inboxId} is no request yet: ${reason?.message ?? 'it says nothing'}`);
  for (const transfer of transfers) print(transferLine(transfer));
}
