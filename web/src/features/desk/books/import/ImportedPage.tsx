import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { BooksImportView } from '../../../../../../src/contract/books-import.ts';
import { get } from '../../../../api/client.ts';
import { useTexts } from '../../../../i18n/LanguageProvider.tsx';
import { Time } from '../../../../parts/Values.tsx';
import { Card } from '../../parts/Card.tsx';
import { DeskTitle } from '../../parts/DeskTitle.tsx';
import { Pairs } from '../../parts/Pairs.tsx';
import { Pill } from '../../parts/Pill.tsx';
import classes from '../../parts/parts.module.css';
import { byWhom } from './by.ts';
import { Changes, Counts } from './Report.tsx';

const route = getRouteApi('/shell/desk/books/imports/$id');
const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['books', 'import', id],
    queryFn: ({ signal }) => get(`/v1/books/imports/${encodeURIComponent(id)}`, BooksImportView, { signal }),
  });

/** What one import changed, for whoever has the link. */
export function ImportedPage() {
  const { booksImport: texts } = useTexts('lists');
  const { id } = route.useParams();
  const { report, importedAt, importedBy } = useSuspenseQuery(importQuery(id)).data;
  return (
    <>
      <DeskTitle title={report.file}>
        <Pill tone="good">{texts.loaded}</Pill>
      </DeskTitle>
      <div className={classes['stack']}>
        <Card title={texts.result}>
          <Counts report={report} />
          <Pairs
            pairs={[
              [texts.when, <Time key="at" at={importedAt} />],
              [texts.by, byWhom(importedBy, texts)],
            ]}
          />
          <p className={classes['deeds']}>
            <Link to="/desk/books">{texts.toBooks}</Link>
            <Link to="/desk/books/import">{texts.title}</Link>
          </p>
        </Card>
        {report.differing.length === 0 ? null : (
          <Card title={texts.changed}>
            <Changes report={report} />
          </Card>
        )}
      </div>
    </>
  );
}
