import '@mantine/core/styles/Input.css';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { PartnerGrant, type PartnerRight, PartnerView, partnerRights } from '../../../../../src/contract/account.ts';
import { newKey, post, put } from '../../../api/client.ts';
import { queryClient } from '../../../api/queries.ts';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import classes from '../account.module.css';
import { useOwn } from '../queries.ts';
import own from './people.module.css';
import { partnersQuery } from './queries.ts';

type Props = { readonly onSaid: (said: string) => void };

const again = () => queryClient.invalidateQueries({ queryKey: partnersQuery.queryKey });

/** Which partners may do what for this account. */
export function Partners({ onSaid }: Props) {
  const { partners: texts, people } = useTexts('people');
  const { list } = useFormats();
  const { partners } = useOwn(partnersQuery);
  const end = useMutation({
    mutationFn: (email: string) => post('/v1/account/partners/revoke', z.null(), { email }, { key: newKey() }),
    onSuccess: async () => {
      onSaid(people.removed);
      await again();
    },
  });
  return (
    <section className={classes['card']} aria-labelledby="partners">
      <h2 id="partners">{texts.title}</h2>
      <p className={classes['quiet']}>{texts.text}</p>
      {end.error ? <Problem error={end.error} /> : null}
      {partners.length === 0 ? <p>{texts.none}</p> : null}
      <ul className={own['list']}>
        {partners.map(({ email, allows }) => (
          <li key={email}>
            <div>
              <p className={classes['strong']}>{email}</p>
              <p className={classes['quiet']}>
                {texts.allows} {list(allows.map((right) => texts.rights[right]))}
              </p>
            </div>
            <Button
              variant="default"
              size="compact-md"
              disabled={end.isPending}
              aria-label={`${texts.end}: ${email}`}
              onClick={() => end.mutate(email)}
            >
              {texts.end}
            </Button>
          </li>
        ))}
      </ul>
      <Grant onSaid={onSaid} />
    </section>
  );
}

function Grant({ onSaid }: Props) {
  const { partners: texts, people, contacts } = useTexts('people');
  const [email, setEmail] = useState('');
  const [allows, setAllows] = useState<readonly PartnerRight[]>(['licenses']);
  const [tried, setTried] = useState(false);
  const grant = useMutation({
    mutationFn: (body: PartnerGrant) => put('/v1/account/partners', PartnerView, body),
    onSuccess: async () => {
      setEmail('');
      setTried(false);
      onSaid(people.saved);
      await again();
    },
  });
  const read = PartnerGrant.safeParse({ email: email.trim(), allows });
  const wrong = (field: string) => tried && !read.success && read.error.issues.some(({ path }) => path[0] === field);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (read.success) grant.mutate(read.data);
    else event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <form className={own['form']} noValidate onSubmit={submit}>
      <TextInput
        type="email"
        label={texts.email}
        autoComplete="off"
        maxLength={254}
        value={email}
        error={wrong('email') ? contacts.emailWrong : null}
        onChange={({ currentTarget: { value } }) => setEmail(value)}
      />
      <fieldset className={own['rights']}>
        <legend>{texts.allows}</legend>
        {wrong('allows') ? <p className={own['wrong']}>{texts.rightMissing}</p> : null}
        {partnerRights.map((right) => (
          <label key={right} className={own['tick']}>
            <input
              type="checkbox"
              checked={allows.includes(right)}
              onChange={() =>
                setAllows(allows.includes(right) ? allows.filter((one) => one !== right) : [...allows, right])
              }
            />
            {texts.rights[right]}
          </label>
        ))}
      </fieldset>
      {grant.error ? <Problem error={grant.error} /> : null}
      <Button type="submit" variant="default" loading={grant.isPending}>
        {texts.grant}
      </Button>
    </form>
  );
}
