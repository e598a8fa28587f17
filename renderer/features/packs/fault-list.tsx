import type { ShownFault } from '#shared/packs/pack-fault.ts';
import classes from './packs.module.css';

/** What is wrong with a pack, each at its place. */
export function FaultList({ faults }: { readonly faults: readonly ShownFault[] }) {
  return (
    <ul className={classes['reasons']}>
      {faults.map(({ path, place, message }) => (
        <li key={`${path} ${message}`}>
          {place !== '' && <strong>{place}: </strong>}
          {message}
        </li>
      ))}
    </ul>
  );
}
