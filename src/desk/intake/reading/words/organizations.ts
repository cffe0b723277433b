import { isGivenName } from './given-names.ts';
import { lean } from './lean.ts';
import { remembering } from './memory.ts';
import { fold } from './text.ts';

/** What a company's name ends with where it says its legal form (and where it begins with it, in Japan). */
const forms =
  'gemeinnutzige gmbh  ltd\\.? sti\\.?  i/s  k/s  p/s  p\\.a\\.  (?:unip\\.|unipessoal),? lda\\.?  s\\.?r\\.?l\\.? (?:a socio unico|unipersonale)  aor  k\\.?d\\.?o\\.?r\\.?  mbb  part(?:g )?mbb  bhd\\.?  j\\.d\\.o\\.o\\.?  d\\. o\\. o\\.?  s\\.r\\.l\\.s\\.?  c\\.?i\\.?c\\.?  cio  scio  cyf\\.?  handelsbolag  kommanditbolag  v\\. ?o\\. ?s\\.?  s\\.a\\.l\\.?  s\\.c\\.c\\.l\\.?  soc\\. coop\\. a r\\. ?l\\.?  sarl au  u\\.a\\.  s\\.?p\\.?a\\.? a socio unico  p\\.c\\.  gmbh & co\\.? (?:kg|ohg|kgaa)  gmbh & cie\\.? kg  ag & co\\.? (?:kg|kgaa)  gmbh  ggmbh  mbh  ag  se  kg  kgaa  ohg  e\\.? ?v\\.?  eg  ug(?: \\(haftungsbeschrankt\\))?  e\\.? ?k\\.?  inc\\.?  incorporated  corp\\.?  corporation  llc  l\\.l\\.c\\.?  llp  l\\.p\\.?  lp  plc  p\\.l\\.c\\.?  ltd\\.?  limited  pty\\.? ltd\\.?  pvt\\.? ltd\\.?  private limited  pte\\.? ltd\\.?  co\\.?,? ltd\\.?  company  co\\.  sarl  s\\.a\\.r\\.l\\.?  s\\.?a\\.?r\\.?l\\.?  sas  s\\.a\\.s\\.?  sasu  eurl  s\\.a\\.  sa  snc  scop  s\\.l\\.u?\\.?  sl  slu  s\\.? ?l\\.?  s\\.a\\.u\\.?  s\\.(?:p\\.r\\.)? de r\\.l\\.(?: de c\\.v\\.)?  s\\.?l\\.?p\\.  s\\.a\\. de c\\.v\\.?  s\\.a\\.p\\.i\\. de c\\.v\\.?  s\\.a\\.s\\. de c\\.v\\.?  spa  s\\.?p\\.?a\\.?  ltda\\.?  ltda  eireli  s/a  me  epp  sp,? r\\.?l\\.?  lda\\.?  unipessoal lda\\.?  s\\.r\\.l\\.?  srl  srls  s\\.n\\.c\\.?  s\\.a\\.s\\.? di [a-z. ]+  b\\.v\\.?  bv  n\\.v\\.?  nv  v\\.o\\.f\\.?  vof  bvba  sprl  sp\\. ?z ?o\\. ?o\\.?  sp\\. ?k\\.  sp\\. ?j\\.  s\\.k\\.a\\.?  spolka z o\\.o\\.  spolka akcyjna  s\\.c\\.  a/s  aps  as  asa  ab  oy  oyj  kft\\.?  zrt\\.?  bt\\.?  nyrt\\.?  s\\.r\\.o\\.?  spol\\. s ?r\\. ?o\\.?  a\\.s\\.  d\\.o\\.o\\.?  d\\.d\\.  sia  uab  ou  k\\.k\\.  kk  g\\.k\\.  a\\.s\\.?  san\\. ve tic\\. (?:ltd\\. sti\\.|a\\.s\\.)  (?:\\(pty\\)|\\(private\\)|\\(pvt\\)|proprietary) (?:ltd\\.?|limited)  co  pllc  pbc  dac  clg  og  [a-z]*ges(?:ellschaft)?\\.? ?m\\. ?b\\. ?h\\.?(?: ?& ?co\\.? ?(?:kg|og|ohg))?  k\\.d\\.o\\.r\\.  a\\.o\\.r\\.  gmbh i\\. ?l\\.  gmbh i\\. ?g\\.  s\\.a\\.c\\.?  s\\.a\\.a\\.  e\\.p\\.  e\\.p\\.e\\.?  e\\.i\\.r\\.l\\.?  s\\.a r\\.l\\.?  sarl-s  \\(?s\\.a\\.e\\.?\\)?  share company  ehf\\.?  hf\\.?  tmi  nonprofit  a\\.b\\.  bhd\\.?  sdn\\.? bhd\\.?  jsc  pjsc  ooo  eood  ood  e\\.?i\\.?g  scrl  cvba  asbl  vzw  foundation  cooperative  co-operative  teoranta  teo  trust  stiftung  a\\.d\\.?  koop\\. ?s\\.?  s\\. ?coop\\.?(?: ?(?:and|mad|v|ltda|gal)\\.?)?  s\\.a\\.t\\.?  agricola s\\.? ?s\\.?  a\\.? ?o\\.? ?r\\.?  scop  gbr  s\\.c\\.p\\.?  s\\.?c\\.?a\\.?r\\.?l\\.?  c\\.a\\.  s\\.p\\.r\\.l\\.?  & cia\\.?  & co\\.?  & sohne  & fils  & figli  & sons  e\\.?i\\.?r\\.?l  p\\.?s\\.?c\\.?  cc  sca  scea  gie  cuma  sccv  sp\\. ?z ?o\\. ?o\\.?,? ?sp\\. ?[kj]\\.?  spolka (?:komandytowa|jawna|cywilna)  i\\.?k\\.?e\\.?'
    .split('  ')
    .toSorted((a, b) => b.length - a.length)
    .join('|');
/** Forms that stand before the name: "OÜ Sinilind", "Stichting Tramhuys". */
const atStart =
  /^(?:cong ty|ou|as|oy|ab|sia|uab|stichting|vereniging|cooperatie|scp|sci|selarl|sarl|eurl|gaec|earl|sprl|ets|etablissements|fundacja|fundacion|fundacao|fondazione|fondation|przedsiebiorstwo|spoldzielnia|zaklad|pt|cv|ud|sc|sas|societe|association|associazione|asociacion|kommanditbolaget|aktiebolaget|uniwersytet|urzad|universidad|universidade|universite|universita|universiteit|comune di|ville de|ayuntamiento de|gemeente|stadt|landkreis|port of|city of|town of|university of) \S/u;
const atEnd = new RegExp(`(?:^|[\\s,])(?:${forms})$`, 'u');
const inText = lean(new RegExp(`(?<=[\\s,])(?:${forms})(?![\\p{L}\\p{N}/&-])`, 'gu'));

const kinds =
  /\b(?:universit\w*|uniwersytet\w*|hochschule|institut\w*|college|school|hospital|klinik\w*|clinic|hopital|ospedale|ziekenhuis|szpital|bank|banque|banco|banca|ministry|ministerium|ministere|ministerio|ministero|agency|agence|agentur|council|stadtwerke|landesamt|bundesamt|amt|ville de|mairie|ayuntamiento|gemeente|comune|commune|prefeitura|gmina|urzad|fundacion|fundacao|fondazione|fondation|foundation|stichting|fundacja|verein|verband|association|associazione|asociacion|kommune|cooperativa|genossenschaft|group|gruppe|groupe|grupo|gruppo|holding\w*|systems|solutions|software|technolog\w*|consulting|partners|labs?|studios?|services|industries|logisti\w*|engineering|networks?|partners|enterprises?|media|energy|energie|pharma\w*|motors|airlines|airways|railways?|press|publishing|games|foods?|farms?|works|werke|verlag|insurance|versicherung\w*|authority|municipality|borough|county council|parish|church|abbey|diocese|archdiocese|bistum|erzbistum|pfarr\w*|kirche(?:n\w*)?|gymnasium|\w*schule|\w*werk[e]?|stadt|\w*gemeinde|landkreis|kirchenkreis|dekanat|landratsamt|\w*verein|\w*verband|\w*genossenschaft|\w*kanzlei|\w*gesellschaft|academy|akademi\w*|ecole|lycee|escuela|escola|colegio|instituto|scuola|liceo|szkola|spoldzielnia|gimnazjum|museum|musee|museo|library|bibliothek|bibliotheque|biblioteca|theatre|theater|teatro|opera|observatory|society|federation|federacion|union|credit union|charity|society|orchestra|atelier|studio|estudio|editions|editorial|editora|societe|cabinet|bureau|escritorio|despacho|estudio|praxis|practice|clinica|clinique|farmacia|pharmacie|cooperative|kooperative|syndicat|sindicato|consorzio|consorcio|manufaktur|manufacture|maatschap|papeterie|imprimerie|tipografia|drukarnia|browar|piekarnia|stocznia|mleczarnia|boulangerie|fromagerie|laiterie|menuiserie|quincaillerie|ferreteria|panaderia|queseria|lecheria|libreria|librairie|panificio|caseificio|falegnameria|pasticceria|torrefazione|birrificio|\w*tischlerei|\w*schreinerei|\w*backerei|\w*metzgerei|\w*druckerei|\w*gartnerei|\w*molkerei|\w*kaserei|\w*schlosserei|spedition|weingut|winery|joinery|surveyors|builders|boatbuilders|apotheke|hotel|hotels|brewery|brauerei|cantina|bodegas?|vinos|vinhos|vini|logistics|shipping|transport\w*|architects|architekten|arquitetura|arquitectura|foundry|castings|packaging|fotografie|photography|design|laborator\w*|laboratoire\w*|chamber of|chambre d\w*|camara (?:de|municipal)|camera di commercio)\b/u;
const japanese =
  /(?:株式会社|有限会社|合同会社|合資会社|社団法人|財団法人|社会福祉法人|宗教法人|NPO法人|活動法人|協同組合|学校法人|医療法人|独立行政法人|国立大学法人|大学|病院|研究所|銀行|市役所|県庁|\(株\)|㈱|公司$|주식회사|유한회사|\(주\)|集团$|集團$)/u;

/** True where a text ends with a legal form, or begins or ends with a Japanese one. */
export const hasLegalForm = (text: string): boolean =>
  japanese.test(text) ||
  // "Località Pian dei Noci snc": a street without a number.
  // "Carolina Sá" is a person.
  (!/\d\. [OUD]G$|\ssnc$|\s(?:Sá|Sa|As|Ag|Se|Ek|Ev|Og|Ou|Ike|me|as|se)$/u.test(text) &&
    // "Sanne Hoekstra, in cc"
    !/(?:^|[\s,])(?:in|on|en|em|im|per|via|als|w|mit|with|con|com|met) cc$/iu.test(text) &&
    atEnd.test(fold(text).replace(/[,;:]$/u, '')));

/** True where a text begins with a legal form, each word of its name with a capital. */
export const opensWithForm = (text: string): boolean =>
  atStart.test(fold(text)) &&
  /^\p{Lu}\S* ["„“«'‘’]?(?:\p{Lu}|\d|(?:de|della|delle|dei|du|des|van|der|do|da|dos|di|d['’])\S* ?)/u.test(text) &&
  !/^\S+ (?:et|und|and|y|e|en|i) /u.test(text) &&
  !/\d|[.!?:@]\s/u.test(text) &&
  text.split(' ').length <= 8;

/** True where a text names a company by its legal form, or a body by what it is (university, hospital, city of …). */
export const looksLikeOrganization = (text: string): boolean => hasLegalForm(text) || kinds.test(fold(text));

/** "Copperline Analytics, Inc.": a form behind a comma of its own. */
export const formAlone =
  /^(?:Ltd|Inc|LLC|LLP|PLC|Limited|Corp|S\.?A\.?(?:U|S)?|S\.? ?L\.?(?:U|P)?|S\.?r\.?l|S\.?p\.?A|S\.?n\.?c|B\.V|N\.V|GmbH|Pte\.? Ltd|Pvt\.? Ltd|Lda|Ltda|S\.?A\.? de C\.?V|S\.? de R\.?L\.? de C\.?V|S\.?C\.?C\.?L|S\. ?Coop)\.?$/u;

/** "Oakham Street Public Library": what it is stands last, whatever street it is named after. */
export const endsWithKind = (text: string): boolean =>
  /\p{L} (?:library|school|college|church|museum|hospital|clinic|club|theatre|theater|practice|surgery|nursery|bakery|pharmacy|hotel|academy|institute|society|centre|center)$/iu.test(
    text.trim(),
  );

export type Place = { readonly text: string; readonly start: number; readonly end: number };

const nameWord = lean(
  /^(?:(?:[dlDL]['’]|(?:dell|all|nell|dall|sull)['’])?\u02bb?[\p{Lu}\d][\p{L}\p{M}\p{N}.'’&+-]*\u02bb?|[–—-]|&|\+|\u02bc[tns]|und|and|y|e|et|i|en|de|of|for|the|der|die|das|des|du|del|dell|della|delle|dello|degli|dei|di|do|da|dos|van|von|für|pour|para|per|voor|la|le|les|el|los|las|zu|im|am|nad|pod|przy|sur|sous|aux|ja|och|og|és|și|ve)$/u,
);
const joining =
  /^(?:[–—-]|\u02bc[tns]|und|and|y|e|et|i|en|de|of|for|the|der|die|das|des|du|del|dell|della|delle|dello|degli|dei|di|do|da|dos|van|von|für|pour|para|per|voor|la|le|les|el|los|las|zu|im|am|nad|pod|przy|sur|sous|aux|ja|och|og|és|și|ve)$/u;

export const isNameWord = (word: string): boolean => nameWord.test(word);
export const isJoining = (word: string): boolean => joining.test(word);

/** "Huta Szkła „Zorza” sp. z o.o.": what stands between quotation marks inside a name is a part of it. */
const withoutQuotes = (text: string): string =>
  text.replace(
    /(?<=\p{Lu}[\p{L}.'’-]* )["„“«](?=\p{Lu})([^"„“”«»]{2,40})["”“»](?=[ ,])/gu,
    (_, inner: string) => `\u02bb${inner}\u02bb`,
  );

/** "Kaasmakerij 't Hoekje": the mark stands inside the name. */
const dutchArticle = /(?<=\s)['’](?=[tns] \p{Lu})/gu;

/** The organizations that a sentence names with their legal form: the capitalized words before it, and it. */
export const organizationsIn = remembering((text: string): readonly Place[] => {
  const folded = foldKeeping(text);
  const places: Place[] = [];
  for (const match of folded.matchAll(inText)) {
    const end = match.index + match[0].length;
    const formStart = match.index;
    if (places.some((place) => place.end >= end)) continue;
    // A short form must be written as one: "AG", "SA", "as" is a word.
    const written = text.slice(formStart, end);
    // "Joaquim Sá Fonseca" is a person.
    const dutch =
      /^[bn]v$/u.test(written) && /\p{Lu}[\p{L}'’-]* $/u.test(text.slice(Math.max(0, formStart - 30), formStart));
    // "Kleine Domgasse 11, 2. OG": a floor.
    if (/^[OUD]G$/u.test(written) && /\d\.? $/u.test(text.slice(Math.max(0, formStart - 4), formStart))) continue;
    if (written.length === 2 && !dutch && !/^(?:\p{Lu}{2}|Co|Oy|eG|eK|mk)$/u.test(written)) continue;
    // "Taken over by Torbjörn Ek.", "Ike": a person's name.
    if (/^(?:Ek|Ev|Sa|As|Ag|Se|Og|Ou|Me)\.$|^Ike\.?$/u.test(written)) continue;
    // "Im UG": a basement.
    if (
      written === 'UG' &&
      /(?:^|\s)(?:im|ins|aus dem|vom)\s$/iu.test(text.slice(Math.max(0, formStart - 10), formStart))
    )
      continue;
    // "Durango, CO 81301": a state.
    if (/^[A-Z]{2}$/u.test(written) && /^,? \d{5}(?!\d)/u.test(text.slice(end))) continue;
    // "Galway, Co. Galway": a county.
    if (/^Co\.?$/u.test(written) && /^ \p{Lu}/u.test(text.slice(end))) continue;
    if (
      !/^[\p{Lu}(&]|^s\.|^s(?:nc|rl|pa|rls|as)$|^a\.[sd]|^sp\.|^mb[hHB]$|^gmbh|^(?:bv|nv|vzw|asbl|vof|cvba|ivzw|scrl|sprl)$|^e\.|^e[GVK]$|^inc|^ltd|^llc|^llp|^plc|^e?hf|^d\.o|^\p{Ll}\.\p{Ll}/u.test(
        written,
      ) &&
      !/GmbH/u.test(written)
    )
      continue;
    const start = startOfName(withoutQuotes(text.slice(0, formStart).replace(dutchArticle, '\u02bc')), formStart);
    // "1620 SE Taylor Court"
    if (start === null || !/\p{L}/u.test(text.slice(start, formStart))) continue;
    const previous = places.at(-1);
    const isOne =
      previous !== undefined &&
      previous.end >= start - 1 &&
      !(previous.end < start && formStops.test(previous.text.split(' ').at(-1) ?? ''));
    if (isOne) places.pop();
    const from = isOne ? previous.start : start;
    const whole = text.slice(from, end);
    // "Jane Smith of Acme Corp."
    const person =
      /^(\p{Lu}[\p{L}'’-]+ (?:\p{Lu}[\p{L}'’.-]*\s)?\p{Lu}[\p{L}'’-]+) (?:of|von|de|at|from|bei|van|di)\s+(?=\p{Lu})/u.exec(
        whole,
      );
    // "Birrificio Carnico di Santarossa snc" is none.
    const words = (person?.[1] ?? '').split(' ');
    const isLong = words.length > 2 && !words.some((word) => isGivenName(fold(word)));
    // "Gulf Coast Hospice of Mobile, Inc." is none either.
    const isPerson =
      person && ((/ (?:of|at|from)\s+$/u.test(person[0]) && !isLong) || isGivenName(fold(whole.split(' ')[0] ?? '')));
    const product = ofProduct.exec(whole)?.[0].length ?? 0;
    const cut = person && isPerson && !kinds.test(fold(person[1] ?? '')) ? person[0].length : product;
    const behind = text.slice(end);
    const owners = ofOwners.exec(behind)?.[0] ?? (openForm.test(written) ? goesOnBehind.exec(behind)?.[0] : '') ?? '';
    places.push({ text: `${whole.slice(cut)}${owners}`.trim(), start: from + cut, end: end + owners.length });
  }
  return places.length > 0 ? places : japaneseIn(text);
});

/** "It belongs to the Jira of Hantana Tea Ltd": whose it is. */
const ofProduct = /^(?:(?:Confluence|Jira|Server|Wiki) )+(?:of|von|de|der|di|d[aeo]|van)(?: the)? (?=\p{Lu})/u;

/** "Falk & Sons Plumbing", "Brightwater Trust for Rivers": a form that is a word may stand inside the name. */
const openForm = /^(?:& sons|& co|trust|foundation|co-?operative)$/iu;
const goesOnBehind = lean(
  /^(?: (?:for|of)(?: the)?(?= \p{Lu}))?(?: (?!(?:Our|We|The|Is|It|In|At|This|Please|Address)(?!\p{L}))\p{Lu}\p{Ll}+){1,3}/u,
);

/** "Torrefazione Bixio S.n.c. di Ermanno e Ilaria Bixio": whose it is stands in its name, in Italy. */
const ofOwners = lean(/^ di \p{Lu}[\p{L}'’.]*(?: (?:(?:e|&|di|de) )?\p{Lu}[\p{L}'’.]*){0,5}(?: &? ?C\.)?/u);

const foldKeeping = (text: string): string =>
  text
    .replace(/[A-Z]/gu, (letter) => letter.toLowerCase())
    .replace(/[äáàâ]/gu, 'a')
    .replace(/[öóôő]/gu, 'o')
    .replace(/[üÜ]/gu, 'u')
    .replace(/[łŁ]/gu, 'l')
    .replace(/ş|Ş/gu, 's');

/** Words that may stand before a name and begin with a capital at the beginning of a sentence. */
const lead =
  /^(?:we|we're|our|us|i|my|the|somos|nuestra|nuestro|soy|wir|unsere?|unser|bitte|nous|notre|je|siamo|nostra|nostro|la|noi|wij|onze|jesteśmy|nasza|firma|company|organization|organisation|empresa|société|azienda|bedrijf|unternehmen|gesellschaft|kunde|customer|client|cliente|klant|to|from|at|for|is|please|name|it's|this|nossa|nosso|die|der|das|de|het|kunden|kundin|kunde|clients?|messrs\.?|messieurs|herren|morning|firmy|firmę)$/iu;

const formStops =
  /^(?:Ltd|Inc|Corp|GmbH|AG|KG|S\.A|S\.p\.A|S\.r\.l|SA|SARL|SAS|B\.V|BV|LLC|plc|Oyj?|AB|AS|ASA|A\/S|z o\.o)\.$/u;
const joins = /^(?:and|und|et|y|e|en|i|og|och|ja|&)$/u;
const endsWithForm = (text: string): boolean =>
  /\p{Lu}\S* (?:Ltd\.?|Limited|Inc\.?|GmbH|AG|KG|S\.A\.|S\.p\.A\.|S\.r\.l\.|SA|SARL|SAS|B\.V\.|BV|LLC|plc|Oyj?|AB|AS|ASA|A\/S|o\.o\.)\s*$/u.test(
    text.slice(-60),
  );

/** What a firm is to another, or to the license: before its name, and no part of it. */
const whatItIs =
  /^(?:(?:Tochter|Mutter|Schwester|Betriebs|Dach)(?:gesellschaft|firma|unternehmen|haus|konzern)?|Lizenz(?:nehmer|inhaber)(?:in)?|Licensee|Subsidiary|Parent|Daughter|Affiliate)$/u;

function startOfName(text: string, end: number): number | null {
  // "Aphrodite Shipping (Cyprus) Ltd"
  const country = /\s\(((?:\p{Lu}|\d)[\p{L}\d ]{1,24})\)\s*$/u.exec(text.slice(Math.max(0, end - 30), end));
  let start = country ? end - country[0].length : end;
  let found: number | null = null;
  for (let words = 0; words < 9; words += 1) {
    const before = /(?<![^\s,(:;"„“«'])([^\s,(:;"„“«»]+)[\s,]*$/u.exec(text.slice(Math.max(0, start - 60), start));
    const word = before?.[1];
    if (!before || !word || !nameWord.test(word)) {
      // "Hôpital vétérinaire Les Galets inc.": what it is, with a small word behind it.
      const kind = found === start ? kindWithWord.exec(text.slice(Math.max(0, start - 60), start)) : null;
      return kind ? start - kind[0].length : found;
    }
    const gap = before[0].slice(word.length);
    // "Oliveiras do Tua, Sociedade Agrícola, Lda.": what kind of firm it is stands between commas.
    if (words > 0 && /,/u.test(gap) && !kindOfFirm.test(text.slice(start, end))) break;
    start -= before[0].length;
    // "of The Wexcombe Society Limited": a capital inside a sentence.
    if (start > 0 && /^(?:The|De|Het|La|Le|Les|El|Los|Las|Il|Lo)$/u.test(word)) found = start;
    // "Scheepswerf De Vliet B.V.": the article stands inside the name.
    const inside =
      /^(?:De|Het|La|Le|Les|El|Los|Las|Il|Lo|Den|Ter|Van)$/u.test(word) &&
      /(?:(?<!\p{L})(?!(?:We|Wij|Wir|Nous|Is|Are|Firma|Our|Bij|Chez|At|The)\s)\p{Lu}\p{L}{2,}|[&+])\s+$/u.test(
        text.slice(Math.max(0, start - 30), start),
      );
    // "Unsere Tochter Acme GmbH", "als Lizenznehmerin Acme GmbH"; not "Huber & Tochter GmbH".
    if (words > 0 && whatItIs.test(word)) break;
    // "… at Acme Ltd. Beta Trading plc owns it", "Acme GmbH und Beta AG": another one ends before it.
    if (words > 0 && (formStops.test(word) || (joins.test(word) && endsWithForm(text.slice(0, start))))) break;
    const ahead = text.slice(Math.max(0, start - 40), start);
    const goesOn =
      found !== null &&
      (goesOnBefore.test(`${ahead}${word} `) || (germanHead.test(ahead) && /^(?:der|des)$/u.test(word)));
    // "Fern Garden Company Limited"
    const ofKind = companyWord.test(word) && /(?<!\p{L})(?!(?:Our|The|Die|Unsere)\s)\p{Lu}[\p{L}’'-]+\s+$/u.test(ahead);
    // "Chantier naval de Penmarc'h SARL": a small word between what it is and where.
    const kindAhead = found !== null && /^(?:de|du|des|di|do|da|del)$/u.test(word) ? kindWithWord.exec(ahead) : null;
    if (
      since.test(ahead) ||
      (sinceTime.test(ahead) && time.test(word)) ||
      (lead.test(word) && word !== 'i' && !inside && !goesOn && !ofKind && !kindAhead)
    )
      break;
    if (kindAhead) {
      start -= kindAhead[0].length;
      found = start;
    } else if (!joining.test(word)) found = start;
  }
  return found;
}

const kindOfFirm = lean(
  /^\s*(?:Sociedade|Sociedad|Società|Société|Comércio|Indústria|Unipessoal|Unip\.) ?[\p{L} ]{0,30},?\s*$/u,
);

/** "Minoterie de l'Aubrac SAS", "Papeteries de la Vologne SA": names go on before it; "Compte de la Acme SARL" is none. */
const goesOnBefore =
  /(?:^|[\s:–-])(?!(?:Compte|Cuenta|Client|Cliente|Clé|Clave|Conta|Nom|Nombre|Licence|Licencia|Licen[çz]a|Titulaire|Titular|Responsable|Respons[aá]vel|Directeur|Directora?|Adresse|Direcci[oó]n|Merci|Gracias)\s)\p{Lu}\p{Ll}{2,}\s+(?:de|(?:[Dd]e|sur|sous|à) (?:la|le|les|los|las|el))\s+$/u;
/** Nouns have capitals in German: only what an association is called goes on before its article. */
const germanHead =
  /(?:^|[\s"„“«])(?:Freunde|Förderer|Förderverein|Verein|Verband|Bund|Gesellschaft|Kammer|Institut|Zentrum|Haus|Akademie|Stiftung)\s+$/u;
/** What a company is called too, and then a part of its name. */
const companyWord = /^(?:Company|Gesellschaft|Société|Organi[sz]ation|Empresa|Unternehmen)$/u;
/** "Seit Neujahr Acme GmbH" */
const since = lean(/(?<!\p{L})(?:seit|since|depuis|desde|sinds|dal|od)\s+$/u);
/** "Seit diesem Jahr Acme GmbH" */
const sinceTime = lean(/(?<!\p{L})(?:seit|ab|zum|im) (?:\p{Ll}+ )?$/u);
const time =
  /^(?:Jahr(?:es\p{Ll}+)?|Sommer|Herbst|Winter|Frühjahr|Frühling|Monat|Woche|Quartal|Jan|Feb|M[äa]rz|April|Mai|Ju[nl]i|August|Sept|Okt|Nov|Dez)\p{Ll}*$/u;
/** What a company is, with a small word behind it: it stands before "de" and a place. */
const kindWithWord = lean(
  /(?<!\p{L})(?:H[ôo]pital|Clinique|Clínica|École|Coll[èe]ge|Escuela|Colegio|Instituto?|Pharmacie|Farmacia|Garage|Entreprises?|Compagnie|Maison|Groupe|Grupo|Services?|Servicios|Industri(?:e|es|as)|Distribuidora|Constructora|Comercial|Transportes?|Hotelera|Chantiers?|Taller(?:es)?|Cooperativa|Coopérative|Société|Sociedad|Sociedade|Società|Ateliers?|Caves?|Bodegas?|Azienda|Consorzio|Centre|Centro|Bureau|Cabinet|Clinique|Clínica|Imprimerie|Officina|Studio|Estudio|Latteria|Cantina|Comptoir|Laboratoires?|Laboratorios?) \p{Ll}{4,14}\s+$/u,
);

const japaneseRun = '[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Latin}\\p{N}ー・&]{1,30}';
const japaneseMixed =
  '(?:(?!です|でし|の所|、|。)[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}\\p{Script=Latin}\\p{N}ー・&](?<![はがをに])){1,30}';
const japaneseFirm = new RegExp(
  `(?:株式会社|有限会社|合同会社|学校法人|医療法人|社会福祉法人|宗教法人|(?:一般|公益)?(?:社団|財団)法人|NPO法人|㈱|\\([株有]\\)|\\(주\\))${japaneseMixed}|${japaneseRun}(?:株式会社|有限会社|合同会社|大学|病院|研究所|銀行|市役所|町役場|村役場|\\([株有]\\))`,
  'gu',
);

function japaneseIn(text: string): Place[] {
  return [...text.matchAll(japaneseFirm)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** What a text means without the words of the firms' names in it: "Cloud Nine Catering Ltd" is in no cloud. */
export function outsideFirms<Hit extends { readonly start: number; readonly end: number }>(
  hits: readonly Hit[],
  text: string,
): readonly Hit[] {
  const firms = organizationsIn(text);
  return firms.length === 0
    ? hits
    : hits.filter((hit) => !firms.some(({ start, end }) => hit.start >= start && hit.end <= end));
}

/** Registers that firms are in, as they stand before a number. */
export const registers =
  'abn|acn|nzbn|crn|vat|ust(?:-?id\\p{L}*)?(?:-?nr)?|uid|siren|siret|rcs|cif|nif|nipc|p\\.? ?iva|c\\.? ?f|kvk|btw|tva|mwst|nip|krs|regon|hr[ab]|fn|org(?:anisations?)?\\.? ?(?:nr|no)|cvr|y-tunnus|ič?o|dič?|oib|zvr|cnpj|rfc|cuit|cui|nit|rut|ruc|rnc|rtn|gst|gstin|pan|ein|uen|brn|npwp|tin|(?:company|registered|registration|reg)\\.? (?:no|number|nr)|registered in';
const registerNumber = lean(new RegExp(`\\s*\\((?:${registers})(?![\\p{L}])[^()]*\\)$`, 'iu'));

/** "Hinode Fisheries Co., Ltd. (日の出水産株式会社)": the name once more, in another script. */
const tradeAside = /\s*[(（](?:屋号|旧社名|旧称|略称|通称)[:：]?[^()（）]{1,30}[)）]$/u;
const inOtherScript = /(?<=\p{Script=Latin}[.,]?)\s*\((?=[^()]*\p{Lo})[^()\p{Script=Latin}\d]{2,40}\)$/u;

/** "Swan River Rigging Pty Ltd (ABN 00 555 012 340)": what stands behind a name in brackets and is no part of it. */
export const withoutAside = (name: string): string =>
  name.replace(registerNumber, '').replace(inOtherScript, '').replace(tradeAside, '');
