import * as limits from '../../../../kernel/limits.ts';
import { declarations, type Declared, type Rule, type Sheet } from './css.ts';
import { understood } from './properties.ts';
import type { Compound } from './selectors.ts';

/** What an element is to a style sheet. */
export type Styled = {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly classes: readonly string[];
  readonly parent: Styled | null;
};

/** The declarations that hold for an element, the strongest of each name. */
export type Declarations = ReadonlyMap<string, string>;

/** `surely`: what rules say whose reach is certain. `perhaps`: the same with all others; null where that is no more. */
export type Applied = { readonly surely: Declarations; readonly perhaps: Declarations | null };

type Won = { readonly value: string; readonly weight: number };

type Match = 'yes' | 'perhaps' | 'no';

const important_weight = 1e12;
const inline_weight = 1e10;
const weakest = -1;
/** So that no number of ids outweighs a `style` attribute. */
const most_specific = 9e6;
const hidden: Declared = { name: 'display', value: 'none', important: true };

const reference = /var\(\s*(--[\w-]{1,80})\s*(?:,((?:[^()]|\([^()]*\))*))?\)/gu;

/** The style sheets of a mail, as they apply to its elements (CSS Cascading 4, as far as mails use it). */
export class Cascade {
  readonly #rules: Rule[] = [];
  readonly #byMark = new Map<string, number[]>();
  /** Custom properties; null where there are several values, and which one holds is not worked out. */
  readonly #custom = new Map<string, string | null>();
  #tries = 0;

  /** Adds the rules of a style sheet, in its order. */
  add({ rules, whole }: Sheet): void {
    if (!whole || this.#rules.length + rules.length > limits.style_rules) this.#tries = Number.POSITIVE_INFINITY;
    for (const rule of rules.slice(0, limits.style_rules - this.#rules.length)) {
      this.#define(rule.declared);
      const declared = rule.declared.flatMap((said) => this.#understood(said, false));
      if (declared.length === 0) continue;
      const last = rule.path.at(-1)?.compound;
      const mark = last?.id ? `#${last.id}` : last?.classes[0] ? `.${last.classes[0]}` : (last?.tag ?? '*');
      const list = this.#byMark.get(mark.toLowerCase()) ?? [];
      list.push(this.#rules.length);
      this.#byMark.set(mark.toLowerCase(), list);
      this.#rules.push({ ...rule, declared });
    }
  }

  /** True where so much was tried that what is left cannot be said: nothing more of the mail can be trusted to be seen. */
  get exhausted(): boolean {
    return this.#tries > limits.style_tries;
  }

  /** What applies to an element; `attributes` are what its HTML attributes say, the weakest of all. */
  of(element: Styled, attributes: readonly Declared[]): Applied {
    const surely = new Map<string, Won>();
    const perhaps = new Map<string, Won>();
    for (const said of attributes) win(surely, said, weakest);
    let doubtful = false;
    for (const index of this.#candidates(element)) {
      const rule = this.#rules[index];
      const match = rule ? this.#match(rule, element, rule.path.length - 1) : 'no';
      if (!rule || match === 'no') continue;
      const certain = rule.certain && match === 'yes';
      doubtful ||= !certain;
      const weight = Math.min(rule.specificity, most_specific) * 1_000 + index / limits.style_rules;
      for (const said of rule.declared)
        for (const plain of said.value.includes('var(') ? this.#understood(said, true) : [said])
          win(certain ? surely : perhaps, plain, weight);
    }
    const style = element.attributes.get('style');
    if (style !== undefined) {
      const declared = declarations(style);
      this.#define(declared);
      for (const said of declared) for (const plain of this.#understood(said, true)) win(surely, plain, inline_weight);
      // Many mail programs know no style sheets: what hides without them stays hidden.
      if (declared.findLast(({ name }) => name === 'display')?.value === 'none') win(surely, hidden, Number.MAX_VALUE);
    }
    return { surely: values(surely), perhaps: doubtful ? merged(surely, perhaps) : null };
  }

  #define(declared: readonly Declared[]): void {
    for (const { name, value } of declared) {
      if (!name.startsWith('--')) continue;
      if (this.#custom.size > limits.style_rules) this.#tries = Number.POSITIVE_INFINITY;
      const known = this.#custom.get(name);
      this.#custom.set(name, known === undefined || known === value ? value : null);
    }
  }

  /**
   * The longhand declarations of one; those with `var()` wait until an element asks (`resolve`). Where a variable may
   * be several things, the one that hides is taken.
   */
  #understood(said: Declared, resolve: boolean): readonly Declared[] {
    const { name, important } = said;
    if (!said.value.includes('var('))
      return understood(name, said.value).map(([long, value]) => ({ name: long, value, important }));
    if (!resolve) return [said];
    let doubtful = false;
    let value = said.value.slice(0, 500);
    for (let depth = 0; depth < 3 && value.includes('var('); depth += 1) {
      value = value
        .replace(reference, (_, variable: string, otherwise?: string) => {
          const known = this.#custom.get(variable);
          doubtful ||= known === null;
          return (known ?? otherwise ?? 'unset').trim();
        })
        .slice(0, 500);
    }
    const hiding = doubtful ? ['none', '0', 'transparent'] : [value];
    const found = hiding.map((one) => understood(name, one)).find((pairs) => pairs.length > 0) ?? [];
    return found.map(([long, plain]) => ({ name: long, value: plain, important }));
  }

  #candidates(element: Styled): number[] {
    if (this.#rules.length === 0) return [];
    const id = element.attributes.get('id');
    const marks = [
      ...(id === undefined ? [] : [`#${id.toLowerCase()}`]),
      ...element.classes.map((name) => `.${name.toLowerCase()}`),
      element.tag,
      '*',
    ];
    return [...new Set(marks)].flatMap((mark) => this.#byMark.get(mark) ?? []);
  }

  #match(rule: Rule, element: Styled, place: number): Match {
    this.#tries += 1;
    const step = rule.path[place];
    const fit = step && !this.exhausted ? fits(step.compound, element) : 'no';
    const before = rule.path[place - 1];
    if (fit === 'no' || !before) return fit;
    for (let above = element.parent; above; above = above.parent) {
      const match = this.#match(rule, above, place - 1);
      if (match !== 'no') return fit === 'perhaps' ? fit : match;
      if (before.direct) return 'no';
    }
    return 'no';
  }
}

function win(winners: Map<string, Won>, { name, value, important }: Declared, base: number): void {
  const weight = base + (important ? important_weight : 0);
  const known = winners.get(name);
  if (!known || weight >= known.weight) winners.set(name, { value, weight });
}

const values = (winners: ReadonlyMap<string, Won>): Declarations =>
  winners.size === 0 ? none : new Map([...winners].map(([name, { value }]) => [name, value]));

const none: Declarations = new Map();

function merged(surely: ReadonlyMap<string, Won>, perhaps: ReadonlyMap<string, Won>): Declarations {
  const all = new Map(surely);
  for (const [name, won] of perhaps) if (won.weight >= (all.get(name)?.weight ?? -2)) all.set(name, won);
  return values(all);
}

const isSame = (one: string, other: string | undefined): boolean => one.toLowerCase() === other?.toLowerCase();

/** Without a doctype the case of classes and ids says nothing, with one it does: where it differs, it may fit. */
function fits({ tag, id, classes, attributes }: Compound, element: Styled): Match {
  if (tag !== null && tag !== element.tag) return 'no';
  const own = element.attributes.get('id');
  if (id !== null && !isSame(id, own)) return 'no';
  if (!classes.every((name) => element.classes.some((one) => isSame(name, one)))) return 'no';
  if (!attributes.every(([name, value]) => element.attributes.get(name)?.includes(value) === true)) return 'no';
  return (id === null || id === own) && classes.every((name) => element.classes.includes(name)) ? 'yes' : 'perhaps';
}
