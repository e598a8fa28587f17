import type { StoredRecord } from '#renderer/storage/rows.ts';
import { rowPlace } from '#renderer/ui/fresh-places.ts';

/** Names a row as the problems of the review do: by its table and its place in it, counted from 0. */
export function rowName(recordKindId: string, rowIndex: number): string {
  return `${recordKindId}/${String(rowIndex)}`;
}

/** The names of the rows that somebody has only just begun to fill in. */
export function freshRows(
  records: readonly StoredRecord[],
  freshPlaces: ReadonlySet<string>,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  return new Set(
    records.flatMap(({ id, kindId }) => {
      const index = counts.get(kindId) ?? 0;
      counts.set(kindId, index + 1);
      return freshPlaces.has(rowPlace(id)) ? [rowName(kindId, index)] : [];
    }),
  );
}
