import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BooksImportPage } from '../../../../../../src/contract/books-import.ts';
import { get } from '../../../../api/client.ts';
import { useFormats, useTexts } from '../../../../i18n/LanguageProvider.tsx';
import { Problem } from '../../../../parts/Problem.tsx';
import { Ago } from '../../parts/Ago.tsx';
import { Card } from '../../parts/Card.tsx';
import { More } from '../../parts/More.tsx';
import { Row, Rows } from '../../parts/Rows.tsx';
import { byWhom } from './by.ts';

const importsQuery = infiniteQueryOptions({
  queryKey: ['books', 'imports'],
  initialPageParam: null as string | null,
  queryFn: ({ signal, pageParam }) =>
    get('/v1/books/imports', BooksImportPage, { signal, query: { limit: 10, after: pageParam } }),
  getNextPageParam: ({ next }) => next,
});

/** What was imported before, the newest first. */
export function Earlier() {
  const { booksImport: texts } = useTexts('lists');
  const { number } = useFormats();
  const pages = useInfiniteQuery(importsQuery);
  const imports = pages.data?.pages.flatMap((page) => page.imports) ?? [];
  if (pages.error) return <Problem error={pages.error} again={() => void pages.refetch()} />;
  if (imports.length === 0) return null;
  return (
    <Card title={texts.earlier}>
      <Rows>
        {imports.map((one) => (
          <Row
            key={one.importId}
            link={
              <Link to="/desk/books/imports/$id" params={{ id: one.importId }}>
                {one.file}
              </Link>
            }
            sub={byWhom(one.importedBy, texts)}
            pills={texts.summary(number(one.added), number(one.updated), number(one.unchanged))}
            when={<Ago at={one.importedAt} />}
          />
        ))}
      </Rows>
      <More pages={pages} />
    </Card>
  );
}
