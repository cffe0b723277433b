import { lean } from '../words/lean.ts';
import { before, distance, inside, type Clause } from './clause.ts';
import { firstPerson, type Analysis } from './analysis.ts';
import { has, type Found, type Hit } from '../lexicon/find.ts';
import { foldSame } from '../words/text.ts';

/** That a host stands in the writer's own house, and who runs it there, where no server is named. */

const ownOne = lean(/^(?:own|eigen\p{L}*|propres?|propi[oa]s?|propri[oa]|wlasn\p{L}*)$/u);

/** "Our department runs its own Confluence": operates, and not only uses, one that is its own. */
const runsOwn = ({ found }: Analysis): boolean =>
  found.hits.some(
    (own) =>
      has(own, 'own') &&
      ownOne.test(found.tokens[own.to - 1]?.text ?? '') &&
      found.hits.some((host) => has(host, 'host') && before(own, host, 0)) &&
      found.hits.some((verb) => has(verb, 'operate') && before(verb, own, 2)),
  );

/** "We host it ourselves.": what it is was said before, and there is one thing only that it can be. */
const selfAlone =
  /^\W*(?:(?:and|so|yes|und|also|ja|et|oui|y|si|e|sim|en|i|tak|nous)[, ]+)?(?:we (?:host|self-host) (?:it|this|that|everything|all of it) (?:all )?(?:ourselves|by ourselves)|wir hosten (?:es |das |ihn |alles )?(?:komplett )?(?:selbst|selber)|(?:das |es |alles )?(?:hosten|betreiben) wir (?:alles |das |es )?(?:selbst|selber)|nous (?:l'|le |la )?hebergeons (?:tout )?nous-memes|lo alojamos nosotros(?: mismos)?|(?:hospedamos|alojamos) nos mesmos|lo ospitiamo noi(?: stessi)?|w(?:e|ij) hosten (?:het|alles) zelf|hostujemy (?:to |go |ja )?sami)\W*$/u;

/** "Our internally operated Confluence" */
const ourOwn = lean(/(?<!\p{L})(?:our|unser\p{L}*|notre|nuestr[oa]|noss[oa]|nostr[oa]|onze?|nasz\p{L}*)(?!\p{L})/iu);

const hostsItself = ({ found, text }: Analysis): boolean =>
  selfAlone.test(foldSame(text)) ||
  ((firstPerson.test(text) || ourOwn.test(text)) &&
    found.hits.some(
      (verb) =>
        has(verb, 'operate') &&
        (found.hits.some((host) => has(host, 'host') && host !== verb && distance(verb, host) <= 5) ||
          // "The instance is a Server one …, we run it ourselves"
          found.hits.some((server) => has(server, 'server') && before(server, verb, 16))) &&
        found.hits.some((self) => has(self, 'selves') && distance(verb, self) <= 5),
    ));

/** To stand or to run somewhere, and not to be used there. */
const stands =
  /^(?:runs?|running|ran|stands?|standing|lives?|living|sits?|sitting|resides?|hosted|installed|deployed|lauf(?:t|en)|steht|stehen|hangt|installiert|gehostet|aufgesetzt|betreiben|betreibt|tourne(?:nt)?|installee?s?|hebergee?s?|trouve|corre|instalad[oa]s?|alojad[oa]s?|encuentra|montad[oa]|roda|rodando|gira|installat[oa]|ospitat[oa]|trova|draai(?:t|en)|staat|staan|geinstalleerd|dziala|stoi|zainstalowan[ye]|uruchomion[ye])$/u;
/** A room of a house where a computer stands; a network or an infrastructure may be rented. */
const room =
  /^(?:(?:back[_ ])?offices?|plant|factory|building|premises|headquarters|hq|basement|cellar|cupboard|closet|server_?room|machine_?room|lab|labs|workshop|warehouse|room|garage|attic|shed|study|kitchen|storeroom|loft|firewall|rack|wohnzimmer|dachboden|abstellraum|lager|werkstatt|lagerraum|salon|grenier|atelier|garaje|almacen|taller|garagem|armazem|oficina|soggiorno|magazzino|officina|woonkamer|zolder|schuur|werkplaats|magazijn|garazu|magazynie|warsztacie|buro|keller|haus|hause|werk|gebaude|zentrale|institut|labor|serverschrank|schrank|untergeschoss|erdgeschoss|raumlichkeiten|geschaftsraumen|bureaux?|locaux|murs|sous-sol|usine|siege|batiment|oficinas?|sede|sotano|planta|fabrica|instalaciones|edificio|escritorio|instalacoes|predio|cave|ufficio|uffici|azienda|stabilimento|scantinato|kantoor|kelder|pand|gebouw|biurze|siedzibie|piwnicy|budynku|serwerowni)$/u;

/** "Here in the office" */
const here = /^(?:here|hier|ici|aqui|qui|tu|tutaj)$/u;

/** "Confluence has been running in our back office since then": no server is named, and it is there. */
const standsAtHome = ({ found }: Analysis): boolean => {
  const { hits, tokens } = found;
  const verbs = hits.filter((hit) => tokens.slice(hit.from, hit.to).some(({ text }) => stands.test(text)));
  const rooms = hits.filter(
    (hit) =>
      has(hit, 'place', 'building') &&
      room.test(tokens[hit.to - 1]?.text ?? '') &&
      (tokens.slice(Math.max(0, hit.from - 3), hit.from).some(({ text: word }) => here.test(word)) ||
        hits.some((own) => has(own, 'own') && own !== hit && (before(own, hit, 2) || before(hit, own, 1)))),
  );
  return (
    hits.some((hit) => has(hit, 'host', 'app')) &&
    !hits.some((hit) => has(hit, 'foreign', 'others', 'expert', 'cloud', 'datacenter', 'trial', 'old')) &&
    rooms.some((one) => verbs.some((verb) => distance(verb, one) <= 6))
  );
};

/** "Here at the nursery", "bodily", "in the room beside mine": where a thing is that can be touched. */
const withUs = lean(
  /(?<!\p{L})(?:(?:right |just |physically )?here (?:at|in|on|with|under|behind|by|beside)|physically|bodily|(?:down|up)stairs|next door|out (?:at )?(?:the )?back|round the back|(?:right )?here(?= ?(?:[,.;)]|$))|(?:stands?|standing|sits?|lives?|runs?|is|located|placed) with us|at our (?:side|site|place|end|house|location)|under the stairs|(?:next to|beside|behind|under|below|above|near) (?:me|us|mine|my|our|the)(?: \p{L}+)?|(?:in|im|dans|en|nel|w) (?:the |my |our |unser\p{L}* |notre |nuestr[oa] |nostr[oa] |onze )?(?:next )?(?:room|house|haus|maison|casa|huis|domu)|hier (?:bei uns|im|in|am|auf)|bei uns|leibhaftig|nebenan|(?:unten|oben)(?= (?:im|in|bei|hier)|[,.;)]|$)|ici (?:meme|dans|a|chez)|chez nous|aqui (?:en|mismo|na|no|mesmo)|fisicamente|qui (?:in|da noi|nel)|da noi|hier (?:bij|in|op)|bij ons|tu u nas|u nas|fizycznie)(?!\p{L})/u,
);
const linking =
  /^(?:is|s|ist|est|es|e|jest|a|an|the|ein|einem|une?|um|uma|een|of|type|kind|still|noch|encore|aun|ainda|ancora|nog|on|auf|sur|en|su|num|op|na)$/u;

const isDeniedApart = ({ hits }: Found, clauses: readonly Clause[], cloud: Hit): boolean =>
  clauses.some(
    (clause) =>
      inside(cloud, clause) &&
      hits.some((hit) => has(hit, 'neg', 'no') && inside(hit, clause)) &&
      !hits.some((hit) => has(hit, 'server') && inside(hit, clause)),
  );

/** "The Jira where it works is Server, physically here at the nursery": which edition it is, and where it stands. */
const isServerWithUs = ({ found, text, clauses }: Analysis): boolean => {
  const { hits, tokens } = found;
  return (
    !hits.some((hit) => has(hit, 'foreign', 'others', 'expert', 'trial', 'old')) &&
    // "…, cloud is not in play": denied in a part of its own.
    !hits.some((hit) => has(hit, 'cloud', 'datacenter') && !isDeniedApart(found, clauses, hit)) &&
    hits.some((server) => {
      if (!has(server, 'server') || tokens[server.from]?.text !== 'server') return false;
      const at = tokens.findLastIndex(({ text: word }, index) => index < server.from && !linking.test(word));
      const isLinked = tokens
        .slice(at + 1, server.from)
        .some(({ text: word }) => /^(?:is|s|ist|est|es|e|jest)$/u.test(word));
      return (
        isLinked &&
        hits.some((host) => has(host, 'host', 'app') && host.to <= server.from) &&
        withUs.test(foldSame(text.slice(server.end)))
      );
    })
  );
};

/** "We host Jira ourselves", "Confluence betreiben wir selbst", "Jira runs in our basement". */
export const runsAtHome = (analysis: Analysis): boolean =>
  runsOwn(analysis) || hostsItself(analysis) || standsAtHome(analysis) || isServerWithUs(analysis);
