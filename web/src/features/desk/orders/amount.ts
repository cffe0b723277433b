/** Cents of an amount as people write it: `690`, `690.5`, `690,50`, `1,690.00`; null where it is none above zero. */
export function centsIn(text: string): number | null {
  const said = text.trim().replaceAll(/[\s'’]/gu, '');
  const [, whole = '', part = ''] = /^(\d{1,3}(?:[.,]\d{3})*|\d{1,9})(?:[.,](\d{1,2}))?$/u.exec(said) ?? [];
  if (whole === '') return null;
  const cents = Number(whole.replaceAll(/[.,]/gu, '')) * 100 + Number(part.padEnd(2, '0') || '0');
  return cents > 0 ? cents : null;
}
