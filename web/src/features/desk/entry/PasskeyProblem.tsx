import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { wasGivenUp } from './passkey.ts';

/** What became of a passkey that was asked for; whoever chose none is told so, and nothing failed. */
export function PasskeyProblem({ error }: { readonly error: unknown }) {
  const { signIn } = useTexts('entry');
  return wasGivenUp(error) ? <p role="alert">{signIn.givenUp}</p> : <Problem error={error} />;
}
