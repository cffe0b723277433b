import { lean } from '../words/lean.ts';
import { sentencesOf } from '../words/sentences.ts';
import { fold, type Line } from '../words/text.ts';

/** "Please do not execute that", "nothing should be moved", "leave everything as it is": what was asked for is called off. */
export const callsOff = new RegExp(
  [
    '^(?!.*\\b(?:if|unless|until|till|before|should you|falls|wenn|bevor|solange|bis|si|sauf|avant|antes|se|prima|als|tenzij|voordat|jesli|zanim)\\b).*?\\b(?:',
    "(?:do not|don't|must not|should not|shouldn't) (?:execute|process|carry out|perform|proceed|action|act on|go ahead|do anything|follow up)|(?:take|taking) no action|(?:please )?hold off",
    '|nothing (?:should|must|shall|may|is to|has to|needs to) (?:be )?(?:moved?|migrated|transferred|happen(?! (?:to|with) (?:that|it|them|this|the))|change)',
    '|(?:leave|keep|keeping|leaving) (?:everything|it all|things|all) (?:as|how|the way|where) (?:it is|they are|it was|they were)',
    '|(?:cancel|withdraw|revoke|call off|stop) (?:the|our|my|that|this|his|her) (?:\\w+ )?(?:request|transfer|move|migration|application)',
    '|(?:antrag|anfrage|auftrag|umzug|ubertragung|bitte) (?:\\w+ ){0,3}(?:zuruck(?:ziehen|nehmen|gezogen)?|storniert|stornieren|hinfallig|nicht (?:ausfuhren|durchfuhren|bearbeiten|ausgefuhrt))',
    '|(?:ziehen|nehmen|ziehe|nehme) (?:wir |ich )?(?:hiermit )?(?:den|die|unseren?|meinen?) (?:antrag|anfrage|auftrag|bitte) zuruck|(?:es|alles) (?:soll )?(?:alles )?(?:bleibt|bleiben)? ?so (?:bleiben )?wie es (?:ist|war)|nichts (?:soll|darf|wird) (?:umgezogen|ubertragen|verschoben)|(?:bitte|noch|vorerst|erstmal)(?: noch| vorerst| erst einmal| erstmal)? nichts (?:veranlassen|unternehmen|ubertragen|umziehen|machen|tun)',
    "|(?:n'executez|ne traitez|ne donnez|ne faites) (?:pas|rien|plus)|(?:rien ne doit|ne rien) (?:etre )?(?:transfere|deplace|migre|bouger)|(?:annulons|annule|retirons|retire|annuler|annulez) (?:la|notre|ma|cette|sa) demande|(?:laisser|laissons|laissez|garder|gardons) tout (?:comme|en l'etat|tel)",
    '|no (?:ejecuten?|procesen?|tramiten?|hagan nada)|(?:dejar|dejamos|dejen) todo (?:como|tal)|no (?:hay que|se debe) (?:mover|trasladar|transferir) nada|(?:anulamos|anular|anulen|cancelamos|cancelar|cancelen|retiramos) (?:la|nuestra|esta|esa|mi) (?:solicitud|peticion)',
    '|nao (?:executem?|processem?|deem seguimento|facam nada)|(?:deixar|deixamos|deixem) tudo como|(?:cancelamos|cancelar|cancelem|anulamos|retiramos) (?:o|a|esse|este|nosso|nossa|meu) (?:pedido|solicitacao)',
    '|non (?:eseguite|procedete|date seguito|fate (?:ancora |per ora )?(?:nulla|niente))|(?:lasciare|lasciamo|lasciate) tutto (?:com|cosi)|(?:annulliamo|annullare|annullate|ritiriamo) (?:la|il|questa|nostra) (?:nostra |mia )?(?:richiesta|domanda)',
    '|niet (?:uitvoeren|uit te voeren|verwerken|te verwerken)|alles (?:te )?(?:laten|blijft|laat) zoals|(?:trekken|trek) (?:wij |we |ik )?(?:ons|het|de|mijn|deze?|dit) (?:verzoek|aanvraag) in|(?:graag|nog|voorlopig) (?:nog )?niets (?:te )?(?:doen|ondernemen|overzetten)|er (?:mag|moet|hoeft) niets (?:te worden )?(?:verhuisd|verplaatst|overgezet)',
    '|(?:prosze|prosimy) (?:na razie |jeszcze )?nic (?:jeszcze )?nie (?:robic|zmieniac|przenosic)|nie (?:realizowac|wykonywac|przetwarzac|realizujcie)|(?:zostawic|zostawiamy|zostaje) wszystko|(?:wycofujemy|anulujemy|wycofuje) (?:\\w+ )?(?:prosbe|wniosek|zlecenie)',
    ')|(?:まだ|今は)何も(?:し|行わ)ないで|(?:手続き|移行|依頼)[^。]{0,12}(?:進めないで|行わないで|取り下げ|取り消し|中止)',
  ].join(''),
  'u',
);

/**
 * "Please put this on ice", "nothing should be moved until you hear from me": for now nothing is to be done. Not "we had
 * put it on hold, but now please go ahead".
 */
export const putsOnHold = lean(
  new RegExp(
    [
      '^(?!.*(?<!\\p{L})(?:had|was|were|been|hatte\\p{L}*|war|waren|avait|avions|etait|habia\\p{L}*|estaba|tinha\\p{L}*|estava|aveva\\p{L}*|era|stond|hadden|byl\\p{L}*)(?!\\p{L})).*?(?<!\\p{L})(?:',
      '(?:put|place|keep|leave) (?:this|it|that|everything|(?:the|our|my) (?:request|transfer|move|migration|ticket|case)) (?:all )?on (?:ice|hold)',
      '|nothing (?:should|must|shall|may|is to|has to) (?:be )?(?:moved?|migrated|transferred|happen|done) (?:until|till|before|unless) (?:you (?:hear|get|receive|have)|(?:i|we) (?:say|tell|write|confirm|give|come back|get back))',
      // "Hold off on that till you hear from me" is said of one thing of several.
      '|hold off(?: (?:with|on) (?:this|it|everything|(?:the|our) (?:transfer|move|migration|request|whole thing)))? (?:until|till) (?:you (?:hear|get|receive)|(?:i|we) (?:say|tell|write|confirm|come back|get back))',
      "|(?:do not|don't) (?:move|migrate|transfer|do) (?:anything|it) (?:until|till|before|unless) (?:you (?:hear|get|receive|have)|(?:i|we) (?:say|tell|write|confirm|give|come back|get back))",
      '|auf eis (?:legen|gelegt)|(?:bitte|vorerst|erst ?mal|erst einmal|vorlaufig) (?:\\p{L}+ ){0,3}(?:zuruckstellen|ruhen lassen|anhalten|pausieren)',
      '|mett(?:ez|re|ons) (?:\\p{L}+ ){0,3}(?:en (?:attente|pause|suspens|veilleuse)|de cote)|suspend(?:ez|re|ons) (?:la|notre|cette|ma|le|tout)',
      '|(?:dej|pong|pon)\\p{L}+ (?:\\p{L}+ ){0,3}en (?:espera|pausa|suspenso)|(?:suspend|paralic|detengan?)\\p{L}* (?:la|nuestra|esta|el|todo) (?:solicitud|peticion|traspaso|migracion|transferencia)',
      '|(?:deix|ponh|coloqu)\\p{L}+ (?:\\p{L}+ ){0,3}em (?:espera|suspenso|pausa|banho-maria)|suspend\\p{L}+ (?:o|a|este|esta|nosso|nossa) (?:pedido|transferencia|migracao)',
      '|(?:mett|tene|lascia)\\p{L}+ (?:\\p{L}+ ){0,3}in (?:sospeso|attesa|pausa|stand-?by)|sospend\\p{L}+ (?:la|il|questa|nostra) (?:richiesta|trasferimento|migrazione|pratica)',
      '|(?:zet|zetten|houd|leg) (?:\\p{L}+ ){0,4}(?:on hold|in de wacht|in de ijskast)|(?:aanvraag|verzoek|overdracht) (?:\\p{L}+ ){0,3}(?:aanhouden|opschorten)',
      '|wstrzym\\p{L}+ (?:\\p{L}+ ){0,4}(?:przeniesieni|prosb|wniosek|spraw|migracj|wszystk)\\p{L}*|prosz[ea] (?:to )?wstrzymac',
      ')(?!\\p{L})|(?:保留|一旦(?:停止|中断))(?:に)?(?:し|お願い)',
    ].join(''),
    'u',
  ),
);

/** "For now we are not asking for a transfer": nothing is to be done yet. */
export const asksNothing =
  /\b(?:(?:not|aren't|isn't) (?:yet |now |currently )?(?:asking|requesting|applying|ordering)\b.{0,30}\b(?:transfer|move|migration)|(?:is|this is) (?:not a|no) (?:transfer )?request|(?:keine[nr]?|nicht) .{0,20}(?:umzug|ubertragung|umstellung)\w* (?:beantrag|anfrag|wunsch)\w*|(?:ne|n')\s?(?:demandons|demande|sollicitons) (?:pas|aucune?|encore aucune?)\b.{0,30}(?:transfert|migration)|no (?:estamos |estoy )?(?:solicit|pid)\w+ (?:\w+ )?(?:traspaso|traslado|transferencia|migracion)|nao (?:estamos |estou )?(?:a )?(?:pedi|solicit)\w+ (?:\w+ )?(?:transferencia|migracao)|non (?:stiamo |sto )?(?:chied|richied)\w+ (?:\w+ )?(?:trasferiment|migrazion|spostament)\w+|(?:vragen|vraag) (?:nog |nu )?(?:geen|niet om een) (?:overdracht|verhuizing|migratie)|nie (?:prosimy|wnioskujemy|zlecamy)\b.{0,20}(?:przeniesieni|migracj)\w+)|\b(?:want|wants|wish|prefer|intend|like|rather|would|going) (?:to )?(?:leave|keep) (?:it|them|that|this|the licen[cs]es?|our licen[cs]es?|everything) (?:with|at) you\b|\b(?:wollen|mochten|will|mochte) (?:wir |ich )?(?:sie|die lizenz\w*|es|das) (?:auch |weiterhin |gern |lieber )*bei (?:ihnen|euch) (?:be)?lassen|(?:voulons|souhaitons|preferons) (?:la |les )?(?:laisser|garder)\b.{0,20}\bchez vous|(?:queremos|preferimos) (?:dejarla|dejarlas|mantenerla) con (?:ustedes|vosotros)|(?:vogliamo|preferiamo) (?:lasciarla|tenerla)\b.{0,10}\b(?:da|con) voi|(?:willen|wil) (?:wij |we |ik )?(?:hem|die|de licentie) bij (?:u|jullie) (?:laten|houden)|\b(?:we are|we're|i am|i'm) not (?:the|a|your|their) customers?\b|\b(?:don't|do not) want anything (?:moved|migrated|transferred|done)\b|\b(?:wir sind|ich bin) nicht (?:der|die|ihr) kund\w+|(?:nous ne sommes|je ne suis) pas (?:le|la|votre) client\w*|no (?:somos|soy) (?:el|la|los) client\w+|nao (?:somos|sou) (?:o|a|os) client\w+|non (?:siamo|sono) (?:il|i|la) client\w+|(?:wij zijn|ik ben) niet de klant/u;

/** "Nothing more to do, you can close the ticket": it was done before this mail. */
const isFinished =
  /\b(?:nothing (?:more|else|further|left) (?:is )?(?:to (?:do|be done)|needed|required)|(?:you|we) (?:can|may) (?:now )?close (?:the|this|our|my) (?:ticket|case|request|issue)|(?:it|everything|all|the licen[cs]es?) (?:has|have) (?:now |all |safely )*arrived|sie konnen (?:das|den|dieses|diesen|unser) (?:ticket|fall|vorgang|anfrage) schliessen|(?:nichts|es ist nichts) (?:mehr|weiter) zu tun|(?:vous pouvez|pouvez-vous) (?:fermer|clore|cloturer) (?:le|ce|notre) (?:ticket|dossier)|plus rien a faire|(?:pueden|puedes) cerrar (?:el|este|nuestro) (?:ticket|caso)|(?:no queda )?nada mas que hacer|podem (?:fechar|encerrar) (?:o|este) (?:ticket|chamado|pedido|caso)|(?:nao ha )?mais nada a fazer|potete chiudere (?:il|questo) (?:ticket|caso)|(?:non c'e )?(?:piu )?niente (?:altro )?da fare|(?:u kunt|jullie kunnen) (?:het|dit|de) (?:ticket|zaak|melding) sluiten|niets meer (?:te doen|nodig)|mozna zamknac (?:zgloszenie|sprawe|ticket)|nic wiecej (?:nie )?(?:trzeba|do zrobienia))\b|(?:完了しました|届きました)[^。]*(?:閉じて|クローズ|結構)/u;

/** "Let me know once it has arrived": it is not done yet. */
const isToCome =
  /\b(?:if|once|when|after|until|before|as soon as|let (?:me|us) know|should|wenn|sobald|falls|bis|nachdem|si|quand|une fois|apres|des que|cuando|una vez|en cuanto|quando|assim que|depois|appena|dopo|una volta|als|zodra|wanneer|nadat|gdy|jak|po|kiedy)\b/u;

/** "{{ticket.id}}", "<FIRST NAME>": a form that was sent before it was filled in. */
const isUnfilled = (text: string): boolean =>
  /\{\{[^{}]{1,60}\}\}/u.test(text) || (text.match(/<\p{Lu}[\p{Lu} ]{2,40}>/gu)?.length ?? 0) >= least_blanks;
const least_blanks = 3;

/** A writer who takes a request back, says that he makes none, or thanks for one that is done: nothing of it is to be read. */
export const asksForNothing = (lines: readonly Line[]): boolean =>
  isUnfilled(lines.map(({ text }) => text).join('\n')) ||
  sentencesOf(lines, new Set()).some(({ text }) => {
    const folded = fold(text);
    return (
      callsOff.test(folded) ||
      putsOnHold.test(folded) ||
      asksNothing.test(folded) ||
      (isFinished.test(folded) && !isToCome.test(folded))
    );
  });
