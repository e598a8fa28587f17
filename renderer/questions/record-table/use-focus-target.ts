import { useCallback, useState } from 'react';
import type { StoredRecord } from '#renderer/storage/rows.ts';

/**
 * What of a row takes the focus: the first cell of a new one, the first missing cell of one to be corrected, the whole
 * row where pasted rows begin (there Ctrl+Z takes back the paste, which in a cell would take back typing).
 */
export type RowFocus = 'first' | 'missing' | 'row';

interface FocusTarget {
  readonly recordId: string;
  readonly at: RowFocus;
}

/** Where the focus is to go next. It goes there once: a row that is drawn again later does not take it again. */
export function useFocusTarget(records: readonly StoredRecord[] | undefined, wantedRow: number | undefined) {
  const [target, setTarget] = useState<FocusTarget>();
  const [awaitedRow, setAwaitedRow] = useState(wantedRow);
  const [knownRow, setKnownRow] = useState(wantedRow);
  if (wantedRow !== knownRow) {
    setKnownRow(wantedRow);
    if (wantedRow !== undefined) setAwaitedRow(wantedRow);
  }
  // The wanted row is known by its number until the table has been read.
  if (awaitedRow !== undefined && records !== undefined) {
    const record = records[awaitedRow - 1];
    setAwaitedRow(undefined);
    if (record !== undefined) setTarget({ recordId: record.id, at: 'missing' });
  }
  const aim = useCallback((recordId: string, at: RowFocus) => {
    setTarget({ recordId, at });
  }, []);
  const reach = useCallback(() => {
    setTarget(undefined);
  }, []);
  return { target, aim, reach };
}
