import { allCriteria, type Directive } from '#shared/directives/directive.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { useUnsavedPlaces } from '#renderer/questions/autosave/drafts.ts';
import { CELL_PLACES, recordIdOf } from '#renderer/questions/record-table/cells/cell-place.ts';
import { useAllRecords } from '#renderer/storage/records.ts';
import type { StoredRecord } from '#renderer/storage/rows.ts';
import { contactsTexts } from '#renderer/texts/contacts.ts';
import { criterionAddress, problemAddress, recordAddress } from '#renderer/ui/addresses.ts';

/** A card, a table or a note in which something stands that cannot be stored, and therefore is not in the report. */
export interface UnsavedFields {
  readonly title: string;
  readonly count: number;
  /** Where the first of them is. */
  readonly address: string;
}

function inCards(directive: Directive, places: readonly string[]): readonly UnsavedFields[] {
  return allCriteria(directive).flatMap(({ id, title }) => {
    const card = `${directive.id}/${id}/`;
    // An internal note is never in the report.
    const count = places.filter((place) => place.startsWith(card) && place !== `${card}comment`).length;
    return count === 0 ? [] : [{ title: `${id} ${title}`, count, address: criterionAddress(id) }];
  });
}

function inNotes(directive: Directive, places: readonly string[]): readonly UnsavedFields[] {
  return (['obstacles', 'proposals'] as const)
    .filter((field) => places.includes(`${directive.id}/${field}`))
    .map((field) => ({
      title: contactsTexts[field],
      count: 1,
      address: problemAddress(directive, { kind: 'remarks', field }),
    }));
}

function inTables(
  directive: Directive,
  records: readonly StoredRecord[],
  places: readonly string[],
): readonly UnsavedFields[] {
  const faultyRows = places.map(recordIdOf);
  return recordKinds.flatMap(({ id: kindId, title }) => {
    const rowIds = records.filter((record) => record.kindId === kindId).map(({ id }) => id);
    const first = rowIds.findIndex((id) => faultyRows.includes(id));
    if (first === -1) return [];
    // Texts of rows that were removed wait for their undo; they are no field now.
    const count = faultyRows.filter((id) => rowIds.includes(id)).length;
    return [{ title, count, address: recordAddress(directive, kindId, first + 1) }];
  });
}

/** All fields of a campaign that hold something that cannot be stored yet, by the card or table that they are in. */
export function useUnsavedFields(directive: Directive): readonly UnsavedFields[] {
  const places = useUnsavedPlaces(`${directive.id}/`);
  const cells = useUnsavedPlaces(CELL_PLACES);
  const records = useAllRecords(directive.id) ?? [];
  return [
    ...inCards(directive, places),
    ...inTables(directive, cells.length === 0 ? [] : records, cells),
    ...inNotes(directive, places),
  ];
}
