import type { RowRemark } from '#shared/records/row-remark.ts';
import { ToneIcon } from '#renderer/ui/tone-icon.tsx';
import classes from './record-table.module.css';

interface RowRemarkListProps {
  readonly id: string;
  readonly remarks: readonly RowRemark[];
}

/** What a row says of itself, below its first cell; each with the icon of its tone. */
export function RowRemarkList({ id, remarks }: RowRemarkListProps) {
  return (
    <ul id={id} className={classes['rowRemarks']}>
      {remarks.map(({ tone, text }) => (
        <li key={text} data-tone={tone}>
          <ToneIcon tone={tone} size={16} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
