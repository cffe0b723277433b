import { type ReactNode, useId } from 'react';
import classes from './Choices.module.css';

type Props<Value extends string> = {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  /** Empty: nothing is chosen yet. */
  readonly value: Value | '';
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly error?: ReactNode;
  readonly onChange: (value: Value) => void;
};

/** One of a few, all in sight: radio buttons large enough for a finger. The first has the id `name`. */
export function Choices<Value extends string>(props: Props<Value>) {
  const { name, label, description, value, options, error, onChange } = props;
  const about = useId();
  return (
    <fieldset className={classes['set']} aria-describedby={about}>
      <legend className={classes['label']}>{label}</legend>
      <div id={about}>
        {description === undefined ? null : <p className={classes['help']}>{description}</p>}
        {error === undefined || error === null ? null : <p className={classes['error']}>{error}</p>}
      </div>
      <div className={classes['options']}>
        {options.map((option, index) => (
          <label key={option.value} className={classes['option']}>
            <input
              type="radio"
              name={name}
              {...(index === 0 ? { id: name } : {})}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
