import { tableFigures } from '#shared/records/table-figures.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { FigureList } from '#renderer/questions/record-table/figure-list.tsx';
import { useTableContext } from '#renderer/questions/record-table/use-table-context.ts';
import { useRecords } from '#renderer/storage/records.ts';
import type { StoredRecord } from '#renderer/storage/rows.ts';
import { recordTableTexts } from '#renderer/texts/checklist-record-table.ts';
import { recordsTexts } from '#renderer/texts/records.ts';
import { href, recordsAddress } from '#renderer/ui/addresses.ts';
import { PageHeader } from '#renderer/ui/page.tsx';
import classes from './records.module.css';
import { type CampaignTable, tablesOfDirective } from './tables-of-directive.ts';

const NO_RECORDS: readonly StoredRecord[] = [];

interface TableEntryProps {
  readonly directive: Directive;
  readonly table: CampaignTable;
}

function TableEntry({ directive, table: { kind, criterion } }: TableEntryProps) {
  const records = useRecords(directive.id, kind.id) ?? NO_RECORDS;
  const context = useTableContext(directive);
  const figures = tableFigures(
    kind,
    records.map(({ row }) => row),
    context,
  );
  return (
    <li className={classes['entry']}>
      <a href={href(recordsAddress(kind.id))}>{kind.title}</a>
      <span className={classes['place']}>{recordsTexts.ofCriterion(criterion.id, criterion.title)}</span>
      <div className={classes['summary']}>
        {records.length === 0 ? (
          recordsTexts.empty
        ) : (
          <b>{recordTableTexts.count(records.length, kind.rowName)}</b>
        )}
        {figures.length > 0 && <FigureList label={recordTableTexts.figures(kind.title)} figures={figures} />}
      </div>
    </li>
  );
}

interface AllRecordsPageProps {
  readonly directive: Directive;
}

/** Every record table of the campaign with its figures. */
export function AllRecordsPage({ directive }: AllRecordsPageProps) {
  return (
    <>
      <PageHeader title={recordsTexts.title} lead={recordsTexts.lead} />
      <ul className={classes['entries']}>
        {tablesOfDirective(directive).map((table) => (
          <TableEntry key={table.kind.id} directive={directive} table={table} />
        ))}
      </ul>
    </>
  );
}
