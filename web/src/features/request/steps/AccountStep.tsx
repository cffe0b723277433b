import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import type { Form } from '../use-form.ts';
import { EmailLine, Line } from './fields.tsx';
import classes from './fields.module.css';

type Props = { readonly form: Form; readonly required: boolean; readonly destination: string };

/** The account that gets the license, and who it belongs to. */
export function AccountStep({ form, required, destination }: Props) {
  const texts = useTexts('request');
  return (
    <>
      <p className={classes['soft']}>{texts.accountLead(destination)}</p>
      <EmailLine form={form} field="accountEmail" required={required} />
      <div className={classes['pair']}>
        <Line form={form} field="firstName" required={required} autoComplete="given-name" />
        <Line form={form} field="lastName" required={required} autoComplete="family-name" />
      </div>
      <EmailLine form={form} field="expertEmail" autoComplete="off" />
    </>
  );
}
