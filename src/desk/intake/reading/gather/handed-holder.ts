import { orderOf, tongueIn, type Reading } from '../context.ts';
import type { Statement } from '../ledger.ts';
import { splitName, type Name, type NameHints } from '../names/names.ts';
import { leavesAccount, saysOwn } from '../voices/handed-on.ts';
import { isPassedOn } from '../voices/sections.ts';
import { writersName } from './own-name.ts';

/**
 * "The account is his" above a mail that is passed on, or "it goes to me" in it: the holder is whose mail it is, where
 * the account's address stands in it.
 */
export function handedHolder(reading: Reading, account: string | null, hints: NameHints): Statement<Name>[] {
  const { sections, lines, sentences } = reading;
  if (account === null || sections.author === null) return [];
  const address = account.toLowerCase();
  const said = lines.filter((line) => isPassedOn(sections, line) && line.text.toLowerCase().includes(address));
  if (said.length === 0) return [];
  const { name } = sections.author;
  const own = sentences.filter(({ pieces }) => !pieces.some(({ line }) => isPassedOn(sections, line)));
  const isTheirs =
    said.some(({ text }) => saysOwn(text, tongueIn(reading, text))) ||
    own.some(({ text, paragraph }, at) => {
      const before = own[at - 1];
      const near = before?.paragraph === paragraph ? before.text : null;
      return leavesAccount(text, tongueIn(reading, text), { author: name, before: near });
    });
  const whole = isTheirs ? writersName(reading, said) : null;
  const read = whole === null ? null : splitName(whole.text, hints);
  return read?.last ? [{ value: read, lines: said, rank: 0.5, corrected: false, order: orderOf(reading, said) }] : [];
}
