import type { Message } from '../../message/mime.ts';
import { fold } from '../words/text.ts';

/** Trade in other people's licenses, in each language: who writes so asks for nothing of his own. */
const trades =
  /\b(?:(?:we|i) (?:also )?(?:buy|sell|trade|deal|purchase|resell)\b.{0,30}\b(?:used|pre-?owned|second-?hand|surplus|unused)\b.{0,20}\blicen[cs]es|(?:used|pre-?owned|second-?hand|surplus) (?:software )?licen[cs]es (?:for sale|at (?:the )?best)|(?:become|be) your (?:authori[sz]ed )?(?:reseller|distributor)|(?:an|ver)kauf\w* (?:von )?gebraucht\w* (?:software-?)?lizenzen|(?:kaufen|verkaufen|handeln) (?:\w+ ){0,4}gebraucht\w* (?:software-?)?lizenzen|(?:achetons|vendons|rachetons) (?:\w+ ){0,5}licences (?:\w+ )?d'occasion|(?:compramos|vendemos) (?:\w+ ){0,5}licen[cs]ias (?:\w+ )?(?:usadas|de segunda mano)|(?:compramos|vendemos) (?:\w+ ){0,5}licencas (?:\w+ )?usadas|(?:compriamo|vendiamo) (?:\w+ ){0,5}licenze (?:\w+ )?usate|(?:kopen|verkopen) (?:\w+ ){0,4}(?:gebruikte|tweedehands) licenties|(?:kupujemy|sprzedajemy) (?:\w+ ){0,4}uzywane licencje)\b|中古(?:の)?(?:ソフトウェア)?ライセンス.{0,12}(?:買取|販売|売買)/u;

/** True for a mail of somebody who trades in licenses: its keys, names and assurances are goods, and no request. */
export const offersLicenses = ({ subject, text }: Pick<Message, 'subject' | 'text'>): boolean =>
  trades.test(fold(`${subject}\n${text.slice(0, 20_000).replace(/\s+/gu, ' ')}`));
