import { has, type Hit } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';
import { foldSame } from '../words/text.ts';
import type { Analysis } from './analysis.ts';
import { before, inside } from './clause.ts';

const forUs = lean(
  /(?<!\p{L})(?:they|he|she|who|which|that)(?: also)? (?:run|host|operate)s?(?: \p{L}+){0,6} for us(?!\p{L})|(?<!\p{L})fur uns (?:gehostet|betrieben|hosten|hostet|betreibt|betreiben)|(?<!\p{L})(?:hosten|hostet|betreibt|betreiben)(?: \p{L}+){0,3} fur uns(?!\p{L})|(?<!\p{L})(?:heberge|exploite|gere)(?: \p{L}+){0,3} pour nous(?!\p{L})|(?<!\p{L})(?:aloja|hospeda|gestiona)(?: \p{L}+){0,3} para nosotros(?!\p{L})|(?<!\p{L})(?:ospita|gestisce)(?: \p{L}+){0,3} per noi(?!\p{L})|(?<!\p{L})host(?: \p{L}+){0,3} voor ons(?!\p{L})/u,
);

/** "… is run by a provider on their servers": not plainly their own, unless it is called their own. */
export const foreignRuns = ({ found, clauses, text }: Analysis, servers: readonly Hit[]): boolean =>
  (forUs.test(foldSame(text)) ||
    found.hits.some(
      (hit) =>
        has(hit, 'foreign') && clauses.some((one) => inside(hit, one) && servers.some((server) => inside(server, one))),
    )) &&
  !found.hits.some(
    (hit) =>
      has(hit, 'own') &&
      !/^(?:our|their|its|unser|notre|leur|nuestr|su|noss|nostr|loro|onze|ons|hun|nasz|mein|mon|ma|my)/u.test(
        found.tokens[hit.from]?.text ?? '',
      ) &&
      servers.some((server) => before(hit, server, 4)),
  );

/** "Our parent company runs Jira Server for us": another house does. */
export const runByOthers = ({ found, clauses }: Analysis): boolean =>
  found.hits.some(
    (hit) =>
      has(hit, 'others') &&
      found.hits.some(
        (verb) =>
          has(verb, 'use', 'operate') &&
          before(hit, verb, 3) &&
          clauses.some((clause) => inside(hit, clause) && inside(verb, clause)),
      ),
  );
