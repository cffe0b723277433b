/** Calls of each kind that are counted; the first ones before them open connections and fill caches. */
const rounds = 100;
const uncounted = 5;

type Call = readonly [name: string, call: (n: number) => Promise<unknown>];

/** Times each kind of call by itself and prints a row for it, under the name of what there is in the database. */
export async function timeCalls(database: string, calls: readonly Call[]): Promise<void> {
  console.log(`| ${database} | median ms | 95 % ms | longest ms |\n|---|---|---|---|`);
  for (const [name, call] of calls) {
    const times: number[] = [];
    for (let n = 0; n < rounds + uncounted; n += 1) {
      const started = performance.now();
      await call(n);
      if (n >= uncounted) times.push(performance.now() - started);
    }
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number): string =>
      (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
    console.log(`| ${name} | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`);
  }
}
