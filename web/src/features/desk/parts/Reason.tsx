import { codeWords } from '../../../../../src/contract/code-words.ts';
import { useLanguage } from '../../../i18n/LanguageProvider.tsx';
import { Code } from './Code.tsx';

const isKnown = (code: string): code is keyof (typeof codeWords)['en'] => Object.hasOwn(codeWords.en, code);

/** What a code means in a few words, null for one that has none: a fault, or one of a later version. */
export function useCodeWords(code: string | null): string | null {
  const { language } = useLanguage();
  return code !== null && isKnown(code) ? codeWords[language][code] : null;
}

/** The words of a code, as a link to the page that explains it. */
export function Reason({ code }: { readonly code: string }) {
  const words = useCodeWords(code);
  return words === null ? <Code code={code} /> : <a href={`/docs/codes/${code}`}>{words}</a>;
}
