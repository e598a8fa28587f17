import { useMemo } from 'react';
import type { Collation } from '#shared/desk/collate.ts';
import { collationCounts } from '#shared/desk/collation-counts.ts';
import { deskTexts } from '#renderer/texts/desk.ts';
import type { Tone } from '#renderer/ui/answer-look.ts';
import classes from './desk.module.css';
import { type DeskPlace, goTo } from './desk-place.ts';

const texts = deskTexts.counts;

/** How far the campaign has come; each figure leads to the rows that it counts. */
export function CountStrip({ collation }: { readonly collation: Collation }) {
  const counts = useMemo(() => collationCounts(collation), [collation]);
  const figures: readonly (readonly [string, number, Tone, DeskPlace])[] = [
    [texts.submittedOf(counts.units), counts.submitted, 'done', { tab: 'units', filter: 'submitted' }],
    [texts.missing, counts.missing, 'open', { tab: 'units', filter: 'missing' }],
    [texts.disputed, counts.disputed, 'serious', { tab: 'units', filter: 'disputed' }],
    [texts.late, counts.late, 'warning', { tab: 'units', filter: 'late' }],
    [texts.attention, counts.needAttention, 'warning', { tab: 'units', filter: 'attention' }],
    [texts.duplicates, counts.duplicates, 'open', { tab: 'files', concern: 'duplicate' }],
  ];
  return (
    <ul className={classes['counts']} aria-label={texts.label}>
      {figures.map(([label, number, tone, place]) => (
        <li key={label}>
          <button
            type="button"
            className={classes['count']}
            data-tone={number === 0 ? 'open' : tone}
            aria-label={texts.show(label, number)}
            onClick={() => {
              goTo(place);
            }}
          >
            <strong>{number.toLocaleString('vi')}</strong>
            <span>{label}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
