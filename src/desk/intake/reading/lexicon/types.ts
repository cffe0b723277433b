/**
 * What a word can mean to the reader. Labels, questions and sentences are all understood by the concepts they hold, so
 * that a language is a list of words (data) and the rules know no language.
 */
export type Concept =
  // What labels are made of.
  | 'email'
  | 'account'
  | 'market'
  | 'holder'
  | 'receive'
  | 'name'
  | 'first'
  | 'last'
  | 'fullname'
  | 'org'
  | 'address'
  | 'street'
  | 'postal'
  | 'city'
  | 'region'
  | 'country'
  | 'key'
  | 'license'
  | 'expert'
  | 'hosting'
  | 'host'
  | 'users'
  | 'tier'
  | 'match'
  | 'app'
  // Known, and no fact: what is under such a label is not taken for one.
  | 'other'
  | 'editors'
  | 'billing'
  | 'contact'
  | 'old'
  | 'trial'
  // What claims are made of.
  | 'server'
  | 'datacenter'
  | 'building'
  // A network, an office: one's own where a server is said to be in it.
  | 'place'
  | 'cloud'
  | 'own'
  // A computer: a server where it is one's own.
  | 'machine'
  // "The same as": a match where it is of users.
  | 'alike'
  | 'have'
  // Leave or wish that something be done; how many there are, without saying of what.
  | 'may'
  | 'count'
  // "Objection": with a denial it is consent.
  | 'objection'
  // "Necessary": such a condition says only what has to be.
  | 'needed'
  // To host, to run (a machine, not a program on it); "ourselves".
  | 'operate'
  | 'selves'
  // To change over to something: what is considered, not what is; another house or department than the writer's;
  // another place.
  | 'switch'
  | 'others'
  | 'elsewhere'
  // Somebody else runs it.
  | 'foreign'
  | 'must'
  | 'use'
  | 'moved'
  | 'confirm'
  | 'agree'
  | 'refuse'
  | 'understand'
  // How it is said.
  | 'yes'
  | 'no'
  | 'neg'
  | 'cond'
  | 'only'
  | 'maybe'
  | 'past'
  | 'future'
  | 'but'
  | 'polite'
  | 'unlimited'
  // What it points at.
  | 'correction'
  | 'wrong'
  | 'instead'
  | 'signature'
  | 'sender'
  | 'me'
  | 'below'
  | 'attached'
  | 'all'
  | 'is'
  | 'at'
  | 'filler';

/**
 * Words of one language, divided by blanks. `_` joins the words of a phrase, `*` at the end stands for any ending, at
 * the beginning and the end for any part of a compound. Accents and case do not matter.
 */
export type Lexicon = Partial<Record<Concept, string>>;
