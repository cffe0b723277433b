import classes from '../parts/parts.module.css';

const isDeep = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isFlatList = (value: object): value is readonly (string | number)[] =>
  Array.isArray(value) && value.every((one) => !isDeep(one));

const plain = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '–';

/** A value of the profile by its names, as deep as it goes. */
export function Tree({ value }: { readonly value: object }) {
  return (
    <dl className={classes['tree']}>
      {Object.entries(value).map(([name, inner]: [string, unknown]) => (
        <div key={name} data-deep={(isDeep(inner) && !isFlatList(inner)) || undefined}>
          <dt>{Array.isArray(value) ? Number(name) + 1 : name}</dt>
          <dd>{!isDeep(inner) ? plain(inner) : isFlatList(inner) ? inner.join(', ') : <Tree value={inner} />}</dd>
        </div>
      ))}
    </dl>
  );
}
