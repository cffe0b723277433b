import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DeskCase } from '../../../../../src/contract/desk-case.ts';
import { type FactName, factNames } from '../../../../../src/contract/request.ts';
import * as limits from '../../../../../src/kernel/limits.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { DeskDialog } from '../parts/DeskDialog.tsx';
import classes from './Case.module.css';
import { useDeed } from './queries.ts';

/** A question in the operator's own words; facts beside it are asked for in ours, in the requester's language. */
export function Ask({ data, onClose }: { readonly data: DeskCase; readonly onClose: () => void }) {
  const { titles, explain, facts: factTexts } = useTexts('case');
  const deed = useDeed(data.line.transferId, 'ask', onClose);
  const [text, setText] = useState('');
  const [facts, setFacts] = useState<readonly FactName[]>([]);
  const [tried, setTried] = useState(false);
  const short = text.trim().length < 3;
  return (
    <DeskDialog
      title={titles.ask}
      action={explain.askAction}
      busy={deed.isPending}
      error={deed.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (!short) deed.mutate({ text: text.trim(), facts });
      }}
    >
      <p>{explain.ask(data.line.requester)}</p>
      <Textarea
        data-autofocus
        label={explain.question}
        required
        autosize
        minRows={4}
        maxLength={limits.reason_chars}
        value={text}
        error={tried && short ? explain.questionShort : null}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <fieldset className={classes['checks']}>
        <legend>{explain.askFacts}</legend>
        {factNames.map((name) => (
          <Checkbox
            key={name}
            label={factTexts.names[name]}
            checked={facts.includes(name)}
            onChange={(event) =>
              setFacts(event.currentTarget.checked ? [...facts, name] : facts.filter((one) => one !== name))
            }
          />
        ))}
      </fieldset>
    </DeskDialog>
  );
}
