import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  /** One sentence: what will stand here. */
  readonly text: string;
  /** The one button that fills it. */
  readonly action?: ReactNode;
}

/** A place that is still empty, and what to do about it. */
export function EmptyState({ text, action }: EmptyStateProps) {
  return (
    <div className={classes['empty']}>
      <p className={classes['text']}>{text}</p>
      {action}
    </div>
  );
}
