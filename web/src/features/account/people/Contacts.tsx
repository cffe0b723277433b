import '@mantine/core/styles/Input.css';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { type ContactRole, ContactView, NewContact } from '../../../../../src/contract/account.ts';
import { newKey, post, put, remove } from '../../../api/client.ts';
import { queryClient } from '../../../api/queries.ts';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import classes from '../account.module.css';
import { useOwn } from '../queries.ts';
import own from './people.module.css';
import { contactsQuery } from './queries.ts';

type Props = { readonly of: ContactRole; readonly onSaid: (said: string) => void };

const again = () => queryClient.invalidateQueries({ queryKey: contactsQuery.queryKey });

/** The contacts of a role; where none is marked, the account's holder is the primary one. */
export function Contacts({ of: role, onSaid }: Props) {
  const { contacts: texts } = useTexts('people');
  const { holder, contacts } = useOwn(contactsQuery);
  const theirs = contacts.filter((one) => one.role === role);
  const byHolder = !theirs.some(({ primary }) => primary);
  const act = useDeed(role, onSaid);
  return (
    <section className={classes['card']} aria-labelledby={role}>
      <h2 id={role}>{texts[role].title}</h2>
      <p className={classes['quiet']}>{texts[role].text}</p>
      {act.error ? <Problem error={act.error} /> : null}
      <ul className={own['list']}>
        <li>
          <Person name={holder.name} email={holder.email} badge={byHolder ? texts.primary : texts.holder} />
          {byHolder ? null : (
            <Button
              variant="default"
              size="compact-md"
              aria-label={`${texts.makePrimary}: ${holder.name}`}
              disabled={act.isPending}
              onClick={() => act.mutate({ do: 'primary', contactId: null })}
            >
              {texts.makePrimary}
            </Button>
          )}
        </li>
        {theirs.map((contact) => (
          <Contact key={contact.contactId} contact={contact} busy={act.isPending} act={act.mutate} />
        ))}
      </ul>
      <AddContact of={role} onSaid={onSaid} />
    </section>
  );
}

type Deed =
  | { readonly do: 'primary'; readonly contactId: string | null }
  | { readonly do: 'remove'; readonly contactId: string }
  | { readonly do: 'ask'; readonly contact: ContactView };

function useDeed(role: ContactRole, onSaid: (said: string) => void) {
  const { people } = useTexts('people');
  return useMutation({
    mutationFn: async (deed: Deed) => {
      if (deed.do === 'primary')
        await put('/v1/account/contacts/primary', z.null(), { role, contactId: deed.contactId });
      else if (deed.do === 'remove') await remove(`/v1/account/contacts/${deed.contactId}`, z.null());
      else await addContact({ role, name: deed.contact.name, email: deed.contact.email });
    },
    onSuccess: async (_, deed) => {
      onSaid(deed.do === 'remove' ? people.removed : people.saved);
      await again();
    },
  });
}

const addContact = (contact: NewContact) => post('/v1/account/contacts', ContactView, contact, { key: newKey() });

function Person(props: { readonly name: string; readonly email: string; readonly badge: string | null }) {
  return (
    <div>
      <p className={classes['strong']}>
        {props.name}
        {props.badge === null ? null : <span className={classes['badge']}>{props.badge}</span>}
      </p>
      <p className={classes['quiet']}>{props.email}</p>
    </div>
  );
}

type ContactProps = {
  readonly contact: ContactView;
  readonly busy: boolean;
  readonly act: (deed: Deed) => void;
};

function Contact({ contact, busy, act }: ContactProps) {
  const { contacts: texts } = useTexts('people');
  const { time } = useFormats();
  const { contactId, name, email, primary, status, askedUntil } = contact;
  const standing =
    status === 'asked' && askedUntil !== null
      ? texts.asked(time(askedUntil))
      : status === 'not-answered'
        ? texts['not-answered']
        : null;
  const button = { variant: 'default', size: 'compact-md', disabled: busy } as const;
  return (
    <li>
      <div>
        <Person name={name} email={email} badge={primary ? texts.primary : null} />
        {standing === null ? null : <p className={classes['quiet']}>{standing}</p>}
      </div>
      <div className={own['deeds']}>
        {status === 'confirmed' && !primary ? (
          <Button
            {...button}
            aria-label={`${texts.makePrimary}: ${name}`}
            onClick={() => act({ do: 'primary', contactId })}
          >
            {texts.makePrimary}
          </Button>
        ) : null}
        {status === 'confirmed' ? null : (
          <Button {...button} aria-label={`${texts.askAgain}: ${name}`} onClick={() => act({ do: 'ask', contact })}>
            {texts.askAgain}
          </Button>
        )}
        <Button {...button} aria-label={`${texts.remove}: ${name}`} onClick={() => act({ do: 'remove', contactId })}>
          {texts.remove}
        </Button>
      </div>
    </li>
  );
}

function AddContact({ of: role, onSaid }: Props) {
  const { contacts: texts, people } = useTexts('people');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [tried, setTried] = useState(false);
  const add = useMutation({
    mutationFn: addContact,
    onSuccess: async () => {
      setName('');
      setEmail('');
      setTried(false);
      onSaid(people.saved);
      await again();
    },
  });
  const read = NewContact.safeParse({ role, name, email: email.trim() });
  const wrong = (field: string) => tried && !read.success && read.error.issues.some(({ path }) => path[0] === field);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (read.success) add.mutate(read.data);
    else event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <form className={own['form']} noValidate onSubmit={submit}>
      <TextInput
        label={texts.name}
        autoComplete="off"
        maxLength={200}
        value={name}
        error={wrong('name') ? texts.nameMissing : null}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
      <TextInput
        type="email"
        label={texts.email}
        description={texts.rule}
        autoComplete="off"
        maxLength={254}
        value={email}
        error={wrong('email') ? texts.emailWrong : null}
        onChange={({ currentTarget: { value } }) => setEmail(value)}
      />
      {add.error ? <Problem error={add.error} /> : null}
      <Button type="submit" variant="default" loading={add.isPending}>
        {texts.add}
      </Button>
    </form>
  );
}
