import { findConcepts, has } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';

/** "I have completed the table in your e-mail", "Ihre Liste unten ausgefüllt": what stands behind its labels is his. */
const fills = lean(
  /(?<!\p{L})(?:(?:filled|filling|fill) (?:in|out|up)|completed|(?:aus|ein)gefüllt|ausgefuellt|ergänzt|eingetragen|rempli\p{L}*|complété\p{L}*|rellen\p{L}+|completad\p{L}+|preench\p{L}+|compilat\p{L}+|ingevuld|aangevuld|wypełni\p{L}+|uzupełni\p{L}+)(?!\p{L})|記入(?:し|いたし|済)/iu,
);
const form = lean(
  /(?<!\p{L})(?:table|list|form|fields?|blanks|template|questionnaire|below|your (?:e-?mail|mail|message)|tabelle|liste|formular|felder|fragebogen|unten|(?:ihre[rn]?|deine[rn]?) (?:e-?mail|mail)|tableau|formulaire|champs|questionnaire|ci-dessous|votre (?:mail|message|courriel)|tabla|lista|formulario|campos|abajo|su correo|tabela|formulário|abaixo|tabella|elenco|modulo|campi|sotto|tabel|lijst|formulier|velden|hieronder|tabel[aęi]|list[aęy]|formularz\p{L}*|poniżej)(?!\p{L})|表|下記|フォーム/iu,
);
export const fillsIn = (now: string): boolean =>
  now
    .replace(/\n(?=\S)/gu, ' ')
    .split(/[.!?。]\s|\n/u)
    .some(
      (one) =>
        fills.test(one) &&
        form.test(one) &&
        !/[?？]\s*$/u.test(one) &&
        !findConcepts(one).hits.some((hit) => has(hit, 'future', 'neg', 'cond', 'maybe', 'must')),
    );

/** He speaks of answers, or of a place below. */
export const announces = lean(
  /\b(?:my|our|the) (?:answers?|replies|comments)\b|\b(?:inline|in-line|in line|marked|between the lines)\b|\bantworten\b|\brépons\p{L}*|\brespuestas?\b|\brespond\p{L}*|\brespost\p{L}*|\brispost\p{L}*|\bantwoord\p{L}*|\bodpowied\p{L}*|\bbelow\b|\bunten\b|回答|返信/iu,
);
/** "I answer with [TK]", "behind your questions with ">>"": the mark that the writer names. */
const namedMark = lean(
  /(?<=^|\s)(\[[\p{L}\d]{1,14}\]:?|>{2,4}|\*{2,4}|#{1,4}|={1,3}>|-{1,3}>|\+{2,4}|\|{2,4}|@{1,4}|%{2,4}|~{2,4})(?=$|[\s.,;)])|["'„“”«»「『(]\s?(\[[\p{L}\d]{1,14}\]:?|[>*#=+|@%~§→⇒➔►▶＞-]{1,4}|\p{Lu}{2,3}:)\s?["'“”«»」』)]/gu,
);
export const namedMarks = (now: string): string[] => [
  ...new Set([...now.slice(0, 4_000).matchAll(namedMark)].map((found) => (found[1] ?? found[2] ?? '').trim())),
];

/** "My answers are in blue under each point": told apart by a color that a text does not have, or by their place. */
const underEach = lean(
  /\b(?:in|en|em|na|w) (?:\p{L}+ )?(?:bold|italics?|capitals|caps|fett(?:druck|schrift)?|kursiv|gras|italique|negrita|cursiva|negrito|itálico|grassetto|corsivo|vet|cursief|kursywą|blue|red|green|colou?r|blau|rot|grün|farbe|bleu|rouge|vert|couleur|azul|rojo|verde|vermelho|color|cor|blu|rosso|blauw|rood|groen|kleur|niebieskim?|czerwonym?|kolorze)\b|\b(?:under|beneath|below|after) (?:each|every)\b|\b(?:unter|bei|nach) (?:jede[rnm]?|den (?:jeweiligen|einzelnen))\b|\b(?:sous|après) chaque\b|\b(?:bajo|debajo de|tras) cada\b|\b(?:sob|abaixo de|após) cada\b|\b(?:sotto|dopo) (?:ogni|ciascun\p{L}*)\b|\b(?:onder|bij) (?:elke?|iedere?)\b|\bpod każdym\b|fett ?gedruckt\p{L}*|vetgedrukt|pogrubion\p{L}*|wytłuszczon\p{L}*|太字|青字|赤字|各(?:項目|質問)/iu,
);
/** "My replies are inside your mail", "odpowiedzi w treści": the place counts only beside a word for answers. */
const inPlace = lean(
  /\b(?:inside|within|between) (?:the |your |of )?(?:\p{L}+ )?(?:lines|questions|text|body|e-?mail|mail|message|points)\b|\bin-?line\b(?! with)|\b(?:in|within) (?:the (?:text|body)|your (?:text|e-?mail|mail|message))\b|\b(?:im|in (?:ihre|deine|eure)[mr]) (?:\p{L}+ )?(?:text|mailtext|e-?mail|mail|nachricht|schreiben)\b|\bin (?:der|die) (?:ursprünglichen? |untenstehenden? )?(?:e-?mail|mail|nachricht)\b|\bzwischen (?:den|ihren|deinen) (?:zeilen|fragen)\b|\bdans (?:le|votre|ton) (?:texte|corps|message|mail|courriel)\b|\bentre (?:les|vos|las|sus|as|suas) (?:lignes|questions|líneas|preguntas|linhas|perguntas)\b|\b(?:en|dentro de) (?:el|su|tu) (?:texto|cuerpo|propio|correo|mensaje)\b|\b(?:no|dentro do) (?:texto|corpo|seu (?:e-?mail|texto))\b|\b(?:nel|all'interno del) (?:testo|corpo|suo (?:testo|messaggio))\b|\btra le (?:righe|domande)\b|\bin (?:de tekst|uw (?:tekst|e-?mail|mail|bericht))\b|\btussen (?:de|uw) (?:regels|vragen)\b|\bw (?:treści|tekście)\b|\b(?:pod|między) (?:\p{L}+ )?(?:pytaniami|wierszami|punktami)\b|\b(?:under|beneath|underneath|behind|after) (?:the|your|these|those) (?:\p{L}+ )?(?:questions|points|items)\b|\b(?:unter|hinter) (?:den|ihren|deinen|euren) (?:\p{L}+ )?(?:fragen|punkten)\b|\b(?:sous|après) (?:les|vos|tes) (?:questions|points)\b|\b(?:debajo de|bajo|tras) (?:las|sus|tus|los) (?:preguntas|puntos)\b|\b(?:abaixo d[ao]s|sob as|após as) (?:suas |vossas )?(?:perguntas|questões)\b|\bsotto (?:le|alle) (?:(?:sue|vostre|singole) )?domande\b|\b(?:onder|achter) (?:de|uw|jullie) vragen\b/iu,
);
const spoken = lean(
  /(?<!\p{L})(?:answer\p{L}*|repl(?:y|ies|ied)|comments?|responses?|(?:ge|be)?antwort\p{L}*|beantwortet|geantwortet|répon\p{L}*|commentaires?|respuestas?|respond\p{L}*|contest\p{L}*|comentarios?|respost\p{L}*|comentários?|rispost\p{L}*|commenti|antwoord\p{L}*|beantwoord|geantwoord|opmerkingen|odpowied\p{L}*|odpowiad\p{L}*|komentarze)(?!\p{L})|回答|返信/iu,
);
/** He says that they stand under each question, in a color, or in the text. */
export const standsInPlace = (now: string): boolean =>
  underEach.test(now) ||
  now
    .replace(/\n(?=\S)/gu, ' ')
    .split(/[.!?。]\s|\n/u)
    .some((one) => inPlace.test(one) && spoken.test(one));

const isBelow = lean(
  /(?<!\p{L})(?:below|underneath|further down|down there|unten|darunter|weiter unten|ci-dessous|plus bas|dessous|(?:más )?abajo|abaixo|(?:qui )?sotto|più in basso|hieronder|onderstaand\p{L}*|beneden|poniżej|niżej)(?!\p{L})|(?:以下|下記|下)に/iu,
);
const longest_note_words = 40;
/** "See below." alone, where nothing else is said. */
const shortest_note_words = 12;
/** "After the dashes": a place, and no time. */
const place = lean(
  /(?<!\p{L})(?:after|behind|nach|hinter|après|derrière|tras|detrás|después|após|atrás|depois|dopo|dietro|na|achter|po|za)(?!\p{L})/giu,
);
/**
 * "My answers are below." and no more: they stand in the mail below. Who writes keys or addresses above it has his answers
 * there.
 */
export const answersBelow = (now: string): boolean =>
  !/@|[A-Z\d]{4}-[A-Z\d]{4}-|[\w+/]{40}/u.test(now) &&
  now.split(/\s+/u).length <= longest_note_words &&
  now
    .replace(/\n(?=\S)/gu, ' ')
    .split(/[.!?。]\s|\n/u)
    .some(
      (one) =>
        isBelow.test(one) &&
        (spoken.test(one) || now.trim().split(/\s+/u).length <= shortest_note_words) &&
        !findConcepts(one.replace(place, ' ')).hits.some((hit) => has(hit, 'future', 'neg', 'cond', 'maybe', 'must')) &&
        !/[?？]\s*$|(?<!\p{L})(?:later|soon|next|tomorrow|später|bald|morgen|nächste\p{L}*|demain|bientôt|plus tard|mañana|luego|pronto|más tarde|amanhã|logo|depois|domani|presto|più tardi|straks|later|jutro|później)(?!\p{L})/iu.test(
          one,
        ),
    );
