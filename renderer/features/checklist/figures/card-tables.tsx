import { dutyPeriodOf } from '#shared/answers/duty-period.ts';
import { RecordTable } from '#renderer/questions/record-table/record-table.tsx';
import { RosterCalendar } from '#renderer/questions/roster/roster-calendar.tsx';
import { recordTableTexts } from '#renderer/texts/checklist-record-table.ts';
import { href, recordAddress, recordsAddress } from '#renderer/ui/addresses.ts';
import { useCard } from '../form/card-context.ts';
import { tableElementId } from '../frame/focus-card.ts';
import classes from './card-tables.module.css';
import { tablesOfCriterion } from './tables-of-criterion.ts';

interface CardTablesProps {
  /** The row, counted from 1, that is to be corrected. */
  readonly wantedRow: number | undefined;
}

/** The record tables that a criterion is the home of. */
export function CardTables({ wantedRow }: CardTablesProps) {
  const { directive, campaign, item, criterion, value, answer } = useCard();
  return tablesOfCriterion(item, criterion)
    .filter(({ homeId }) => homeId === criterion.id)
    .map(({ kind }) => (
      <div key={kind.id} id={tableElementId(kind.id)} tabIndex={-1} className={classes['table']}>
        <RecordTable
          directive={directive}
          kind={kind}
          title={kind.title}
          actions={<a href={href(recordsAddress(kind.id))}>{recordTableTexts.openScreen}</a>}
          isHiddenWhenEmpty={value === 'not-applicable'}
          wantedRow={wantedRow}
        />
        {/* Below the table: it grows while a shift is typed and would push the table away under the mouse. */}
        {kind.companion === 'roster-calendar' && (
          <RosterCalendar
            campaign={campaign}
            recordKindId={kind.id}
            period={dutyPeriodOf(directive, { [criterion.id]: answer })}
            rowAddress={(row) => recordAddress(directive, kind.id, row)}
          />
        )}
      </div>
    ));
}
