import { createRequire } from 'node:module';

/** A piece of a line, up to where the line may end. */
interface Inline {
  readonly text: string;
  x: number;
  justifyShift?: number;
}

interface Line {
  readonly inlines: readonly Inline[];
}

interface LineAligner {
  alignLine: (this: unknown, line: Line) => void;
}

const BLANK_AT_END = /\s$/u;

/**
 * Lets pdfmake widen justified lines between words alone. A line may end behind a hyphen or a slash too, and pdfmake puts
 * room wherever a line may end: `thpt-mau.example` would be printed, copied and typed in with a blank in the address.
 */
export function justifyAtBlanks(): void {
  const require = createRequire(import.meta.url);
  const { default: writer } = require('pdfmake/js/ElementWriter.js') as {
    readonly default: { readonly prototype: LineAligner };
  };
  const { alignLine } = writer.prototype;
  writer.prototype.alignLine = function (line) {
    const places = line.inlines.map(({ x }) => x);
    alignLine.call(this, line);
    spreadAtBlanks(line, places);
  };
}

/** Gives the room that was put between all pieces of a line to those that a blank parts. */
function spreadAtBlanks({ inlines }: Line, places: readonly number[]): void {
  const room = (inlines.at(-1)?.x ?? 0) - (places.at(-1) ?? 0);
  if (room === 0) return;
  const isParted = inlines.map((_, index) => BLANK_AT_END.test(inlines[index - 1]?.text ?? ''));
  const gap = room / Math.max(1, isParted.filter(Boolean).length);
  let moved = 0;
  for (const [index, inline] of inlines.entries()) {
    const own = isParted[index] === true ? gap : 0;
    moved += own;
    inline.x = (places[index] ?? 0) + moved;
    inline.justifyShift = own;
  }
}
