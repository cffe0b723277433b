/** "Please do not execute that", "nothing should be moved", "leave everything as it is": what was asked for is called off. */
export const callsOff = new RegExp(
  [
    '^(?!.*\\b(?:if|unless|until|before|should you|falls|wenn|bevor|solange|bis|si|sauf|avant|antes|se|prima|als|tenzij|voordat|jesli|zanim)\\b).*?\\b(?:',
    "(?:do not|don't|must not|should not|shouldn't) (?:execute|process|carry out|perform|proceed|action|act on|go ahead|do anything|follow up)",
    '|nothing (?:should|must|shall|may|is to|has to|needs to) (?:be )?(?:moved?|migrated|transferred|happen|change)',
    '|(?:leave|keep|keeping|leaving) (?:everything|it all|things|all) (?:as|how|the way|where) (?:it is|they are|it was|they were)',
    '|(?:cancel|withdraw|revoke|call off|stop) (?:the|our|my|that|this|his|her) (?:\\w+ )?(?:request|transfer|move|migration|application)',
    '|(?:antrag|anfrage|auftrag|umzug|ubertragung|bitte) (?:\\w+ ){0,3}(?:zuruck(?:ziehen|nehmen|gezogen)?|storniert|stornieren|hinfallig|nicht (?:ausfuhren|durchfuhren|bearbeiten|ausgefuhrt))',
    '|(?:ziehen|nehmen|ziehe|nehme) (?:wir |ich )?(?:hiermit )?(?:den|die|unseren?|meinen?) (?:antrag|anfrage|auftrag|bitte) zuruck|(?:es|alles) (?:soll )?(?:alles )?(?:bleibt|bleiben)? ?so (?:bleiben )?wie es (?:ist|war)|nichts (?:soll|darf|wird) (?:umgezogen|ubertragen|verschoben)',
    "|(?:n'executez|ne traitez|ne donnez|ne faites) (?:pas|rien|plus)|(?:rien ne doit|ne rien) (?:etre )?(?:transfere|deplace|migre|bouger)|(?:annulons|annule|retirons|retire|annuler|annulez) (?:la|notre|ma|cette|sa) demande|(?:laisser|laissons|laissez|garder|gardons) tout (?:comme|en l'etat|tel)",
    '|no (?:ejecuten?|procesen?|tramiten?|hagan nada)|(?:dejar|dejamos|dejen) todo (?:como|tal)|no (?:hay que|se debe) (?:mover|trasladar|transferir) nada|(?:anulamos|anular|anulen|cancelamos|cancelar|cancelen|retiramos) (?:la|nuestra|esta|esa|mi) (?:solicitud|peticion)',
    '|nao (?:executem?|processem?|deem seguimento|facam nada)|(?:deixar|deixamos|deixem) tudo como|(?:cancelamos|cancelar|cancelem|anulamos|retiramos) (?:o|a|esse|este|nosso|nossa|meu) (?:pedido|solicitacao)',
    '|non (?:eseguite|procedete|date seguito|fate (?:nulla|niente))|(?:lasciare|lasciamo|lasciate) tutto (?:com|cosi)|(?:annulliamo|annullare|annullate|ritiriamo) (?:la|il|questa|nostra) (?:nostra |mia )?(?:richiesta|domanda)',
    '|niet (?:uitvoeren|uit te voeren|verwerken|te verwerken)|alles (?:te )?(?:laten|blijft|laat) zoals|(?:trekken|trek) (?:wij |we |ik )?(?:ons|het|de|mijn|deze?|dit) (?:verzoek|aanvraag) in|er (?:mag|moet|hoeft) niets (?:te worden )?(?:verhuisd|verplaatst|overgezet)',
    '|nie (?:realizowac|wykonywac|przetwarzac|realizujcie)|(?:zostawic|zostawiamy|zostaje) wszystko|(?:wycofujemy|anulujemy|wycofuje) (?:\\w+ )?(?:prosbe|wniosek|zlecenie)',
    ')|(?:手続き|移行|依頼)[^。]{0,12}(?:進めないで|行わないで|取り下げ|取り消し|中止)',
  ].join(''),
  'u',
);
