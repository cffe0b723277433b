import { lean } from './lean.ts';

/** "We parted ways with our Expert (…)", "…, but that is over", "please leave them out": who is named has no part. */
export const overWith = lean(
  new RegExp(
    [
      "(?:left (?:them|him|her)|parted (?:ways|company)|(?:ended|terminated|cancelled|canceled) (?:the|our|that) (?:contract|agreement|cooperation)|(?:vertrag|zusammenarbeit) (?:\\p{L}+ ){0,3}(?:beendet|gekündigt)|(?:résilié|arrêté) (?:le|notre) contrat|(?:rescindido|terminado) (?:el|nuestro) contrato|(?:rescindimos|encerramos) o contrato|(?:disdetto|chiuso) il contratto|contract (?:\\p{L}+ ){0,2}(?:opgezegd|beëindigd)|rozwiązaliśmy umowę|split (?:up|from)|(?:stopped|quit) working with|gave up|(?:no longer|don't|do not) (?:work|deal|cooperate|use)\\p{L}* (?:with|for|them|him|her)|not work\\p{L}* (?:with|for) \\p{L}+ (?:any ?more|any longer)|(?:that|it|this|which) (?:is|has|was) (?:over|ended|finished)|nothing (?:more |else )?to do with|no (?:longer|more) (?:involved|responsible|in charge|our \\p{L}+|part of)|(?:leave|keep) (?:\\p{L}+ ){1,3}(?:out(?: of)?|empty|blank|open)|(?:ask|check with) (?:them|him|her|\\p{L}+) first|(?:remove|delete|drop|strike|unlist) (?:them|him|her|it|that|this|the (?:expert|partner|name))|(?:don't|do not|never) (?:put|list|enter|add|copy|involve|include|name|register|send|tell|give) (?:them|him|her)|(?:should|must|shall) (?:not|no longer) (?:be (?:listed|named|entered|copied|on)|appear|get|receive))",
      'getrennt|(?:das|die \\p{L}+) (?:ist|sind) (?:vorbei|beendet|zu ende)|nicht mehr (?:zusammen|zuständig|unser|tätig|beteiligt|involviert)|(?:arbeiten|haben) (?:wir )?(?:mit \\p{L}+ )?(?:schon lange |inzwischen )?(?:nicht mehr|nichts mehr zu tun)|nichts (?:mehr )?(?:damit |mehr )?zu tun|(?:wieder |bitte )?(?:streichen|entfernen|weglassen|herausnehmen|rausnehmen|außen vor)(?: lassen)?(?!\\p{L})',
      "(?:nous nous sommes )?séparés? d|c'est (?:fini|terminé)|(?:plus rien|rien) à voir|ne (?:travaill|collabor)\\p{L}+ plus|n'interv\\p{L}+ plus|(?:retir|enlev|supprim|ôt)ez[- ]l[ea]s?|l[ea]s? (?:retirer|enlever|supprimer)",
      '(?:dej|hemos dej|han dej)\\p{L}+ de (?:trabaj|colabor)\\p{L}+|ya no l[oa]s? (?:es|son)|ya no (?:trabaj|colabor|tenemos|es nuestr|son nuestr)\\p{L}*|(?:se|eso) (?:acabó|terminó)|(?:nada|poco) que ver|no l[oae]s? (?:incluy|pong|copi|anot|añad)\\p{L}+|(?:quít|elimín|bórr)\\p{L}+',
      'deix\\p{L}+ de (?:trabalh|colabor)\\p{L}+|já não (?:trabalh|colabor|é noss|são noss)\\p{L}*|não trabalh\\p{L}+ mais|(?:isso )?(?:acabou|terminou)|nada (?:mais )?a ver|(?:retir|remov|tir)em?(?:-[ao]s?)',
      'non (?:lavoriamo|collaboriamo|è) più|(?:è|ormai) (?:finit|conclus)[oa]|(?:niente|nulla) a che (?:fare|vedere)|(?:toglie|elimina)te(?:l[oaie])?|non (?:inserit|mettet|aggiunget)e(?:l[oaie])?',
      'werken (?:we|wij) niet meer|is voorbij|(?:niets|niks) (?:meer )?(?:mee |ermee )?te maken|(?:haal|laat|houd) (?:hen|hem|haar|ze|die) (?:er )?(?:af|uit|weg|buiten)|niet meer (?:bij betrokken|onze)',
      'nie (?:pracujemy|współpracujemy) już|już nie (?:pracujemy|współpracujemy)|to już (?:koniec|nieaktualne)|nie ma (?:już )?nic wspólnego|(?:proszę )?(?:usunąć|wykreślić|pominąć)(?!\\p{L})',
    ]
      .map((one) => `(?<!\\p{L})(?:${one})`)
      .concat('終了しました|解約|外してください|載せないで|関係(?:あり|ござい)ません')
      .join('|'),
    'iu',
  ),
);

/** "Our Expert used to be …", "Unser Expert war früher …" */
export const wasOnce = lean(
  /(?<!\p{L})(?:(?:until|till|up to|bis|jusqu['’]\p{L}+|hasta|até|fino|tot|do) [^,.;]{3,40} (?:was|war|était|era|fue|foi|był)|used to be|was (?:formerly|previously|once|until)|had been|war (?:früher|bisher|vorher|bis|einmal|lange)|était (?:autrefois|avant|jusqu)|(?:era|foi) (?:antes|anteriormente|antigamente|hasta|até|prima|in precedenza|fino)|was (?:vroeger|voorheen|eerst|tot)|był(?:a|o)? (?:dawniej|wcześniej|kiedyś|do))(?!\p{L})/iu,
);
