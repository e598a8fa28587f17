import type { ReactNode } from 'react';
import type { Tone } from './answer-look.ts';
import { ToneIcon } from './tone-icon.tsx';
import classes from './notice.module.css';

interface NoticeProps {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Whether a screen reader is to read it out at once. */
  readonly isUrgent?: boolean;
}

/** A remark that stands in its place until it no longer holds. */
export function Notice({ tone, title, children, actions, isUrgent = false }: NoticeProps) {
  return (
    <div className={classes['notice']} data-tone={tone} {...(isUrgent ? { role: 'alert' } : {})}>
      <span className={classes['icon']}>
        <ToneIcon tone={tone} size={20} />
      </span>
      <div className={classes['body']}>
        <p className={classes['title']}>{title}</p>
        {children}
        {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
      </div>
    </div>
  );
}
