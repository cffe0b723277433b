import { useCountries } from '../../../parts/countries.ts';
import type { Form } from '../use-form.ts';
import { Line, Lines, OneOf } from './fields.tsx';
import classes from './fields.module.css';

type Props = { readonly form: Form; readonly required: boolean };

/** The organization and its full address. */
export function OrganizationStep({ form, required }: Props) {
  const countries = useCountries();
  return (
    <>
      <Line form={form} field="organization" required={required} autoComplete="organization" />
      <Lines
        form={form}
        field="lines"
        required={required}
        rows={2}
        most={1_500}
        spelled
        autoComplete="street-address"
      />
      <div className={classes['pair']}>
        <Line form={form} field="postalCode" required={required} autoComplete="postal-code" />
        <Line form={form} field="city" required={required} autoComplete="address-level2" />
      </div>
      <div className={classes['pair']}>
        <Line form={form} field="region" autoComplete="address-level1" />
        <OneOf form={form} field="country" required={required} options={countries} autoComplete="country" />
      </div>
    </>
  );
}
