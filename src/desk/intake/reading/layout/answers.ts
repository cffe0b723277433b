import { lean } from '../words/lean.ts';

const answers = lean(
  /^(?:yes|no|ja|nein|oui|non|sí|sì|si|sim|não|tak|nie|nee|yep|ok|okay|fine|agreed|accepted|approved|confirmed|sure|klar|gern|gerne|einverstanden|stimmen wir zu|stimme (?:ich )?zu|passt|in ordnung|ist in ordnung|genehmigt|bestätigt|bien sûr|d['’]accord|entendu|accepté|confirmé|claro|de acuerdo|conformes?|confirmado|de acordo|combinado|certo|volentieri|d['’]accordo|va bene|confermato|accettato|graag|akkoord|prima|bevestigd|jasne|chętnie|zgoda|potwierdzone|はい|いいえ|同意(?:します|いたします))(?![\p{L}])|^(?:we|i|wir|ich|nous|je|wij|ik) (?:\p{L}+ )?(?:agree|accept|consent|confirm|stimmen|stimme|akzeptieren|akzeptiere|acceptons|accepte|sommes d['’]accord|confirmons|gaan akkoord|bevestigen)(?: (?:to )?(?:that|this|it|dem|das|zu))?$|^(?:aceptamos|acepto|estamos de acuerdo|aceitamos|aceito|concordamos|concordo|accettiamo|accetto|siamo d['’]accordo|zgadzamy się|akceptujemy|potwierdzamy)$/iu,
);

/** True for "Agreed", "stimmen wir zu, …", "nous acceptons": it answers by itself, and is no label of what stands behind or below it. */
export const isAnswer = (text: string): boolean => answers.test(text);

const showsPicture = lean(
  /(?<!\p{L})(?:bild|screenshot|bildschirmfoto|picture|image|photo|foto|image|capture|imagen|captura|imagem|immagine|schermata|afbeelding|schermafbeelding|zrzut|obraz(?:ek)?)$|スクリーンショット$|画像$/iu,
);

/** True for "…, see the picture": what stands below it is no value of it. */
export const leadsToPicture = (text: string): boolean => showsPicture.test(text.replace(/[:：]\s*$/u, '').trim());
