import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { DeskSettings } from '../../../../../src/contract/desk.ts';
import { get } from '../../../api/client.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Card } from '../parts/Card.tsx';
import { DeskTitle } from '../parts/DeskTitle.tsx';
import { Pairs } from '../parts/Pairs.tsx';
import { Scroll } from '../parts/Scroll.tsx';
import classes from '../parts/parts.module.css';
import { Tree } from './Tree.tsx';

const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => get('/v1/desk/settings', DeskSettings, { signal }),
});

/** How this installation is set, as in force. It is changed in files, not here. */
export function SettingsPage() {
  const { settings: texts } = useTexts('lists');
  const settings = useSuspenseQuery(settingsQuery).data;
  return (
    <>
      <DeskTitle title={texts.title} />
      <div className={classes['stack']}>
        <p>{texts.lead}</p>
        <Card title={texts.general}>
          <Pairs
            pairs={[
              [texts.destination, settings.destination],
              [texts.database, settings.database],
              [texts.profileFile, <code key="file">{settings.profileFile}</code>],
            ]}
          />
        </Card>
        <Card title={texts.environment}>
          <Scroll className={classes['tableBox']} label={`${texts.environment}: ${texts.name}, ${texts.value}`}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{texts.name}</th>
                  <th scope="col">{texts.value}</th>
                  <th scope="col">{texts.from}</th>
                </tr>
              </thead>
              <tbody>
                {settings.environment.map(({ name, value, from, secret }) => (
                  <tr key={name}>
                    <th scope="row">
                      <code>{name}</code>
                    </th>
                    <td>
                      {value ?? '–'} {secret && value !== null ? `(${texts.secret})` : ''}
                    </td>
                    <td>{texts.origins[from]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </Card>
        <Card title={texts.profile}>
          <Tree value={settings.profile} currency={String(settings.profile['currency'])} />
        </Card>
      </div>
    </>
  );
}
