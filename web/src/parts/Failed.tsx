import { useTexts } from '../i18n/LanguageProvider.tsx';
import { Page } from './Page.tsx';
import { Problem } from './Problem.tsx';

/** A page that could not be shown at all. */
export function Failed({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const texts = useTexts('shared');
  return (
    <Page title={texts.problem.title}>
      <Problem error={error} again={reset} titled={false} />
    </Page>
  );
}
