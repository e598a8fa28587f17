import { type ReactNode, useEffect, useId, useRef } from 'react';
import classes from './page.module.css';

interface PageHeaderProps {
  readonly title: string;
  /** A line above the title: the campaign, the item's number. */
  readonly eyebrow?: string | undefined;
  readonly lead?: ReactNode;
  /** Buttons at the right end. */
  readonly actions?: ReactNode;
}

/** The head of a screen; its title takes the focus when the user goes there, so that a screen reader names it. */
export function PageHeader({ title, eyebrow, lead, actions }: PageHeaderProps) {
  const titleRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const focused = document.activeElement;
    const isFree = focused === null || focused === document.body || focused.closest('nav') !== null;
    if (isFree) titleRef.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className={classes['header']}>
      <div className={classes['headings']}>
        {eyebrow !== undefined && <p className={classes['eyebrow']}>{eyebrow}</p>}
        <h1 className={classes['title']} tabIndex={-1} ref={titleRef}>
          {title}
        </h1>
        {lead !== undefined && <p className={classes['lead']}>{lead}</p>}
      </div>
      {actions}
    </header>
  );
}

interface SectionProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A card with a heading of its own. */
export function Section({ title, lead, actions, children }: SectionProps) {
  const titleId = useId();
  return (
    <section className={classes['section']} aria-labelledby={titleId}>
      <div className={classes['sectionHeader']}>
        <h2 id={titleId} className={classes['sectionTitle']}>
          {title}
        </h2>
        {actions}
        {lead !== undefined && <p className={classes['sectionLead']}>{lead}</p>}
      </div>
      {children}
    </section>
  );
}
