import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconHelpCircle,
  IconInfoCircle,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Tone } from './answer-look.ts';
import classes from './notice.module.css';

const ICONS: Readonly<Record<Tone, typeof IconInfoCircle>> = {
  done: IconCircleCheck,
  'in-progress': IconInfoCircle,
  open: IconInfoCircle,
  unclear: IconHelpCircle,
  warning: IconAlertTriangle,
  serious: IconCircleX,
};

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
  const Icon = ICONS[tone];
  return (
    <div className={classes['notice']} data-tone={tone} {...(isUrgent ? { role: 'alert' } : {})}>
      <Icon size={20} stroke={1.8} className={classes['icon']} aria-hidden />
      <div className={classes['body']}>
        <p className={classes['title']}>{title}</p>
        {children}
        {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
      </div>
    </div>
  );
}
