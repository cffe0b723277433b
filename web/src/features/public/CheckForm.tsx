import '@mantine/core/styles/Input.css';
import { NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type LicenseType, hostings, licenseTypes } from '../../../../src/contract/license.ts';
import type { VendorView } from '../../../../src/contract/vendor.ts';
import { useFormats, useTexts } from '../../i18n/LanguageProvider.tsx';
import { Choices } from '../../parts/Choices.tsx';
import { readUsers } from '../../parts/users-text.ts';
import { UsersField } from '../../parts/UsersField.tsx';
import { type CheckSearch, settled } from './check.ts';
import classes from './CheckPage.module.css';

/** The questions. Each answer goes into the address at once. */
export function CheckForm({ vendor }: { readonly vendor: VendorView }) {
  const texts = useTexts('check');
  const search = useSearch({ from: '/check' });
  const navigate = useNavigate({ from: '/check' });
  const say = (more: Partial<CheckSearch>): void =>
    void navigate({ search: (before) => ({ ...before, ...more }), replace: true, resetScroll: false });
  const { app, product, type } = settled(search, vendor);
  const perApplication = vendor.hosts.find(({ id }) => id === product)?.match === 'highest-application';
  return (
    <form className={classes['form']} onSubmit={(event) => event.preventDefault()}>
      <h2>{texts.license}</h2>
      <NativeSelect
        label={texts.app}
        value={app.key}
        data={vendor.apps.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(event) => say({ app: event.currentTarget.value, product: undefined })}
      />
      <WrittenUsers
        label={texts.editors}
        description={texts.editorsHelp}
        tiers={vendor.tiers}
        value={search.editors}
        onChange={(editors) => say({ editors })}
      />
      <NativeSelect
        label={texts.type}
        value={type}
        data={licenseTypes.map((one) => ({ value: one, label: texts.types[one] }))}
        onChange={(event) => say({ type: event.currentTarget.value as LicenseType })}
      />
      <h2>{texts.host}</h2>
      <Choices
        name="product"
        label={texts.product}
        value={product}
        options={vendor.hosts.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(chosen) => say({ product: chosen })}
      />
      <Choices
        name="hosting"
        label={texts.hosting}
        description={texts.hostingHelp}
        value={search.hosting ?? ''}
        options={hostings.map((one) => ({ value: one, label: texts.hostings[one] }))}
        onChange={(hosting) => say({ hosting })}
      />
      <WrittenUsers
        label={texts.users}
        description={perApplication ? texts.usersOfApplications : texts.usersHelp}
        tiers={vendor.tiers}
        value={search.users}
        onChange={(users) => say({ users })}
      />
    </form>
  );
}

type Written = {
  readonly label: string;
  readonly description: string;
  readonly tiers: readonly number[];
  readonly value: number | undefined;
  readonly onChange: (users: number | undefined) => void;
};

/** Keeps what was written, while only a number of users goes into the address. */
function WrittenUsers({ value, onChange, ...field }: Written) {
  const texts = useTexts('check');
  const shared = useTexts('shared');
  const { isUnlimited } = useFormats();
  const [written, setWritten] = useState(
    value === undefined ? '' : isUnlimited(value) ? shared.unlimited : String(value),
  );
  const read = readUsers(written);
  return (
    <UsersField
      {...field}
      value={written}
      error={read === 'wrong' ? texts.usersWrong : null}
      onChange={(text) => {
        setWritten(text);
        const next = readUsers(text);
        onChange(next === 'wrong' || next === null ? undefined : next);
      }}
    />
  );
}
