/** Languages that we answer in: each has a complete catalog of texts. Anybody else is answered in English. */
export const languages = ['en', 'de', 'fr', 'es', 'ja'] as const;
export type Language = (typeof languages)[number];
