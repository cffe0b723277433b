import { Loader } from '@mantine/core';
import classes from './Quiet.module.css';

/** Something is on its way. It shows itself only after a moment, so that what is quick does not flicker. */
export function Loading({ label }: { readonly label?: string }) {
  return (
    <div className={classes['loading']} role="status">
      <Loader size="sm" type="dots" />
      {label === undefined ? null : <span>{label}</span>}
    </div>
  );
}
