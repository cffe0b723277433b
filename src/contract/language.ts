/** Languages that we answer in: each has a complete catalog of texts. Anybody else is answered in English. */
export const languages = ['en', 'de', 'fr', 'es', 'ja'] as const;
export type Language = (typeof languages)[number];

/** A text of the vendor in the languages it has; English stands in for those it has not. */
export type LocalText = { readonly en: string } & { readonly [L in Language]?: string | undefined };

export const textIn = (text: LocalText, language: Language): string => text[language] ?? text.en;
