import type { Language } from '../../contract/language.ts';
import { de } from './de.ts';
import { type Catalog, en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';

const catalogs: Readonly<Record<Language, Catalog>> = { en, de, fr, es, ja };

/** All texts of a language. */
export const catalogOf = (language: Language): Catalog => catalogs[language];
