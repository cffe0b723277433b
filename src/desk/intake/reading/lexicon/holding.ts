import type { FurtherTongue, Tongue } from '../words/language.ts';
import type { Lexicon } from './types.ts';

/** "who has this account", "person of the account": each word of the first with each of the second, and so on. */
const composed = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.split(' '))
    .reduce(
      (all, part) => all.flatMap((before) => part.map((word) => (before === '' ? word : `${before}_${word}`))),
      [''],
    )
    .join(' ');

const itself = 'it this_account the_account that_account this_login the_login';

/** Who an account is of, as people put it who write in a language that is not theirs: composed of its parts. */
export const holding: Readonly<Record<Exclude<Tongue, FurtherTongue>, Lexicon>> = {
  en: {
    holder: [
      composed(
        'who that_person person_that one_that',
        'has holds keeps opened possesses made created registered',
        itself,
      ),
      composed('person owner proprietor titular responsible', 'of for behind', itself),
      composed('account login', 'person proprietor titular'),
      composed('registered held opened created', 'at_the_name_of on_the_name_of by_the_name_of'),
      composed('stands stays runs is goes', 'at_the_name_of on_the_name_of'),
      'person_of_account person_of_the_marketplace_account name_of_account_person',
      composed('how', "it's it_is the_account_is this_is that_is i_am i'm", 'registered written entered called listed'),
    ].join(' '),
  },
  de: { holder: composed('wem_das wer_das wer_dieses', 'konto_gehort konto_hat konto_fuhrt') },
  fr: { holder: composed('celui_qui celle_qui personne_qui', 'a_le_compte detient_le_compte tient_le_compte') },
  es: { holder: composed('quien persona_que', 'tiene_la_cuenta lleva_la_cuenta posee_la_cuenta') },
  it: { holder: composed('chi persona_che', "ha_l'account possiede_l'account tiene_l'account") },
  pt: { holder: composed('quem pessoa_que', 'tem_a_conta possui_a_conta detem_a_conta') },
  nl: { holder: composed('wie degene_die persoon_die', 'het_account_heeft de_account_heeft') },
  pl: { holder: composed('kto osoba_ktora', 'ma_konto posiada_konto') },
  da: {},
  ja: {},
};
