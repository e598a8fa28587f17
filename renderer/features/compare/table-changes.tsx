import type { RowChange, TableComparison } from '#shared/campaigns/compare-reports.ts';
import { compareTexts } from '#renderer/texts/compare.ts';
import { ChangeTable } from './change-table.tsx';
import classes from './compare.module.css';

/** More lines than that help nobody; the numbers above them still count all. */
const MAX_SHOWN = 100;

/** What became of a table: numbers at once, rows on demand. */
export function TableChanges({ comparison }: { readonly comparison: TableComparison }) {
  const { kind, beforeCount, afterCount, rows } = comparison;
  const count = (status: RowChange['status']) => rows.filter((row) => row.status === status).length;
  return (
    <>
      <ChangeTable
        caption={kind.title}
        changes={[
          {
            label: kind.title,
            before: compareTexts.rows(beforeCount, kind.rowName),
            after: `${compareTexts.rows(afterCount, kind.rowName)} (${compareTexts.rowCounts(count('added'), count('removed'), count('changed'))})`,
          },
        ]}
      />
      <details className={classes['rows']}>
        <summary>{compareTexts.rowDetails}</summary>
        <ul>
          {rows.slice(0, MAX_SHOWN).map((row, index) => (
            // The order of the rows never changes while they are shown.
            <li key={index}>
              {compareTexts.rowStatus[row.status]}:{' '}
              <b>{row.name === '' ? compareTexts.unnamedRow : row.name}</b>
              {row.cells.length > 0 && <ChangeTable caption={row.name} changes={row.cells} />}
            </li>
          ))}
        </ul>
        {rows.length > MAX_SHOWN && <p>{compareTexts.moreRows(rows.length - MAX_SHOWN)}</p>}
      </details>
    </>
  );
}
