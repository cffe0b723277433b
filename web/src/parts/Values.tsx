import { useFormats, useTexts } from '../i18n/LanguageProvider.tsx';

/** An amount in minor units (cents), as the API gives it. */
export function Money({ amount, currency }: { readonly amount: number; readonly currency: string }) {
  return <>{useFormats().money(amount, currency)}</>;
}

/** A calendar day, `yyyy-MM-dd`. */
export function Day({ day }: { readonly day: string }) {
  return <time dateTime={day}>{useFormats().day(day)}</time>;
}

/** An instant (RFC 3339), in the reader's own zone. */
export function Time({ at }: { readonly at: string }) {
  return <time dateTime={at}>{useFormats().time(at)}</time>;
}

/** A tier or a number of users; -1 is unlimited. */
export function Users({ users }: { readonly users: number }) {
  const texts = useTexts('shared');
  const { isUnlimited, number, plural } = useFormats();
  return <>{isUnlimited(users) ? texts.unlimited : `${number(users)} ${plural(users, texts.users)}`}</>;
}
