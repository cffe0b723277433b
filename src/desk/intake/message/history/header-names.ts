import { folded } from './announced.ts';

/**
 * The names of the headers that mail programs show above an earlier mail, folded: those of Outlook, Apple Mail,
 * Thunderbird and Notes in the languages they come in.
 */
type HeaderKind = 'from' | 'date' | 'to' | 'subject' | 'other';

const kinds: Readonly<Record<HeaderKind, string>> = {
  from: `from|von|de|da|van|od|fra|fran|lahettaja|odesilatel|felado|kimden|gonderen|от|отправитель|від|απο|de la|expediteur|
    remitente|remetente|mittente|afzender|nadawca|posiljatelj|posiljatel|od koho|saatja|差出人|送信者|発信者|发件人|寄件者|보낸 사람|보낸사람`,
  date: `sent|date|gesendet|gesendet am|datum|envoye|envoye le|enviado|enviado el|enviada|enviada em|enviado em|enviada el|
    fecha|data|inviato|inviato il|verzonden|verzonden op|wyslano|wyslane|data wyslania|sendt|skickat|lahetetty|paivays|odeslano|
    odoslane|poslano|poslato|elkuldve|kuldve|gonderildi|gonderme tarihi|tarih|отправлено|дата|надіслано|σταλθηκε|αποσταληκε|
    ημερομηνια|trimis|dato|enviat|saadetud|issiusta|nosutits|sent on|on|posted on|posted|created|created on|erstellt|erstellt am|送信日時|日時|日付|发送时间|日期|寄件日期|보낸 날짜|날짜`,
  to: `to|an|a|para|aan|do|til|till|vastaanottaja|komu|cimzett|kime|alici|кому|προς|catre|destinataire|destinatario|
    per a|宛先|收件人|收件者|받는 사람|받는사람`,
  subject: `subject|betreff|objet|asunto|assunto|oggetto|onderwerp|temat|emne|amne|aihe|predmet|targy|konu|тема|θεμα|subiect|
    thema|zadeva|naslov|sujet|assumpte|teema|tema|件名|主题|主旨|제목|betr|re`,
  other: `cc|bcc|kopie|copie|copia|kopia|dw|udw|reply-to|antwort an|repondre a|responder a|rispondi a|importance|wichtigkeit|
    priority|prioritat|importancia|importanza|prioriteit|attachments|anlagen|anhange|pieces jointes|adjuntos|datos adjuntos|
    anexos|allegati|bijlagen|zalaczniki|添付ファイル|c.c.|kopi|cci|cco|ccn|bilgi|копия|копія|κοιν|masolatot kap|masolat|抄送|副本|참조|
    organization`,
};
const kindOf = new Map(
  Object.entries(kinds).flatMap(([kind, names]) =>
    names.split('|').map((name) => [folded(name), kind as HeaderKind] as const),
  ),
);

/** What header of an earlier mail a line shows ("Gesendet: Montag, …"); null where it shows none. */
export function quotedHeader(line: string): HeaderKind | null {
  const match = /^\s*[*_]{0,2}([^:：*\t]{1,20}?)\s?[*_]{0,2}\s?[:：]/u.exec(line.slice(0, 60));
  return match ? (kindOf.get(folded(match[1] ?? '')) ?? null) : null;
}
