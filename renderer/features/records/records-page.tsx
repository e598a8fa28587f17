import type { Directive } from '#shared/directives/directive.ts';
import { RecordTable } from '#renderer/questions/record-table/record-table.tsx';
import { recordsTexts } from '#renderer/texts/records.ts';
import { ADDRESSES, href, recordAddress } from '#renderer/ui/addresses.ts';
import { PageHeader } from '#renderer/ui/page.tsx';
import classes from './records.module.css';
import type { CampaignTable } from './tables-of-directive.ts';

interface RecordsPageProps {
  readonly directive: Directive;
  readonly table: CampaignTable;
}

/** One record table with the whole width of the window. */
export function RecordsPage({ directive, table: { kind, criterion } }: RecordsPageProps) {
  return (
    <div data-wide>
      <PageHeader
        eyebrow={recordsTexts.ofCriterion(criterion.id, criterion.title)}
        title={kind.title}
        lead={kind.description}
        actions={
          <nav className={classes['ways']}>
            <a href={href(recordAddress(directive, kind.id))}>{recordsTexts.backToCriterion(criterion.id)}</a>
            <a href={href(ADDRESSES.records)}>{recordsTexts.allTables}</a>
          </nav>
        }
      />
      <RecordTable directive={directive} kind={kind} isTall />
    </div>
  );
}
