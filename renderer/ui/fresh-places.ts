import { create } from 'zustand';

/** The places that were begun and not left since. */
export const useFreshPlaces = create<ReadonlySet<string>>(() => new Set());

/** The place of a criterion of a campaign. */
export function criterionPlace(campaign: string, criterionId: string): string {
  return `${campaign}/${criterionId}`;
}

/** The place of a row of a record table. */
export function rowPlace(recordId: string): string {
  return `records/${recordId}`;
}

/** Somebody has just begun a place, a criterion or a row: what it still lacks is not yet held against it. */
export function markFresh(place: string): void {
  const fresh = useFreshPlaces.getState();
  if (!fresh.has(place)) useFreshPlaces.setState(new Set([...fresh, place]), true);
}

/** The place was left, or its screen was. */
export function settle(place: string): void {
  const fresh = useFreshPlaces.getState();
  if (fresh.has(place)) useFreshPlaces.setState(new Set([...fresh].filter((other) => other !== place)), true);
}
