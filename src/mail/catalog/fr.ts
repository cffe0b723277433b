import type { FindingTexts, Offer, QuoteBasis, QuotePrice } from '../../contract/findings.ts';
import { UNLIMITED } from '../../contract/license.ts';
import { cents } from '../../kernel/money.ts';
import type { Catalog } from './en.ts';
import { filled, formats } from './formats.ts';
import type { FactTexts } from './types.ts';
import { account as accountTexts } from './account/fr.ts';

// Written with plain spaces before : ; ? ! and inside « »; they become no-break spaces when a mail is made (typeset).
const { day, money, count, and, or, hostings, country } = formats('fr');

const users = (number: number): string =>
  number === UNLIMITED
    ? "un nombre illimité d'utilisateurs"
    : `${count(number)} ${number === 1 ? 'utilisateur' : 'utilisateurs'}`;

const offer = (given: Offer | null): string =>
  given === null
    ? "Il n'y a pas de prix catalogue pour cette mise à niveau ; demandez-nous en un."
    : `La mise à niveau coûte ${money(given.price, given.currency)} ; ce prix est valable jusqu'au ${day(given.validUntil)}.`;

const neutral =
  "Une licence n'est transférée que si son titulaire enregistré appuie la demande. Nous interrogeons le titulaire à l'adresse e-mail inscrite dans nos registres, s'il y en a une ; si vous êtes le titulaire, regardez à cette adresse ou écrivez-nous depuis celle-ci. Rien n'est transféré tant que le titulaire n'a pas confirmé, et une demande que personne ne confirme à temps prend fin d'elle-même.";

const types = {
  COMMERCIAL: 'licence commerciale',
  ACADEMIC: "licence pour l'enseignement",
  COMMUNITY: 'licence communautaire',
  OPEN_SOURCE: 'licence open source',
  EVALUATION: "licence d'essai",
  DEMONSTRATION: 'licence de démonstration',
  STARTER: 'licence Starter',
  DEVELOPER: 'licence de développement',
};

const labels = {
  app: 'Application',
  license: 'Licence',
  key: 'Clé de licence',
  movesTo: 'Passe sur le compte',
  askedBy: 'Demandé par',
  sen: "SEN (numéro d'assistance de la licence)",
  ended: 'Terminée',
  account: 'Compte',
  maintenanceUntil: "Maintenance jusqu'au",
  oldKey: 'Ancienne clé de licence',
  oldKeyUntil: "L'ancienne clé fonctionne jusqu'au",
  serverUse: 'Sur votre propre serveur',
  hosting: 'Hébergement',
  agreement: "Nombre d'utilisateurs aligné",
  host: 'Produit hôte',
  holder: 'Titulaire du compte',
  organization: 'Organisation',
  address: 'Adresse',
  expert: 'Expert',
};

const facts: FactTexts = {
  confirmsServerUse: {
    name: 'utilisation sur votre propre serveur',
    ask: () => 'Que vous utilisez la licence sur votre propre serveur.',
    example: () => "Nous l'utilisons sur notre propre serveur.",
    which: 'Utilisez-vous la licence sur votre propre serveur ?',
  },
  hosting: {
    name: 'hébergement',
    ask: (host) => `Comment votre ${host} est hébergé : Server, Data Center ou Cloud.`,
    example: () => 'Hébergement : Server',
    which: 'Comment votre produit est-il hébergé ?',
  },
  agreesToMatchTier: {
    name: "accord pour aligner le nombre d'utilisateurs",
    ask: (host) =>
      `Si vous acceptez que le nombre d'utilisateurs de l'application soit aligné sur celui de votre ${host}.`,
    example: () => "Nous acceptons d'aligner le nombre d'utilisateurs.",
    which: "Acceptez-vous que le nombre d'utilisateurs soit aligné ?",
  },
  hostProducts: {
    name: 'produit hôte',
    ask: () => "Dans quel produit l'application fonctionne.",
    example: (host) => `Produit : ${host}`,
    which: "Dans quel produit l'application fonctionne-t-elle ?",
  },
  hostUsers: {
    name: "nombre d'utilisateurs",
    ask: (host) =>
      `Pour combien d'utilisateurs votre ${host} possède une licence ; dans Jira, la plus grande de ses applications compte.`,
    example: () => 'Utilisateurs : 100',
    which: "Pour combien d'utilisateurs votre produit hôte possède-t-il une licence ?",
  },
  licenseKeys: {
    name: 'clé de licence',
    ask: () => 'La clé de licence complète, copiée sous forme de texte.',
    example: () => 'Clé de licence : ABC-1234-…',
    which: 'Quelle clé de licence faut-il transférer ?',
  },
  accountEmail: {
    name: 'adresse e-mail du compte',
    ask: () => "L'adresse e-mail exacte du compte Marketplace qui recevra la licence.",
    example: () => 'Compte : marie@example.com',
    which: "Quelle est l'adresse du compte Marketplace ?",
  },
  firstName: {
    name: 'prénom',
    ask: () => 'Le prénom du titulaire du compte.',
    example: () => 'Prénom : Marie',
    which: 'Quel est le prénom du titulaire du compte ?',
  },
  lastName: {
    name: 'nom de famille',
    ask: () => 'Le nom de famille du titulaire du compte.',
    example: () => 'Nom de famille : Dupont',
    which: 'Quel est le nom de famille du titulaire du compte ?',
  },
  organization: {
    name: 'organisation',
    ask: () => 'Le nom de votre organisation.',
    example: () => 'Organisation : Exemple SARL',
    which: 'Quelle organisation recevra la licence ?',
  },
  'address.lines': {
    name: 'rue',
    ask: () => 'La rue de votre organisation.',
    example: () => 'Rue : 12 rue de la Paix',
    which: 'Quelle est la rue de votre organisation ?',
  },
  'address.city': {
    name: 'ville',
    ask: () => 'La ville de votre organisation.',
    example: () => 'Ville : Lyon',
    which: 'Quelle est la ville de votre organisation ?',
  },
  'address.region': {
    name: 'région',
    ask: () => 'La région de votre organisation.',
    example: () => 'Région : Bretagne',
    which: 'Quelle est la région de votre organisation ?',
  },
  'address.postalCode': {
    name: 'code postal',
    ask: () => 'Le code postal de votre organisation.',
    example: () => 'Code postal : 69002',
    which: 'Quel est le code postal de votre organisation ?',
  },
  'address.country': {
    name: 'pays',
    ask: () => 'Le pays de votre organisation.',
    example: () => 'Pays : France',
    which: 'Quel est le pays de votre organisation ?',
  },
  expertEmail: {
    name: 'adresse de votre Expert',
    ask: () => "L'adresse e-mail de votre Expert, si vous travaillez avec l'un d'eux.",
    example: () => 'Expert : expert@example.com',
    which: "Quelle est l'adresse de votre Expert ?",
  },
};

const findings: FindingTexts = {
  HOST_CLOUD: ({ accepted }) =>
    `Votre produit hôte est sur Cloud. Une licence directe ne peut être transférée que pour un produit hôte sur ${hostings(accepted)} ; celle-ci reste donc telle quelle.`,
  HOST_DATA_CENTER: ({ accepted }) =>
    `Votre produit hôte est sur Data Center. Une licence directe ne peut être transférée que pour un produit hôte sur ${hostings(accepted)} ; celle-ci reste donc telle quelle.`,
  HOST_NOT_SERVER: ({ accepted, said }) =>
    said
      ? `Votre produit hôte est sur Server. Une licence directe ne peut être transférée que pour un produit hôte sur ${hostings(accepted)} ; celle-ci reste donc telle quelle.`
      : `Vous indiquez que la licence n'est pas utilisée sur votre propre serveur. Une licence directe ne peut être transférée que pour un produit hôte sur ${hostings(accepted)} ; celle-ci reste donc telle quelle. Si vous l'utilisez bien sur votre propre serveur, écrivez-nous pour le confirmer.`,
  MATCH_DECLINED: ({ own, host, offer: price }) =>
    `Votre licence est prévue pour ${users(own)} et votre produit hôte pour ${users(host)}. Le Marketplace n'accepte une application qu'à la taille de son produit hôte, et vous ne souhaitez pas de mise à niveau : la licence reste donc chez nous telle quelle, et reste valable. Si vous changez d'avis, écrivez-nous que vous acceptez l'alignement. ${offer(price)}`,
  KEY_UNKNOWN: () => neutral,
  APP_UNKNOWN: ({ destination, email }) =>
    `L'application de cette licence ne peut pas être transférée : ${destination} ne propose pas cette application de notre part. La licence reste valable telle quelle ; écrivez à ${email} si vous en avez besoin là-bas.`,
  APP_HOST_MISMATCH: ({ app, host, named }) =>
    `Cette licence est prévue pour ${app}, qui fonctionne dans ${host} ; vous indiquez ${and(named)}. Dites-nous de quel produit hôte il s'agit, ou envoyez la clé de l'autre application.`,
  LICENSE_REVOKED: ({ email }) =>
    `Cette licence a été révoquée, et une licence révoquée ne peut pas être transférée. Si vous pensez qu'il s'agit d'une erreur, écrivez à ${email}.`,
  LICENSE_SUSPENDED: ({ email }) =>
    `Cette licence est suspendue, et une licence suspendue ne peut pas être transférée. Écrivez à ${email} pour régler cela, puis renouvelez votre demande.`,
  LICENSE_ALREADY_MOVED: ({ destination, sen }) =>
    `Cette licence a déjà été transférée vers ${destination}${sen === null ? '' : ` ; son SEN est ${sen}`}. Rien de nouveau n'est créé.`,
  TYPE_NEVER_MOVES: ({ type, destination }) =>
    `Il s'agit d'une ${types[type]}, qui n'est jamais transférée. Vous pouvez obtenir une licence de ce type, ou en acheter une, auprès de ${destination}.`,
  FACTS_MISSING: ({ missing }) => `Il nous manque encore : ${and(missing.map((fact) => facts[fact].name))}.`,
  COUNTRY_UNKNOWN: ({ country: code }) =>
    `Il n'existe pas de pays avec le code « ${code} ». Indiquez-nous le pays de l'adresse de votre organisation.`,
  HOST_TIER_NEEDED: () =>
    "Vous n'acceptez pas d'aligner le nombre d'utilisateurs. La nécessité d'un alignement dépend de votre produit hôte : dites-nous pour combien d'utilisateurs il possède une licence.",
  HOLDER_UNREACHABLE: () => neutral,
  PROOF_MISSING: () => neutral,
  SENDER_SUSPICIOUS: () => 'Une personne de notre équipe examine cette demande avant la suite.',
  UPGRADE_FIRST: ({ own, host, offer: price }) =>
    `Votre licence est prévue pour ${users(own)} et votre produit hôte pour ${users(host)}. La licence sera transférée dès que la mise à niveau est payée. ${offer(price)}`,
  TIER_SHORTFALL: ({ own, host, offer: price }) =>
    `Votre licence est prévue pour ${users(own)} et votre produit hôte pour ${users(host)}. Elle est transférée telle quelle et affiche « does not match » jusqu'à la mise à niveau. ${offer(price)}`,
  TIER_HONORED: ({ own, host }) =>
    `Votre licence est prévue pour ${users(own)} et votre produit hôte pour ${users(host)}. Vous obtenez ${users(host)} sans frais.`,
  TIER_LARGER: ({ own, host, exact }) =>
    `Votre licence est prévue pour ${users(own)}, plus que votre produit hôte (${users(host)}). ${exact ? "Une personne de notre équipe l'examine, car les deux doivent être égaux." : 'Elle est transférée telle quelle.'}`,
  HOST_TIER_UNKNOWN: () =>
    "Vous n'avez pas indiqué pour combien d'utilisateurs votre produit hôte possède une licence ; nous n'avons donc pas pu comparer. Le Marketplace le fera, et une mise à niveau peut alors être nécessaire.",
  ACCOUNT_DIFFERS: ({ account }) =>
    `Le compte ${account} n'a pas l'adresse du titulaire enregistré. Sauf si le titulaire l'accepte par le lien, les deux sont informés et le titulaire peut s'opposer.`,
  MAINTENANCE_ENDED: ({ end }) =>
    `La maintenance de cette licence a pris fin le ${day(end)}. La licence reste valable et ses dates sont transférées sans changement ; un renouvellement commence le lendemain.`,
};

function formula(price: QuotePrice, { listFrom, listTo, type, percent, vendor }: QuoteBasis): string {
  const show = (amount: number): string => money(cents(amount), price.currency);
  const less = `Prix catalogue pour ${users(price.toUsers)} ${show(listTo)}, moins prix catalogue pour ${users(price.fromUsers)} ${show(listFrom)},`;
  const is = listTo < listFrom ? `est inférieur à zéro et compte pour ${show(0)}` : `soit ${show(listTo - listFrom)}`;
  const share =
    percent === 100 ? '.' : ` ; le type ${type} (${types[type]}) en paie ${percent} % : ${show(price.price)}.`;
  return `${less} ${is}${share} Ceci est la formule d'exemple de ${vendor} ; le Marketplace ne publie pas la sienne.`;
}

export const fr: Catalog = {
  account: accountTexts,
  users,
  findings,
  facts,
  labels,
  day,
  money,
  count,
  country,
  address: ({ street, city, region, postalCode, country: land }) =>
    filled([street, filled([postalCode, city], ' '), region, land], ', '),
  colon: ' : ',
  list: and,
  choice: or,
  yes: 'Oui',
  no: 'Non',
  endsIn: (key) => `se termine par ${key}`,
  hello: (name) => (name === '' ? 'Bonjour,' : `Bonjour ${name},`),
  questions: 'Des questions ? Répondez simplement à ce message.',
  copyLink: 'Ou copiez ce lien :',
  where: 'Suivez votre demande à tout moment :',
  forExample: (ask, example) => `${ask}\nPar exemple : « ${example} »`,
  bothNames: { ask: 'Le prénom et le nom du titulaire du compte.', example: 'Prénom et nom : Marie Dupont' },
  wholeAddress: {
    ask: (parts) => `L'adresse de votre organisation : ${and(parts)}.`,
    example: 'Adresse : 12 rue de la Paix, 69002 Lyon, France',
  },
  unclear: (which, found) =>
    found.length === 1
      ? `${which} Nous avons lu ${found[0] ?? ''}, mais nous n'en sommes pas sûrs.`
      : `${which} Nous avons trouvé ${and(found)}.`,
  yourLicense: 'votre licence',
  licenses: (keys, more) =>
    keys.length === 1
      ? `la licence se terminant par ${keys[0] ?? ''}`
      : `les licences se terminant par ${and(more > 0 ? [...keys, `${count(more)} autres`] : keys)}`,
  acknowledgment: {
    subject: 'Nous avons reçu votre demande de transfert de licence',
    subjectMissing: 'Votre demande de transfert de licence : il nous manque encore quelque chose',
    complete: (licenses) =>
      `Merci. Nous avons reçu votre demande de transférer ${licenses} vers le Marketplace, et elle est complète.`,
    nothingToDo: "Vous n'avez rien à faire pour l'instant. Nous vous écrirons dès que la licence sera transférée.",
    missing: (licenses) =>
      `Merci. Nous avons reçu votre demande de transférer ${licenses} vers le Marketplace. Pour continuer, il nous faut encore :`,
    howToReply:
      'Répondez simplement à ce message. Des réponses courtes suffisent, une par ligne. Inutile de répéter ce que vous avez déjà envoyé.',
    orForm: 'Ou utilisez votre formulaire personnel : tout ce que nous savons y est déjà rempli.',
    formButton: 'Ouvrir le formulaire',
    keptUntil: (until) =>
      `Nous gardons votre demande ouverte jusqu'au ${until}. Rien n'est transféré sans votre réponse.`,
    understood: "Ce que nous avons compris jusqu'ici",
    wrong: 'Quelque chose est inexact ? Corrigez-le simplement dans votre réponse.',
  },
  neutral: {
    lead: (licenses) => `Merci. Nous avons bien reçu votre demande de transférer ${licenses} vers le Marketplace.`,
    holderAsked: (several) =>
      several
        ? "Si ces clés figurent dans nos registres, nous avons écrit au titulaire enregistré de chacune. Rien n'est transféré avant que le titulaire ne confirme. Cela protège la licence contre quiconque aurait simplement vu la clé."
        : "Si cette clé figure dans nos registres, nous avons écrit à son titulaire enregistré. Rien n'est transféré avant que le titulaire ne confirme. Cela protège la licence contre quiconque aurait simplement vu la clé.",
    ifHolder: (until) =>
      `Si vous êtes le titulaire, guettez un second message de notre part. Si vous n'avez aucune nouvelle d'ici le ${until}, vérifiez que la clé ne contient pas de faute de frappe et renvoyez-la.`,
  },
  question: {
    subject: 'Votre demande de transfert de licence : une question',
    lead: (licenses) =>
      `Au sujet de votre demande de transfert de ${licenses} vers le Marketplace, nous avons une question :`,
  },
  reminder: {
    subject: 'Rappel : votre demande de transfert de licence vous attend',
    lead: (licenses) => `Pour transférer ${licenses} vers le Marketplace, il nous faut encore :`,
    closes: (until) =>
      `Sans réponse, nous fermerons votre demande le ${until}. Votre licence restera alors telle quelle, et vous pourrez renouveler votre demande à tout moment.`,
  },
  confirmation: {
    subject: (app) => `Veuillez confirmer : transfert de votre licence ${app}`,
    lead: "Quelqu'un nous a demandé de transférer vers le Marketplace une licence enregistrée à votre nom. Êtes-vous d'accord ?",
    ifYes: (days) =>
      `Si vous confirmez, le compte ci-dessus reçoit une nouvelle licence avec le même nombre d'utilisateurs et les mêmes dates de maintenance. L'ancienne clé fonctionne encore ${count(days)} jours après cela.`,
    ifNo: "Si vous ne vous y attendiez pas, opposez-vous, ou ignorez simplement ce message : sans votre confirmation, rien n'est transféré.",
    button: "Confirmer ou s'opposer",
    linkUntil: (until) =>
      `Le lien fonctionne une seule fois, jusqu'au ${until}. Il ouvre une page qui montre de nouveau tout cela avant que quoi que ce soit ne se passe.`,
    reminderSubject: (app) => `Rappel : veuillez confirmer le transfert de votre licence ${app}`,
    reminderLead: (until) =>
      `Nous vous avons demandé si une licence enregistrée à votre nom peut être transférée vers le Marketplace, et nous n'avons pas eu de réponse. Sans nouvelles de vous d'ici le ${until}, rien n'est transféré.`,
  },
  addressConfirmation: {
    subject: 'Merci de confirmer votre demande de transfert de licence',
    lead: (licenses) =>
      `Quelqu'un a rempli notre formulaire avec cette adresse et demande de transférer ${licenses} vers le Marketplace. Était-ce vous ?`,
    ifYes: 'Dans ce cas, relisez la demande et confirmez-la. Personne ne la lit avant cela.',
    ifNo: "Si ce n'était pas vous, ignorez ce message. Nous oublions alors la demande, et rien ne se passe.",
    button: 'Relire et confirmer',
  },
  notice: {
    subject: (app) => `Votre licence ${app} va être transférée vers un autre compte`,
    lead: 'Une licence enregistrée à votre nom va être transférée vers un compte Marketplace qui a une autre adresse e-mail.',
    movesOn: (on) => `Le transfert aura lieu le ${on}. Si cela vous convient, vous n'avez rien à faire.`,
    object: "Sinon, opposez-vous maintenant et rien n'est transféré.",
    button: "S'opposer à ce transfert",
    accountSubject: (app) => `Une licence ${app} va être transférée vers votre compte`,
    accountLead:
      "Une licence enregistrée au nom d'une autre personne va être transférée vers votre compte Marketplace.",
    holderTold: (on) =>
      `Nous avons informé son titulaire enregistré. S'il ne s'y oppose pas, le transfert aura lieu le ${on}.`,
    unexpected: 'Vous ne vous y attendiez pas ? Répondez à ce message et nous vérifierons.',
  },
  refusal: {
    subject: 'Votre demande de transfert de licence : ce transfert est impossible',
    lead: (licenses) =>
      `Merci pour votre demande. Nous ne pouvons malheureusement pas transférer ${licenses} vers le Marketplace.`,
    instead: 'Ce que vous pouvez faire',
    stays: 'Votre licence actuelle reste telle quelle.',
    mistake: "Vous pensez que c'est une erreur ? Répondez à ce message, une personne l'examinera.",
  },
  completion: {
    subject: (sen) => `Votre licence a été transférée : ${sen}`,
    lead: 'Bonne nouvelle : votre licence est désormais dans le Marketplace.',
    againSubject: (sen) => `Votre licence a déjà été transférée : ${sen}`,
    againLead: "Cette licence est déjà dans le Marketplace. Rien n'a changé ; en voici de nouveau le détail.",
    where: 'Où la trouver',
    how: "Comment l'installer",
    quote: "Votre devis pour aligner le nombre d'utilisateurs",
    noMatch: (own, host) =>
      `La licence ne correspond pas encore au produit hôte : ${users(own)} au lieu de ${users(host)}. D'ici là, l'application signale USER_MISMATCH.`,
    price: (price) =>
      `Alignement : ${money(price.price, price.currency)}. Ce prix est valable jusqu'au ${day(price.validUntil)}.`,
    formula,
    installBy: (until) =>
      `Veuillez installer la nouvelle licence au plus tard le ${until}. Ensuite, l'ancienne clé sera refusée. Vos dates de maintenance n'ont pas changé.`,
    keepSen:
      "Conservez le SEN : l'assistance, les renouvellements et les mises à niveau le demandent. Des questions ? Répondez simplement à ce message.",
  },
  undone: {
    subject: (sen) => `Le transfert de votre licence est annulé : ${sen} a pris fin`,
    lead: 'Nous avons annulé le transfert de votre licence. La licence du Marketplace a pris fin, et votre ancienne clé est de nouveau valable.',
    why: 'Pourquoi',
    putBack: "Si vous avez déjà installé la nouvelle licence, veuillez remettre l'ancienne clé.",
  },
  ended: {
    subject: 'Votre demande de transfert de licence est fermée',
    lead: (licenses) => `Votre demande de transférer ${licenses} vers le Marketplace a pris fin.`,
    expired: (on) => `Nous n'avons pas eu de réponse avant le ${on} ; nous l'avons donc fermée.`,
    withdrawn: "Elle a été retirée ; nous l'avons donc fermée.",
    notConfirmed: "Elle n'a pas été confirmée ; nous l'avons donc fermée.",
    stays:
      "Rien n'a été transféré, et votre licence actuelle reste telle quelle. Vous pouvez renouveler votre demande à tout moment.",
  },
  unreadable: {
    subject: "Nous n'avons pas pu lire votre message",
    encrypted: "Merci pour votre message. Il est chiffré, et nous n'avons pas de clé pour l'ouvrir.",
    broken: 'Merci pour votre message. Il nous est parvenu sous une forme que nous ne pouvons pas lire.',
    please: 'Veuillez le renvoyer :',
    unencrypted: 'sans chiffrement (S/MIME ou PGP) ; une signature ne gêne pas',
    asText: 'en texte simple dans le message lui-même, pas seulement en pièce jointe ou en image',
    nothingLost: "Rien d'autre ne s'est passé : aucune licence n'a été transférée, et rien n'est perdu.",
  },
  signIn: {
    subject: (marketplace) => `Votre lien de connexion à ${marketplace}`,
    lead: (email) => `Quelqu'un, sans doute vous, souhaite se connecter au compte ${email}.`,
    once: (minutes) =>
      `Le lien fonctionne une seule fois, pendant ${count(minutes)} minutes. Il ouvre une page avec un bouton ; rien ne se passe avant que vous n'appuyiez dessus.`,
    button: 'Se connecter',
    unexpected:
      "Vous n'avez rien demandé ? Alors ne faites rien : sans le lien, personne n'entre. Ne le transmettez pas ; nous ne le demandons jamais.",
  },
};
