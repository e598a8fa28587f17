/** What the places of all cells begin with. */
export const CELL_PLACES = 'records/';

/** Names a cell among all fields of the app, for text that cannot be stored yet. */
export function cellPlace(recordId: string, columnId: string): string {
  return `${CELL_PLACES}${recordId}/${columnId}`;
}

/** Names a table of a campaign among the places where something can be taken back. */
export function tablePlace(campaign: string, kindId: string): string {
  return `tables/${campaign}/${kindId}`;
}

/** The row of a cell, from its place. */
export function recordIdOf(place: string): string {
  return place.slice(CELL_PLACES.length).split('/')[0] ?? '';
}
