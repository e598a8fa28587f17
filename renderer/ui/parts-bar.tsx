import type { Tone } from './answer-look.ts';
import classes from './parts-bar.module.css';

/** A part of a whole. */
export interface BarPart {
  readonly id: string;
  readonly tone: Tone;
  readonly count: number;
}

interface PartsBarProps {
  readonly parts: readonly BarPart[];
  readonly total: number;
}

/** A bar of coloured parts; what it shows always stands beside it in words, so it is silent to screen readers. */
export function PartsBar({ parts, total }: PartsBarProps) {
  return (
    <div className={classes['bar']} aria-hidden>
      {parts
        .filter(({ count }) => count > 0)
        .map(({ id, tone, count }) => (
          <div
            key={id}
            className={classes['part']}
            data-tone={tone}
            style={{ width: `${String((count / total) * 100)}%` }}
          />
        ))}
    </div>
  );
}
