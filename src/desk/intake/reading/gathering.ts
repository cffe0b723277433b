import { noFacts, type FactName, type FactSource, type RequestFacts } from '../../../contract/request.ts';
import { resolve, sourceOf, type Statement, type Unclear } from './ledger.ts';
import type { Line } from './words/text.ts';

/** The facts as they are gathered, each with its lines. */
export class Gathering {
  readonly facts: RequestFacts = noFacts();
  readonly sources: { [Name in FactName]?: readonly FactSource[] } = {};
  readonly unclear: Unclear[] = [];
  /** Sentences that say which keys move: what they deny is said of keys alone. */
  readonly choosing: string[] = [];

  take<Value>(name: FactName, statements: readonly Statement<Value>[], strict = false): Value | null {
    const { value, lines, why } = resolve(statements, strict);
    if (value !== null) this.note(name, lines);
    else if (why !== null) this.doubt(name, lines, why);
    return value;
  }

  note(name: FactName, lines: readonly Line[]): void {
    if (lines.length > 0) this.sources[name] = lines.flatMap((line) => line.parts ?? [line]).map(sourceOf);
  }

  doubt(fact: FactName, lines: readonly Line[], why: string): void {
    const [line] = lines;
    if (line && !this.unclear.some((one) => one.fact === fact))
      this.unclear.push({ fact, source: sourceOf(line), why });
  }

  copy(name: FactName, from: FactName): void {
    const lines = this.sources[from];
    if (lines) this.sources[name] = lines;
  }
}
