import type { DefaultTreeAdapterTypes } from 'parse5';
import * as limits from '../../../../kernel/limits.ts';
import { Cascade, type Styled } from './cascade.ts';
import { mediaHolds, rulesOf } from './css.ts';
import { isQuote, isSignature, presentation, structureOf } from './elements.ts';
import { Flow, type Row } from './flow.ts';
import { treeOf } from './tree.ts';
import { isSeen, look, pageSight, type Sight } from './sight.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** `cut`: why it was not read to its end; null where it was. */
export type HtmlText = { readonly text: string; readonly notes: readonly string[]; readonly cut: string | null };

const isElement = (node: Node): node is Element => 'tagName' in node;
const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';
const attributesOf = (element: Element): Map<string, string> =>
  new Map(element.attrs.map(({ name, value }) => [name, value]));

type Place = { readonly styled: Styled | null; readonly sight: Sight; readonly flow: Flow };

class Reader {
  readonly #cascade = new Cascade();
  readonly #seen = new WeakMap<Sight, boolean>();
  readonly #items = new WeakMap<object, number>();
  readonly #notes: Set<string>;
  readonly #cut: Set<string>;
  #chars = 0;

  constructor(notes: Set<string>, cut: Set<string>) {
    this.#notes = notes;
    this.#cut = cut;
  }

  /** Style sheets count wherever they stand, also below the text; those that a browser may pass over, perhaps. */
  learn(node: DefaultTreeAdapterTypes.ParentNode, sure = true): void {
    for (const child of node.childNodes) {
      if (!isElement(child)) continue;
      if (child.tagName !== 'style') {
        this.learn(child, sure && !/^(?:noscript|svg|math|select|object)$/u.test(child.tagName));
        continue;
      }
      const attributes = attributesOf(child);
      const holds = mediaHolds(attributes.get('media')?.toLowerCase() ?? '');
      const isCss = /^(?:text\/css)?$/iu.test(attributes.get('type') ?? '');
      const sheet = child.childNodes.map((text) => (isText(text) ? text.value : '')).join('');
      if (holds !== false) this.#cascade.add(rulesOf(sheet, sure && isCss && holds === true));
    }
  }

  get #full(): boolean {
    if (this.#cascade.exhausted) this.#cut.add('The style sheets of the HTML are made to take long.');
    if (this.#chars > limits.message_text_chars)
      this.#cut.add(`The text is longer than the ${limits.message_text_chars} characters that are read at most.`);
    return this.#cascade.exhausted || this.#chars > limits.message_text_chars;
  }

  walk(nodes: readonly Node[], place: Place): void {
    for (const node of nodes) {
      if (this.#full) return;
      if (isText(node)) this.#text(node.value, place);
      else if (isElement(node)) this.#element(node, place);
    }
  }

  #text(value: string, { sight, flow }: Place): void {
    const known = this.#seen.get(sight);
    const seen = known ?? isSeen(sight);
    if (known === undefined) this.#seen.set(sight, seen);
    if (seen && !sight.struck) {
      this.#chars += value.length;
      flow.text(value.replace(/[\u0085\u2028\u2029]/gu, ' '), sight.keepsSpace, sight.keepsLines);
    } else if (value.trim() !== '') {
      this.#notes.add(seen ? 'Text that is crossed out was left out.' : 'Text that a human does not see was left out.');
    }
  }

  #enter(
    element: Element,
    { styled, sight, flow }: Place,
  ): Place & { readonly styled: Styled; readonly border: string; readonly said: ReadonlyMap<string, string> } {
    const attributes = attributesOf(element);
    const classes = attributes.get('class')?.split(/\s+/u).slice(0, 100).filter(Boolean) ?? [];
    const own: Styled = { tag: element.tagName, attributes, classes, parent: styled };
    const applied = this.#cascade.of(own, presentation(element.tagName, attributes));
    return {
      styled: own,
      sight: look(applied, sight),
      flow,
      said: applied.surely,
      border: applied.surely.get('border-left') ?? '',
    };
  }

  #element(element: Element, outer: Place): void {
    const { tagName } = element;
    const kind = structureOf(tagName);
    if (kind === 'nothing') return;
    const place = this.#enter(element, outer);
    const { flow, styled, said } = place;
    if (place.sight.gone) {
      if (element.childNodes.length > 0) this.#notes.add('Text that a human does not see was left out.');
      return;
    }
    if (tagName === 'br') return flow.break();
    if (/ignore/u.test(said.get('mso-list') ?? '')) return this.#wordMark(element, place);
    if (tagName === 'table') {
      flow.block(false);
      flow.rows(this.#rowsOf(element, place));
      return flow.block(false);
    }
    if (tagName === 'details' && !styled.attributes.has('open')) {
      return this.walk(
        element.childNodes.filter((child) => child.nodeName === 'summary'),
        place,
      );
    }
    const display = said.get('display') ?? '';
    const block =
      kind === 'block' ? !/^(?:inline|contents)/u.test(display) : /^(?:block|table|list-item|flex|grid)/u.test(display);
    if (!block) return this.walk(element.childNodes, place);
    this.#block(element, place);
  }

  #block(
    element: Element,
    place: Place & { readonly styled: Styled; readonly said: ReadonlyMap<string, string> },
  ): void {
    const { flow, styled, said } = place;
    const gap = element.tagName === 'p' && !(isNought(said.get('margin-top')) && isNought(said.get('margin-bottom')));
    const apart =
      (gap && !styled.classes.some((name) => /^(?:x_)*Mso/u.test(name))) || element.tagName === 'blockquote';
    if (element.tagName === 'li') flow.item(this.#mark(element));
    else flow.block(apart);
    if (isSignature(styled)) {
      flow.text('-- ', true, false);
      flow.break();
    }
    const quoted = isQuote(styled, said.get('border-left') ?? '');
    if (quoted) flow.quote += 1;
    this.walk(element.childNodes, place);
    flow.block(apart);
    if (quoted) flow.quote -= 1;
  }

  #mark(item: Element): string {
    const list = item.parentNode;
    if (!list || list.nodeName !== 'ol') return '-';
    const start = 'attrs' in list ? Number(list.attrs.find(({ name }) => name === 'start')?.value ?? 1) : 1;
    const number = this.#items.get(list) ?? (Number.isInteger(start) && Math.abs(start) < 10_000 ? start : 1);
    this.#items.set(list, number + 1);
    return `${number}.`;
  }

  /** Word writes the marks of its lists as text: `1.` or a letter of a symbol font, and blanks. */
  #wordMark(element: Element, place: Place): void {
    const flow = new Flow();
    this.walk(element.childNodes, { ...place, flow });
    const mark = flow.finish().join('').trim();
    place.flow.text(/^\(?[\dA-Za-z]{1,4}[.)]$/u.test(mark) ? `${mark} ` : '- ', true, false);
  }

  #rowsOf(table: Element, place: Place): Row[] {
    const rows: Row[] = [];
    for (const child of table.childNodes) {
      if (!isElement(child) || this.#full) continue;
      const inner = this.#enter(child, place);
      if (inner.sight.gone) continue;
      if (/^(?:thead|tbody|tfoot)$/u.test(child.tagName)) rows.push(...this.#rowsOf(child, inner));
      else if (child.tagName === 'tr') rows.push(this.#cellsOf(child, inner));
      else if (child.tagName === 'caption') rows.push([this.#apart(child, inner)]);
    }
    return rows;
  }

  #cellsOf(row: Element, place: Place): Row {
    const cells: string[][] = [];
    for (const child of row.childNodes) {
      if (!isElement(child) || this.#full) continue;
      const inner = this.#enter(child, place);
      if (!inner.sight.gone) cells.push(this.#apart(child, inner));
    }
    return cells;
  }

  /** What stands in an element, in lines of their own. */
  #apart(element: Element, place: Place): string[] {
    const flow = new Flow();
    this.walk(element.childNodes, { ...place, flow });
    return flow.finish();
  }
}

const isNought = (margin: string | undefined): boolean =>
  margin !== undefined && /^[+-]?0+(?:\.0*)?[a-z%]*(?:001pt)?$/u.test(margin);

/**
 * What a human sees of an HTML mail, as text (see `Message.text` for its form). It is read as the tree that a browser
 * builds (HTML Standard), with its style sheets: what they hide, by whichever trick, is left out, and told in a note.
 * Bounded in size, depth and time; never throws.
 */
export function htmlToText(source: string): HtmlText {
  const notes = new Set<string>();
  const cut = new Set<string>();
  const document = treeOf(source, cut);
  const reader = new Reader(notes, cut);
  reader.learn(document);
  const flow = new Flow();
  reader.walk(document.childNodes, { styled: null, sight: pageSight, flow });
  return { text: flow.finish().join('\n'), notes: [...notes], cut: [...cut][0] ?? null };
}
