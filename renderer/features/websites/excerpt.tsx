import type { Finding } from '#shared/checks/result/site-check-result.ts';
import classes from './website-result.module.css';

interface ExcerptProps {
  readonly finding: Pick<Finding, 'excerpt' | 'highlight'>;
}

/** What stood on the site, as text and nothing else: no part of it can be clicked. */
export function Excerpt({ finding: { excerpt, highlight } }: ExcerptProps) {
  const start = highlight?.start ?? 0;
  const end = highlight?.end ?? 0;
  return (
    <code className={classes['excerpt']}>
      {excerpt.slice(0, start)}
      {end > start && <mark>{excerpt.slice(start, end)}</mark>}
      {excerpt.slice(Math.max(start, end))}
    </code>
  );
}
