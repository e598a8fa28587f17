import { Button } from '@mantine/core';
import type { Directive } from '#shared/directives/directive.ts';
import { useNotedCriteria } from '#renderer/storage/reviews.ts';
import { markTexts } from '#renderer/texts/marks.ts';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import classes from './home.module.css';

/** How many criteria are to be looked at again, and the way to them; nothing when none are. */
export function MarkedCriteria({ directive }: { readonly directive: Directive }) {
  const marked = (useNotedCriteria(directive) ?? []).filter(({ review }) => review.mark !== 'none');
  const copiedCount = marked.filter(({ review }) => review.mark === 'copied').length;
  if (marked.length === 0) return null;
  return (
    <div className={classes['marked']}>
      <Notice
        tone="warning"
        title={markTexts.count(marked.length)}
        actions={
          <Button component="a" href={href(ADDRESSES.tasks)}>
            {markTexts.toList}
          </Button>
        }
      >
        {copiedCount > 0 && <p>{markTexts.copiedCount(copiedCount, marked.length)}</p>}
      </Notice>
    </div>
  );
}
