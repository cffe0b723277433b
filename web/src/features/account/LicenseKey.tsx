import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { RevealedKey } from '../../../../src/contract/customer.ts';
import { withHost } from '../../../../src/contract/host-text.ts';
import { textIn } from '../../../../src/contract/language.ts';
import { newKey, post } from '../../api/client.ts';
import { queryClient, vendorQuery } from '../../api/queries.ts';
import { useLanguage, useTexts } from '../../i18n/LanguageProvider.tsx';
import { CopyButton } from '../../parts/CopyButton.tsx';
import { Problem } from '../../parts/Problem.tsx';
import classes from './account.module.css';
import { licenseQuery } from './queries.ts';

type Props = { readonly sen: string; readonly appKey: string; readonly voided: boolean };

/**
 * The license key, for who asks for it. It stands in this component alone: in no address and no cache, so it is gone
 * with the page.
 */
export function LicenseKey({ sen, appKey, voided }: Props) {
  const texts = useTexts('account').key;
  const { language } = useLanguage();
  const { data: vendor } = useQuery(vendorQuery);
  const [licenseKey, setLicenseKey] = useState<string | null>(null);
  const show = useMutation({
    mutationFn: async () => {
      const path = `/v1/account/licenses/${encodeURIComponent(sen)}/key`;
      setLicenseKey((await post(path, RevealedKey, {}, { key: newKey() })).licenseKey);
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: licenseQuery(sen).queryKey }),
  });
  return (
    <section className={classes['card']} aria-labelledby="key">
      <h2 id="key">{texts.title}</h2>
      {voided ? <p>{texts.voided}</p> : <p>{texts.text}</p>}
      {licenseKey === null ? (
        <Button loading={show.isPending} onClick={() => show.mutate()}>
          {texts.show}
        </Button>
      ) : (
        <Shown sen={sen} licenseKey={licenseKey} onHide={() => setLicenseKey(null)} />
      )}
      {show.error ? <Problem error={show.error} again={() => show.mutate()} /> : null}
      {vendor && !voided ? (
        <p className={classes['quiet']}>{withHost(textIn(vendor.howToInstall, language), vendor, appKey)}</p>
      ) : null}
    </section>
  );
}

type ShownProps = { readonly sen: string; readonly licenseKey: string; readonly onHide: () => void };

function Shown({ sen, licenseKey, onHide }: ShownProps) {
  const texts = useTexts('account').key;
  const place = useRef<HTMLTextAreaElement>(null);
  // The button that had the focus is gone.
  useEffect(() => place.current?.select(), []);
  return (
    <>
      <textarea
        ref={place}
        className={classes['key']}
        aria-label={texts.of(sen)}
        value={licenseKey}
        readOnly
        rows={8}
        autoComplete="off"
        spellCheck={false}
      />
      <div className={classes['deeds']}>
        <CopyButton text={licenseKey} what={texts.title} />
        <Button variant="default" size="compact-md" onClick={() => download(`${sen}.txt`, `${licenseKey}\n`)}>
          {texts.download}
        </Button>
        <Button variant="default" size="compact-md" onClick={onHide}>
          {texts.hide}
        </Button>
      </div>
    </>
  );
}

/** Saves what the page has already: the key goes over the network once. */
function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
