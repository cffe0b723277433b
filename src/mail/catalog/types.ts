import type { FactName } from '../../contract/request.ts';

/** How a fact is named, asked for, and told apart where a request left it unclear. `host`: such as "Confluence". */
export type FactTexts = Readonly<
  Record<
    FactName,
    {
      readonly name: string;
      readonly ask: (host: string) => string;
      /** An answer that our reader understands in this language (a test reads each one). */
      readonly example: (host: string) => string;
      readonly which: string;
    }
  >
>;
