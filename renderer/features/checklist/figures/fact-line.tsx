import type { ReactNode } from 'react';
import classes from './fact-line.module.css';

interface FactLineProps {
  readonly icon: ReactNode;
  readonly children: ReactNode;
  /** Where the facts come from. */
  readonly link?: ReactNode;
}

/** What the app itself knows about a criterion, beside what the unit answers. */
export function FactLine({ icon, children, link }: FactLineProps) {
  return (
    <div className={classes['line']}>
      {icon}
      <div>{children}</div>
      {link}
    </div>
  );
}
