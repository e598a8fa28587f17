import { IconAlertTriangle } from '@tabler/icons-react';
import type { RecordFact } from '#shared/records/record-kind.ts';
import { recordTableTexts } from '#renderer/texts/checklist-record-table.ts';
import classes from './figure-list.module.css';

interface FigureListProps {
  /** Of what the figures are, for a screen reader. */
  readonly label: string;
  readonly figures: readonly RecordFact[];
}

/** Figures of a table in one line, those that call for something marked by icon and colour. */
export function FigureList({ label, figures }: FigureListProps) {
  return (
    <ul className={classes['figures']} aria-label={label}>
      {figures.map(({ count, label: counted, isConcern }) => (
        <li key={counted} data-concern={isConcern}>
          {isConcern && <IconAlertTriangle size={16} stroke={1.8} aria-hidden />}
          {recordTableTexts.count(count, counted)}
        </li>
      ))}
    </ul>
  );
}
