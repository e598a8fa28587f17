import type { Directive } from '#shared/directives/directive.ts';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import { href } from '#renderer/ui/addresses.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import classes from './review-export.module.css';
import { useUnsavedFields } from './unsaved-fields.ts';

/** Says what stands on the screens but will not be in the report, and leads there. */
export function UnsavedNotice({ directive }: { readonly directive: Directive }) {
  const fields = useUnsavedFields(directive);
  const count = fields.reduce((sum, { count: own }) => sum + own, 0);
  if (count === 0) return null;
  return (
    <Notice tone="warning" title={reviewTexts.unsaved(count)}>
      <ul className={classes['unsaved']}>
        {fields.map(({ title, count: own, address }) => (
          <li key={address}>
            <a href={href(address)}>{reviewTexts.unsavedAt(title, own)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
