import type { Overview } from '../../../../../src/contract/desk.ts';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Scroll } from '../parts/Scroll.tsx';
import classes from './Overview.module.css';

const drawn = ['moved', 'refused'] as const;
const told = ['opened', 'moved', 'refused', 'withdrawn', 'expired', 'undone'] as const;
const HEIGHT = 120;
const WIDTH = 24;
/** Fewer columns than this do not become broader. */
const SLOTS = 14;

/** What moved and was refused over time, as columns; all figures in the table below. */
export function Columns({ series }: { readonly series: Overview['series'] }) {
  const { overview: texts } = useTexts('overview');
  const { day, number } = useFormats();
  if (series.length === 0) return <p>{texts.nothing}</p>;
  const most = Math.max(1, ...series.flatMap((one) => drawn.map((name) => one[name])));
  const first = series[0]?.start ?? '';
  const last = series.at(-1)?.start ?? '';
  return (
    <figure className={classes['figure']}>
      <div className={classes['legend']} aria-hidden="true">
        {drawn.map((name) => (
          <span key={name} data-what={name}>
            {texts[name]}
          </span>
        ))}
        <span className={classes['most']}>{texts.most(number(most))}</span>
      </div>
      <svg
        className={classes['columns']}
        viewBox={`0 0 ${Math.max(SLOTS, series.length) * WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={texts.chart(day(first), day(last), number(most))}
      >
        {series.map((one, at) =>
          drawn.map((name, place) => (
            <rect
              key={`${one.start}${name}`}
              data-what={name}
              x={at * WIDTH + 3 + place * 9}
              width={8}
              y={HEIGHT - (HEIGHT * one[name]) / most}
              height={(HEIGHT * one[name]) / most}
            />
          )),
        )}
      </svg>
      <figcaption className={classes['ends']}>
        <span>{day(first)}</span>
        <span>{day(last)}</span>
      </figcaption>
      <details>
        <summary>{texts.asTable}</summary>
        <Scroll className={classes['scroll']} label={`${texts.overTime} (${texts.asTable})`}>
          <table className={classes['heat']}>
            <thead>
              <tr>
                <th scope="col">{texts.begins}</th>
                {told.map((name) => (
                  <th key={name} scope="col">
                    {texts[name]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {series.map((one) => (
                <tr key={one.start}>
                  <th scope="row">{day(one.start)}</th>
                  {told.map((name) => (
                    <td key={name}>{number(one[name])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </figure>
  );
}
