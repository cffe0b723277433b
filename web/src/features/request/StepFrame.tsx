import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../i18n/LanguageProvider.tsx';
import { ArrowIcon } from '../../parts/icons.tsx';
import classes from './StepFrame.module.css';
import { type Fault, type StepName, fieldsOf, stepNames, stepOf } from './draft.ts';
import type { Form } from './use-form.ts';

type Props = {
  readonly form: Form;
  readonly step: StepName;
  readonly goTo: (step: StepName) => void;
  /** What the last button says, and what it does. */
  readonly sendLabel: string;
  readonly sending: boolean;
  readonly onSend: () => void;
  /** Under the fields of the last step. */
  readonly after?: ReactNode;
  readonly children: ReactNode;
};

/** One step of the form: where it stands, its fields, what is wrong, on and back. */
export function StepFrame({ form, step, goTo, sendLabel, sending, onSend, after, children }: Props) {
  const texts = useTexts('request');
  // A step that was not tried yet says nothing of what it misses, whatever went wrong in the one before.
  const [tries, setTries] = useState<{ readonly step: StepName; readonly times: number }>({ step, times: 0 });
  const heading = useHeading(step);
  const number = stepNames.indexOf(step);
  const last = step === 'send';
  const wrong = last ? form.faults : form.faults.filter(({ field }) => stepOf(field) === step);
  const tried = tries.step === step ? tries.times : 0;
  const submit = (): void => {
    for (const one of last ? stepNames : [step]) form.tried(one);
    if (wrong.length > 0) setTries({ step, times: tried + 1 });
    else if (last) onSend();
    else goTo(stepNames[number + 1] ?? 'send');
  };
  return (
    <>
      <Steps form={form} step={step} />
      <form
        noValidate
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <h2 ref={heading} tabIndex={-1}>
          {texts.steps[step]}
        </h2>
        {tried === 0 || wrong.length === 0 ? null : <Wrong key={tried} faults={wrong} here={step} />}
        {children}
        {after}
        <div className={classes['buttons']}>
          {number === 0 ? null : (
            <Button variant="default" size="md" onClick={() => goTo(stepNames[number - 1] ?? 'licenses')}>
              {texts.back}
            </Button>
          )}
          <Button type="submit" size="md" loading={sending} {...(last ? {} : { rightSection: <ArrowIcon /> })}>
            {last ? sendLabel : texts.next}
          </Button>
        </div>
      </form>
    </>
  );
}

/** After a step the focus is on its heading, as after a load. */
function useHeading(step: StepName) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);
  return heading;
}

/** All steps: which are done, and the way back to each. */
function Steps({ form, step }: Pick<Props, 'form' | 'step'>) {
  const texts = useTexts('request');
  const now = stepNames.indexOf(step);
  return (
    <nav aria-label={texts.stepsLabel} className={classes['nav']}>
      <p className={classes['count']}>{texts.stepOf(now + 1, stepNames.length)}</p>
      <ol>
        {stepNames.map((name, index) => {
          const done = index < now && !form.faults.some(({ field }) => fieldsOf[name].includes(field));
          return (
            <li key={name} data-state={index === now ? 'now' : done ? 'done' : 'open'}>
              <Link
                to="."
                search={(before) => ({ ...before, step: name })}
                aria-current={index === now ? 'step' : undefined}
              >
                {texts.steps[name]}
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** What is wrong in this step, each a way to its field; takes the focus. */
function Wrong({ faults, here }: { readonly faults: readonly Fault[]; readonly here: StepName }) {
  const texts = useTexts('request');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} role="alert" tabIndex={-1} className={classes['wrong']}>
      <p>{texts.wrong}</p>
      <ul>
        {faults.map(({ field, code }) => (
          <li key={`${field}:${code}`}>
            {stepOf(field) === here ? (
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(field)?.focus();
                }}
              >
                {texts.labels[field]}
              </a>
            ) : (
              <Link to="." search={(before) => ({ ...before, step: stepOf(field) })}>
                {texts.labels[field]}
              </Link>
            )}
            : {texts.faults[code]}
          </li>
        ))}
      </ul>
    </div>
  );
}
