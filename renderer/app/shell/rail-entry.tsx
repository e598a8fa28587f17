import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { href } from '#renderer/ui/addresses.ts';
import classes from './rail.module.css';
import type { RailState } from './rail-state.ts';

interface RailEntryProps {
  readonly address: string;
  /** A second address that belongs to the entry. */
  readonly alsoAt?: string;
  readonly icon: ReactNode;
  readonly label: string;
  readonly state?: RailState | undefined;
}

/** One place in the rail. */
export function RailEntry({ address, alsoAt, icon, label, state }: RailEntryProps) {
  const [location] = useLocation();
  const isHere = location === address || location === alsoAt || location.startsWith(`${address}/`);
  return (
    <li>
      <a
        className={classes['entry']}
        href={href(address)}
        title={label}
        aria-label={state === undefined ? label : `${label}, ${state.inWords}`}
        aria-current={isHere ? 'page' : undefined}
      >
        <span className={classes['icon']} aria-hidden>
          {icon}
        </span>
        <span className={classes['label']}>{label}</span>
        {state !== undefined && (
          <span className={classes['state']} data-tone={state.tone}>
            {state.short}
          </span>
        )}
      </a>
    </li>
  );
}
