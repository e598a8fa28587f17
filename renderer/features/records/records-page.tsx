import { useSearchParams } from 'wouter';
import type { Directive } from '#shared/directives/directive.ts';
import { dutyPeriodOf } from '#shared/answers/duty-period.ts';
import { HandOverButton } from '#renderer/hand-over/hand-over-button.tsx';
import { RecordTable } from '#renderer/questions/record-table/record-table.tsx';
import { RosterCalendar } from '#renderer/questions/roster/roster-calendar.tsx';
import { useReportInput } from '#renderer/storage/read-report-input.ts';
import { recordsTexts } from '#renderer/texts/records.ts';
import {
  ADDRESSES,
  href,
  recordAddress,
  recordsAddress,
  rosterCalendarAddress,
} from '#renderer/ui/addresses.ts';
import { PageHeader } from '#renderer/ui/page.tsx';
import { useWantedRow } from '#renderer/ui/use-wanted-row.ts';
import classes from './records.module.css';
import type { CampaignTable } from './tables-of-directive.ts';

interface RecordsPageProps {
  readonly directive: Directive;
  readonly table: CampaignTable;
}

/** One record table with the whole width of the window; the duty roster also as a calendar. */
export function RecordsPage({ directive, table: { kind, criterion } }: RecordsPageProps) {
  const [params] = useSearchParams();
  const wantedRow = useWantedRow();
  const input = useReportInput(directive);
  const isRoster = kind.companion === 'roster-calendar';
  const isCalendar = isRoster && params.get('xem') === 'lich';
  return (
    <div data-wide>
      <PageHeader
        eyebrow={recordsTexts.ofCriterion(criterion.id, criterion.title)}
        title={kind.title}
        lead={kind.description}
        actions={
          <nav className={classes['ways']}>
            {isRoster && <RosterViews recordKindId={kind.id} isCalendar={isCalendar} />}
            <a href={href(recordAddress(directive, kind.id))}>{recordsTexts.backToCriterion(criterion.id)}</a>
            <a href={href(ADDRESSES.records)}>{recordsTexts.allTables}</a>
            <HandOverButton directive={directive} part={{ kind: 'table', id: kind.id }} />
          </nav>
        }
      />
      {isCalendar ? (
        <RosterCalendar
          campaign={directive.id}
          recordKindId={kind.id}
          period={dutyPeriodOf(directive, input?.answers ?? {})}
          rowAddress={(row) => recordsAddress(kind.id, row)}
          empty={recordsTexts.noCalendar}
        />
      ) : (
        <RecordTable directive={directive} kind={kind} isTall wantedRow={wantedRow} />
      )}
    </div>
  );
}

interface RosterViewsProps {
  readonly recordKindId: string;
  readonly isCalendar: boolean;
}

function RosterViews({ recordKindId, isCalendar }: RosterViewsProps) {
  return isCalendar ? (
    <a href={href(recordsAddress(recordKindId))}>{recordsTexts.asTable}</a>
  ) : (
    <a href={href(rosterCalendarAddress(recordKindId))}>{recordsTexts.asCalendar}</a>
  );
}
