import { lean } from '../words/lean.ts';

/** "Just forward it to them": whoever is asked for it and passes the mail on has done it. */
const errand = lean(
  /(?<!\p{L})(?:forward|send|pass|mail|relay|weiterleit\p{L}*|leite?|schick\p{L}*|send\p{L}*|transf[èe]r\p{L}*|envo(?:ie|y)\p{L}*|fais suivre|reenv\p{L}*|env[íi]\p{L}*|mand\p{L}{1,3}|encaminh\p{L}*|inoltr\p{L}*|invi\p{L}{1,4}|stuur\p{L}*|doorstur\p{L}*|prze(?:każ|ślij|syłaj)\p{L}*|wyślij)(?!\p{L})|転送|送って|お送り/iu,
);
/** "… if you are happy with it": what it hung on. */
const leave = lean(
  /(?:,\s*)?(?<!\p{L})(?:(?:if|when|once|provided) (?:(?:that|this|it|all(?: of (?:it|this))?)(?:['’]s| is| looks) (?:ok|okay|fine|good|alright|all right)(?: (?:with|for|by|to) you)?|you(?:['’]re| are)? (?:happy|ok|okay|fine|agree|approve|good|satisfied|content)(?: (?:with|to|of) (?:it|this|that|all of (?:it|this)))?)|(?:wenn|sofern|falls|sobald) (?:(?:das|es|alles) (?:so )?(?:für (?:dich|sie|euch) )?(?:passt|okay ist|ok ist|in ordnung ist)|(?:du|sie|ihr) (?:damit )?(?:einverstanden|zufrieden) (?:bist|sind|seid)|(?:du|sie|ihr) zustimm\p{L}+)|si (?:(?:ça|cela) (?:te|vous) (?:va|convient)|(?:tu es|vous êtes) d'accord|(?:te|le|les) parece bien|(?:estás|está|están) de acuerdo)|se (?:(?:ti|le|vi) va bene|sei d'accord|è d'accord|(?:concordar\p{L}*|estiver\p{L}* de acordo))|als (?:je|jij|u|jullie) (?:akkoord (?:bent|gaat|gaan)|het (?:goed|eens) (?:vindt|bent))|(?:jeśli|jeżeli|o ile) (?:się zgadzasz|pasuje|wszystko (?:pasuje|gra)))(?!\p{L})|(?:問題|差し支え)なければ|よろしければ/iu,
);

/** What a mail that is passed on asks of whom it was written to, without his leave: by passing it on he gave it. */
export const withoutLeave = (text: string): string =>
  errand.test(text) ? text.replace(leave, (said) => ' '.repeat(said.length)) : text;
