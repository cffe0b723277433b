import type { VendorView } from '../../../../src/contract/vendor.ts';
import type { StepName } from './draft.ts';
import { AccountStep } from './steps/AccountStep.tsx';
import { LicensesStep } from './steps/LicensesStep.tsx';
import { OrganizationStep } from './steps/OrganizationStep.tsx';
import { ServerStep } from './steps/ServerStep.tsx';
import type { Form } from './use-form.ts';

type Props = {
  readonly form: Form;
  readonly step: Exclude<StepName, 'send'>;
  readonly vendor: VendorView;
  /** Ends of keys that the request has already. */
  readonly known: readonly string[];
  /** Whether a request without these is not taken. */
  readonly required: boolean;
};

/** The fields of a step: the same for a new request and for the personal form of one. */
export function FormSteps({ form, step, vendor, known, required }: Props) {
  switch (step) {
    case 'licenses':
      return <LicensesStep form={form} required={required} known={known} />;
    case 'server':
      return <ServerStep form={form} required={required} vendor={vendor} />;
    case 'account':
      return <AccountStep form={form} required={required} destination={vendor.destination} />;
    case 'organization':
      return <OrganizationStep form={form} required={required} />;
  }
}
