import { startTransition, useMemo, useState } from 'react';
import type { RecordKind } from '#shared/records/record-kind.ts';
import type { StoredRecord } from '#renderer/storage/rows.ts';
import { rowMatcher } from './row-text.ts';

/** A row with its number in the whole table, counted from 1. */
export interface NumberedRecord {
  readonly record: StoredRecord;
  readonly number: number;
}

/** What the user looks for in a table. */
export interface RowSearch {
  readonly text: string;
  readonly onlyToReview: boolean;
}

const EVERYTHING: RowSearch = { text: '', onlyToReview: false };
const NOTHING_HIDDEN: ReadonlySet<string> = new Set();
const NO_RECORDS: readonly StoredRecord[] = [];

/**
 * Narrows a table to the rows that are looked for. Which rows these are is settled when the search changes: a row does
 * not vanish under the hands of someone who corrects it, and a row that is added later is shown.
 */
export function useRowSearch(
  kind: RecordKind,
  records: readonly StoredRecord[] = NO_RECORDS,
  isToReview: (rowIndex: number) => boolean,
) {
  const [search, setSearch] = useState(EVERYTHING);
  const [hidden, setHidden] = useState(NOTHING_HIDDEN);
  const rows = useMemo(
    () =>
      records
        .map((record, index): NumberedRecord => ({ record, number: index + 1 }))
        .filter(({ record }) => !hidden.has(record.id)),
    [records, hidden],
  );
  const look = (next: RowSearch) => {
    const matches = rowMatcher(kind, next.text);
    const isHidden = ({ row }: StoredRecord, index: number) =>
      !matches(row) || (next.onlyToReview && !isToReview(index));
    setSearch(next);
    const nextHidden = new Set(records.filter(isHidden).map(({ id }) => id));
    // What is typed shows at once, even where other rows have to be drawn for it.
    startTransition(() => {
      setHidden(nextHidden);
    });
  };
  return { rows, search, look };
}
