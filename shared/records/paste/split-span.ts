import { readWrittenMoment } from '#shared/base/written-dates.ts';
import { cleanLine } from '#shared/base/vietnamese-text.ts';

/** The two ends of a stretch of time, each as a text of its own. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** Nobody writes two days and times at greater length. */
const MAX_LENGTH = 160;

// A hyphen inside a day stands not between the ends.
const BETWEEN = /\s*(?:[–—~→]|-(?!\d{1,2}-\d)|(?<!\p{L})(?:đến|tới)(?!\p{L}))\s*/iu;
const BEGINNING = /^từ\s+/iu;

/** Every way to cut a text in two at a sign or word for “to”. */
function cuts(text: string): readonly Span[] {
  return [...text.matchAll(new RegExp(BETWEEN, 'giu'))].map(({ 0: sign, index }) => ({
    from: text.slice(0, index).replace(BEGINNING, ''),
    to: text.slice(index + sign.length),
  }));
}

/**
 * The ends of a stretch of time that is written in one cell: `7h00 - 17h00`, `7h đến 17h ngày 9/5/2024`,
 * `9/5/2024, 17h – 7h`, `từ 7h ngày 9/5/2024 đến 7h ngày 10/5/2024`. A day that is written once is that of the
 * beginning. `undefined` when the text is no such stretch.
 */
export function splitSpan(text: string): Span | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  for (const { from, to } of cuts(cleanLine(text))) {
    const [start, end] = [readWrittenMoment(from), readWrittenMoment(to)];
    if (start?.time === undefined || end?.time === undefined) continue;
    return start.day === undefined && end.day !== undefined
      ? { from: `${start.time} ${end.day}`, to: end.time }
      : { from, to };
  }
  return undefined;
}
