import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useState } from 'react';

/** Tables up to this size are drawn whole. */
const MOST_ROWS_DRAWN_WHOLE = 60;

/** Height drawn beyond each edge, in px, so that scrolling does not show blank paper. */
const BEYOND_EDGES = 240;

/** The part of the window's height that a table takes, until its box has been measured. */
const USUAL_PART_OF_WINDOW = 0.55;

/** A piece of the body of a table: a row by its place among those shown, or the room that rows take which are not drawn. */
export type RowPiece =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'room'; readonly key: string; readonly height: number };

interface RowWindow {
  readonly pieces: readonly RowPiece[];
  /** Every drawn row reports to it, as rows differ in height. */
  readonly measure: (row: HTMLTableRowElement | null) => void;
}

interface RowWindowOptions {
  /** The box that scrolls. */
  readonly box: RefObject<HTMLElement | null>;
  readonly rowIds: readonly string[];
  /** Rows that stay drawn out of sight too. */
  readonly pinnedIds: readonly (string | undefined)[];
  /** The height of most rows, in px: the better it is guessed, the less is drawn for nothing when the table opens. */
  readonly usualRowHeight: number;
}

interface DrawnRow {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

function piecesOf(drawn: readonly DrawnRow[], totalHeight: number): readonly RowPiece[] {
  const pieces: RowPiece[] = [];
  let reached = 0;
  for (const { index, start, end } of drawn) {
    if (start > reached)
      pieces.push({ kind: 'room', key: `above ${String(index)}`, height: start - reached });
    pieces.push({ kind: 'row', index });
    reached = end;
  }
  if (totalHeight > reached) pieces.push({ kind: 'room', key: 'end', height: totalHeight - reached });
  return pieces;
}

/**
 * Which rows of a table are drawn: those in sight, and always the pinned ones with their neighbours. The row that has
 * the focus is pinned, so that nothing typed in it is lost when it scrolls out of sight, and so that Tab and Enter find
 * the rows next to it.
 */
export function useRowWindow({ box, rowIds, pinnedIds, usualRowHeight }: RowWindowOptions): RowWindow {
  const count = rowIds.length;
  const isShown = useHasBeenPainted();
  const getItemKey = useCallback((index: number) => rowIds[index] ?? index, [rowIds]);
  const pinned = pinnedIds.flatMap((id) => {
    const index = id === undefined ? -1 : rowIds.indexOf(id);
    return index === -1 ? [] : [index - 1, index, index + 1];
  });
  const rangeExtractor = (range: Range) => {
    const inTable = pinned.filter((index) => index >= 0 && index < count);
    return [...new Set([...defaultRangeExtractor(range), ...inTable])].sort((a, b) => a - b);
  };
  // eslint-disable-next-line react-hooks/incompatible-library -- the React Compiler, which it confuses, is not used
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => usualRowHeight,
    getItemKey,
    // what nobody sees yet does not hold up what they see
    overscan: isShown ? Math.ceil(BEYOND_EDGES / usualRowHeight) : 0,
    // the rows are drawn with the box, so that both are laid out in one go
    initialRect: { width: window.innerWidth, height: window.innerHeight * USUAL_PART_OF_WINDOW },
    rangeExtractor,
    useFlushSync: false,
    enabled: count > MOST_ROWS_DRAWN_WHOLE,
  });
  return {
    pieces:
      count > MOST_ROWS_DRAWN_WHOLE
        ? piecesOf(virtualizer.getVirtualItems(), virtualizer.getTotalSize())
        : rowIds.map((_, index) => ({ kind: 'row', index })),
    measure: virtualizer.measureElement,
  };
}

/** Turns true once the frame in which something is drawn first has been painted. */
function useHasBeenPainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        setPainted(true);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, []);
  return isPainted;
}
