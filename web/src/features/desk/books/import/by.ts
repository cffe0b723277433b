/** Who imported, as the audit names them. */
export const byWhom = (actor: string, texts: { readonly start: string }): string =>
  actor === 'start' ? texts.start : actor.replace(/^operator:/u, '');
