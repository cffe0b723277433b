import '@mantine/core/styles/Input.css';
import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { encode } from 'uqr';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { CopyButton } from '../../../parts/CopyButton.tsx';
import { Loading } from '../../../parts/Loading.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import classes from './entry.module.css';

type Offer = { readonly secret: string; readonly uri: string; readonly offer: string };
export type TotpSaid = { readonly offer: string; readonly code: string };

type Props = {
  /** Asks the server for a secret; asked once for each time this is shown. */
  readonly ask: () => Promise<Offer>;
  readonly error: string | null;
  readonly onSay: (said: TotpSaid) => void;
};

/** A secret for the authenticator app, as a picture and as letters, and the code that shows it arrived there. */
export function Totp({ ask, error, onSay }: Props) {
  const { totp } = useTexts('entry');
  const offer = useQuery({
    queryKey: ['totp-offer'],
    queryFn: ask,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
  });
  if (offer.error) return <Problem error={offer.error} again={() => void offer.refetch()} />;
  if (!offer.data) return <Loading />;
  const { secret, uri } = offer.data;
  return (
    <div className={classes['totp']}>
      <p>{totp.scan}</p>
      <QrCode text={uri} label={totp.qr} />
      <p>{totp.type}</p>
      <p className={classes['secret']}>
        <code>{secret.replaceAll(/(.{4})/gu, '$1 ').trim()}</code>
        <CopyButton text={secret} what={totp.secret} />
      </p>
      <TextInput
        label={totp.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        error={error}
        onChange={(event) => onSay({ offer: offer.data.offer, code: event.currentTarget.value })}
      />
    </div>
  );
}

function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { border: 1 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      className={classes['qr']}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
