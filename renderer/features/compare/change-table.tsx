import { VisuallyHidden } from '@mantine/core';
import type { Change } from '#shared/campaigns/compare-reports.ts';
import { compareTexts } from '#renderer/texts/compare.ts';
import classes from './compare.module.css';

interface ChangeTableProps {
  readonly caption: string;
  readonly changes: readonly Change[];
}

/** Before and now side by side, one line for each text that is different. */
export function ChangeTable({ caption, changes }: ChangeTableProps) {
  const { columns } = compareTexts;
  return (
    <table className={classes['table']}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.before}</th>
          <th scope="col">{columns.after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ label, before, after }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{before === '' ? <Nothing text={compareTexts.nothingThere} /> : before}</td>
            <td>{after === '' ? <Nothing text={compareTexts.gone} /> : after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Nothing({ text }: { readonly text: string }) {
  return <span className={classes['nothing']}>{text}</span>;
}
