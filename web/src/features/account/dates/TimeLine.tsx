import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { OwnLicense } from '../../../../../src/contract/customer.ts';
import { type Day, addDays, day, daysBetween } from '../../../../../src/kernel/day.ts';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import classes from './dates.module.css';
import { type Scale, dayAt, marksOf, placeOf, scaleOf, stepOf, within } from './scale.ts';

type Props = {
  readonly licenses: readonly OwnLicense[];
  /** SENs that are left out. */
  readonly without: readonly string[];
  readonly master: Day;
  readonly today: Day;
  readonly latest: Day;
  readonly onChoose: (to: Day) => void;
  readonly onTakePart: (sen: string, takes: boolean) => void;
};

/** Each license as a bar up to its end, the day as a line over all of them, which can be dragged or moved by keys. */
export function TimeLine({ licenses, without, master, today, latest, onChoose, onTakePart }: Props) {
  const { dates } = useTexts('orders');
  const scale = scaleOf(
    today,
    latest,
    licenses.map(({ maintenanceEnd }) => day(maintenanceEnd)),
  );
  return (
    <div className={classes['time']} role="group" aria-label={dates.line}>
      <div className={classes['axis']} aria-hidden="true">
        {marksOf(scale).map((mark) => (
          <span key={mark.day} className={classes['mark']} style={{ insetInlineStart: `${placeOf(scale, mark.day)}%` }}>
            {mark.label}
          </span>
        ))}
        <span className={classes['today']} style={{ insetInlineStart: `${placeOf(scale, today)}%` }}>
          {dates.today}
        </span>
      </div>
      <ul className={classes['rows']}>
        {licenses.map((license) => (
          <li key={license.sen} className={classes['row']}>
            <label className={classes['name']}>
              <input
                type="checkbox"
                checked={!without.includes(license.sen)}
                aria-label={dates.takePart(license.sen)}
                onChange={(event) => onTakePart(license.sen, event.currentTarget.checked)}
              />
              <span>
                {license.sen}
                <span className={classes['app']}>{license.appName}</span>
              </span>
            </label>
            <Bar license={license} out={without.includes(license.sen)} master={master} scale={scale} today={today} />
          </li>
        ))}
      </ul>
      <Handle scale={scale} master={master} earliest={addDays(today, 1)} latest={latest} onChoose={onChoose} />
    </div>
  );
}

type BarProps = {
  readonly license: OwnLicense;
  readonly out: boolean;
  readonly master: Day;
  readonly scale: Scale;
  readonly today: Day;
};

function Bar({ license, out, master, scale, today }: BarProps) {
  const { dates } = useTexts('orders');
  const formats = useFormats();
  const end = day(license.maintenanceEnd);
  const grows = !out && master > end;
  const text = grows
    ? dates.bar(license.sen, formats.day(end), formats.day(master))
    : dates.stays(license.sen, formats.day(end));
  const [from, to, then] = [0, placeOf(scale, end), placeOf(scale, master)];
  return (
    <div className={classes['track']} role="img" aria-label={text} data-out={out}>
      <span
        className={classes['has']}
        data-lapsed={end < today}
        style={{ insetInlineStart: `${from}%`, width: `${to - from}%` }}
      />
      {grows ? (
        <span className={classes['gets']} style={{ insetInlineStart: `${to}%`, width: `${then - to}%` }} />
      ) : null}
    </div>
  );
}

type HandleProps = {
  readonly scale: Scale;
  readonly master: Day;
  readonly earliest: Day;
  readonly latest: Day;
  readonly onChoose: (to: Day) => void;
};

/** A slider, as screen readers and the keyboard know it. */
function Handle({ scale, master, earliest, latest, onChoose }: HandleProps) {
  const { dates } = useTexts('orders');
  const formats = useFormats();
  const area = useRef<HTMLDivElement>(null);
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    const box = area.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const place = (event.clientX - box.left) / box.width;
    const next = dayAt(scale, place, earliest, latest);
    if (next !== master) onChoose(next);
  };
  const press = (event: KeyboardEvent): void => {
    const step = stepOf(event.key);
    const to =
      event.key === 'Home' ? earliest : event.key === 'End' ? latest : step === null ? null : addDays(master, step);
    if (to === null) return;
    event.preventDefault();
    onChoose(within(to, earliest, latest));
  };
  return (
    <div ref={area} className={classes['over']}>
      <div
        role="slider"
        tabIndex={0}
        className={classes['handle']}
        aria-label={dates.slider}
        aria-valuemin={0}
        aria-valuemax={daysBetween(earliest, latest)}
        aria-valuenow={daysBetween(earliest, master)}
        aria-valuetext={formats.day(master)}
        style={{ insetInlineStart: `${placeOf(scale, master)}%` }}
        onKeyDown={press}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
      >
        <span className={classes['flag']} aria-hidden="true">
          {formats.day(master)}
        </span>
      </div>
    </div>
  );
}
