/** One part of a selector: `p.note#x`. Classes and ids as they are written: without a doctype their case says nothing. */
export type Compound = {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  /** Attributes that must be there, with what must stand in them. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
};

export type Selector = {
  /** From left to right; `direct`: the next one must be its child. */
  readonly path: readonly { readonly compound: Compound; readonly direct: boolean }[];
  readonly certain: boolean;
  readonly specificity: number;
};

/** Never true of a mail that is only read, or about something else than the element's text. */
const neverApplies =
  /::|:(?:hover|active|focus|visited|target|checked|disabled|before|after|first-line|first-letter|focus-within|focus-visible)(?![\w-])/u;

const compoundParts =
  /([.#]?)((?:[\w-]|[^\0-\u007f])+|\*)|\[([^\]]{0,200})\]|:[\w-]+(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?/gu;

/** The letters that a selector is made of; another one makes its whole rule void to a browser. */
const wellFormed = /^(?:[\w\s.#*>+~:-]|[^\0-\u007f]|\[[^[\]]*\]|\((?:[^()]|\([^()]*\))*\))+$/u;

/** Pseudo-classes and elements that every browser knows: one that it does not know makes the rule void too. */
const known =
  /^::?(?:hover|active|focus|visited|link|any-link|target|checked|disabled|enabled|before|after|first-line|first-letter|selection|root|empty|(?:first|last|only)-(?:child|of-type)|nth-(?:last-)?(?:child|of-type)|lang|not)$/iu;

const isKnown = (text: string): boolean =>
  wellFormed.test(text) && (text.match(/::?[\w-]+/gu) ?? []).every((pseudo) => known.test(pseudo));

function compoundOf(text: string): Compound & { readonly certain: boolean } {
  let tag: string | null = null;
  let id: string | null = null;
  let certain = true;
  const classes: string[] = [];
  const attributes: (readonly [string, string])[] = [];
  for (const [whole, mark, name = '', attribute] of text.matchAll(compoundParts)) {
    if (attribute !== undefined) {
      const parts = /^\s*([\w-]+)\s*(?:[~|^$*]?=\s*["']?([^"']*?)["']?(?:\s+[is])?\s*)?$/iu.exec(attribute);
      certain &&= parts !== null && parts[2] === undefined;
      if (parts) attributes.push([(parts[1] ?? '').toLowerCase(), parts[2] ?? '']);
    } else if (whole.startsWith(':')) {
      if (/^:root$/iu.test(whole)) tag ??= 'html';
      else if (/^:(?:any-)?link$/iu.test(whole)) attributes.push(['href', '']);
      else certain = false;
    } else if (mark === '#') id = name;
    else if (mark === '.') classes.push(name);
    else if (name !== '*') tag = name.toLowerCase();
  }
  return { tag, id, classes, attributes, certain };
}

function selectorOf(text: string): Selector | null {
  let certain = !/[+~](?![^[]*\])/u.test(text);
  let specificity = 0;
  const path: { compound: Compound; direct: boolean }[] = [];
  for (const piece of text.replace(/\s*([>+~])\s*(?![^[(]*[\])])/gu, ' $1 ').split(/\s+/u)) {
    const last = path.at(-1);
    if (piece === '>') {
      if (last) last.direct = true;
      continue;
    }
    // What stands beside it is not looked at: the rule may apply.
    if (piece === '+' || piece === '~') {
      path.pop();
      continue;
    }
    const { certain: exact, ...compound } = compoundOf(piece);
    certain &&= exact;
    specificity += compound.id === null ? 0 : 1_000_000;
    specificity += (compound.classes.length + compound.attributes.length) * 1_000 + (compound.tag === null ? 0 : 1);
    path.push({ compound, direct: false });
  }
  return path.length === 0 || path.length > 50 ? null : { path, certain, specificity };
}

/** The selectors of one rule. Where a browser might not understand one of them, none is certain to apply. */
export function selectorsOf(list: readonly string[]): { readonly selectors: Selector[]; readonly certain: boolean } {
  const written = list.map((text) => text.trim());
  const selectors = written.flatMap((text) => (text === '' || neverApplies.test(text) ? [] : (selectorOf(text) ?? [])));
  return { selectors, certain: written.every(isKnown) };
}
