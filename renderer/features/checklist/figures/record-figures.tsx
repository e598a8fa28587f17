import { IconTable } from '@tabler/icons-react';
import { recordFacts } from '#shared/records/facts-of-records.ts';
import { useRecords } from '#renderer/storage/records.ts';
import { checklistTexts } from '#renderer/texts/checklist.ts';
import { criterionAddress, href } from '#renderer/ui/addresses.ts';
import { FactLine } from './fact-line.tsx';
import classes from './record-figures.module.css';
import type { TableOfCriterion } from './tables-of-criterion.ts';

const NUMBER = new Intl.NumberFormat('vi-VN');

interface RecordFiguresProps {
  readonly campaign: string;
  readonly criterionId: string;
  readonly table: TableOfCriterion;
}

/** What the records say, beside what the unit answers. */
export function RecordFigures({ campaign, criterionId, table }: RecordFiguresProps) {
  const records = useRecords(campaign, table.kind.id);
  if (records === undefined) return null;
  const facts = recordFacts(
    table.kind.id,
    records.map(({ row }) => row),
  );
  // The table below says so itself.
  if (table.homeId === criterionId) return null;
  return (
    <FactLine
      icon={<IconTable size={20} stroke={1.6} aria-hidden />}
      link={
        <a href={href(`${criterionAddress(table.homeId)}&bang=${table.kind.id}`)} className={classes['link']}>
          {checklistTexts.openTable(table.homeId)}
        </a>
      }
    >
      {facts.length === 0 ? (
        checklistTexts.noFacts(table.kind.title)
      ) : (
        <ul className={classes['list']} aria-label={checklistTexts.figuresOf(table.kind.title)}>
          {facts.map(({ count, label, isConcern }) => (
            <li key={label} data-concern={isConcern}>
              <b>{NUMBER.format(count)}</b> {label}
            </li>
          ))}
        </ul>
      )}
    </FactLine>
  );
}
