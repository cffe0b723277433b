import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { type Language, languages } from '../../contract/language.ts';

/** The language of ours that a reader's browser likes best, where nothing else tells theirs. */
export const languageOf = (context: Context): Language =>
  accepts(context, { header: 'Accept-Language', supports: [...languages], default: 'en' }) as Language;
