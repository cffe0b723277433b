import { Button, Checkbox } from '@mantine/core';
import '@mantine/core/styles/Checkbox.css';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { bookColumns } from '../../../../../../src/contract/book-columns.ts';
import type { BooksImportShown } from '../../../../../../src/contract/books-import.ts';
import * as limits from '../../../../../../src/kernel/limits.ts';
import { useFormats, useTexts } from '../../../../i18n/LanguageProvider.tsx';
import { CopyButton } from '../../../../parts/CopyButton.tsx';
import { Problem } from '../../../../parts/Problem.tsx';
import { Card } from '../../parts/Card.tsx';
import { DeskTitle } from '../../parts/DeskTitle.tsx';
import classes from '../../parts/parts.module.css';
import { Earlier } from './Earlier.tsx';
import { Changes, Counts, Faults } from './Report.tsx';
import own from './import.module.css';
import { PickFile } from './PickFile.tsx';
import { type ImportProgress, useImport } from './use-import.ts';

const route = getRouteApi('/shell/desk/books/import');

/** Choose a file, see what would change, import it. Nothing is written before the last step. */
export function ImportPage() {
  const { booksImport: texts } = useTexts('lists');
  const { number } = useFormats();
  const navigate = route.useNavigate();
  const client = useQueryClient();
  const { state, choose, again } = useImport((id) => {
    void client.invalidateQueries();
    void navigate({ to: '/desk/books/imports/$id', params: { id }, replace: true });
  });
  const { name, refused, progress, report, error } = state;
  const megabytes = number(limits.books_upload_bytes / 1024 / 1024);
  return (
    <>
      <DeskTitle title={texts.title} />
      <div className={classes['stack']}>
        <Card title={texts.file}>
          <p>{texts.explain}</p>
          <PickFile busy={progress !== null} again={name !== null} onPick={(file) => void choose(file)} />
          {name === null ? null : (
            <p className={own['name']}>
              <strong>{name}</strong>
            </p>
          )}
          {refused === null ? null : (
            <p role="alert" className={own['refused']}>
              {refused === 'large' ? texts.large(megabytes) : texts.unreadable}
            </p>
          )}
          {progress === null ? null : <Progress progress={progress} />}
          {error === null ? null : <Problem error={error} again={() => again(report === null ? 'look' : 'load')} />}
          <Form />
        </Card>
        {report === null || progress?.doing === 'look' ? null : (
          <Preview key={name} report={report} busy={progress !== null} onLoad={() => again('load')} />
        )}
        <Earlier />
      </div>
    </>
  );
}

function Progress({ progress: { doing, bytes, sent, read, rows } }: { readonly progress: ImportProgress }) {
  const { booksImport: texts } = useTexts('lists');
  const { number } = useFormats();
  // Sending is a quarter of the way: on most lines it is the shorter part.
  const part = bytes === 0 ? 0 : sent / bytes / 4 + (read / bytes) * 0.75;
  return (
    <div>
      <progress className={own['bar']} max={1} value={part} aria-label={texts.doing[doing]} />
      <p role="status">
        {texts.doing[doing]}{' '}
        {read === 0 ? texts.sent(number(Math.floor((sent / Math.max(bytes, 1)) * 100))) : texts.rows(number(rows))}
      </p>
      {doing === 'load' ? <p className={own['quiet']}>{texts.leave}</p> : null}
    </div>
  );
}

function Preview(about: { readonly report: BooksImportShown; readonly busy: boolean; readonly onLoad: () => void }) {
  const { report, busy, onLoad } = about;
  const { booksImport: texts } = useTexts('lists');
  const { number } = useFormats();
  const [agreed, setAgreed] = useState(false);
  const { added, updated, faultCount } = report;
  const nothing = added + updated === 0;
  return (
    <Card title={texts.would}>
      <Counts report={report} />
      {faultCount > 0 ? <p role="status">{texts.faulty(number(faultCount))}</p> : null}
      <Faults report={report} />
      {faultCount > 0 ? null : <Changes report={report} />}
      {faultCount > 0 ? null : nothing ? (
        <p role="status">{texts.nothing}</p>
      ) : (
        <form
          className={own['go']}
          onSubmit={(event) => {
            event.preventDefault();
            onLoad();
          }}
        >
          {updated === 0 ? null : (
            <Checkbox
              checked={agreed}
              label={texts.agree(updated, number(updated))}
              onChange={(event) => setAgreed(event.currentTarget.checked)}
            />
          )}
          <Button type="submit" loading={busy} disabled={updated > 0 && !agreed}>
            {texts.load}
          </Button>
        </form>
      )}
    </Card>
  );
}

/** What a file looks like, for whoever makes one. */
function Form() {
  const { booksImport: texts } = useTexts('lists');
  const header = bookColumns.join(',');
  return (
    <details className={own['form']}>
      <summary>{texts.form}</summary>
      <p>{texts.formText}</p>
      <pre>
        <code>{header}</code>
      </pre>
      <CopyButton text={header} what={texts.header} />
    </details>
  );
}
