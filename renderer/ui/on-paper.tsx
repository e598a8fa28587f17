import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import classes from './on-paper.module.css';

interface OnPaperProps {
  /** How it looks on paper, and on what page. */
  readonly className: string | undefined;
  /** Whether it only repeats what the screen shows. */
  readonly isCopy?: boolean;
  readonly children: ReactNode;
}

/**
 * What the printer gets instead of the window. It stands beside the app, not in it, so that the frame can be left out as a
 * whole; on the screen it does not show.
 */
export function OnPaper({ className = '', isCopy = false, children }: OnPaperProps) {
  return createPortal(
    <div className={`${classes['paper'] ?? ''} ${className}`} {...(isCopy ? { 'aria-hidden': true } : {})}>
      {children}
    </div>,
    document.body,
  );
}
