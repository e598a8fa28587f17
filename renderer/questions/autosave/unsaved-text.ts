import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import type { TypedValue } from '../question-control.ts';

const PREFIX = 'unsaved:';

const typedSchema = z.union([
  z.string(),
  z.array(z.string()),
  z.strictObject({ reached: z.string(), total: z.string() }),
]) satisfies z.ZodType<TypedValue>;

const listeners = new Set<() => void>();

function tellListeners(): void {
  for (const listener of listeners) listener();
}

/**
 * Keeps what stands in a field but cannot be stored as an answer yet (31/02, a text that is too long), so that it is
 * still in the field after a change of screens or a restart. The database only ever holds values that fit.
 */
export function keepUnsaved(place: string, typed: TypedValue): void {
  localStorage.setItem(PREFIX + place, JSON.stringify(typed));
  tellListeners();
}

/** The field holds something that is stored now. */
export function dropUnsaved(place: string): void {
  if (localStorage.getItem(PREFIX + place) === null) return;
  localStorage.removeItem(PREFIX + place);
  tellListeners();
}

/** `keepUnsaved` for many fields at once; `false`, and nothing kept, when there is no room for all. */
export function keepAllUnsaved(texts: ReadonlyMap<string, string>): boolean {
  try {
    for (const [place, text] of texts) localStorage.setItem(PREFIX + place, JSON.stringify(text));
    return true;
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) throw error;
    for (const place of texts.keys()) localStorage.removeItem(PREFIX + place);
    return false;
  } finally {
    tellListeners();
  }
}

/** `dropUnsaved` for many fields at once. */
export function dropAllUnsaved(places: Iterable<string>): void {
  for (const place of places) localStorage.removeItem(PREFIX + place);
  tellListeners();
}

/** What was kept for a field, if anything. */
export function findUnsaved(place: string): TypedValue | undefined {
  const kept = localStorage.getItem(PREFIX + place);
  if (kept === null) return undefined;
  return typedSchema.safeParse(JSON.parse(kept)).data;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** How many fields, of those whose places begin so, hold something that cannot be stored yet. */
export function useUnsavedCount(placePrefix: string): number {
  return useSyncExternalStore(
    subscribe,
    () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX + placePrefix)).length,
  );
}

const SEPARATOR = '\n';

/** The places, of those that begin so, whose fields hold something that cannot be stored yet. */
export function useUnsavedPlaces(placePrefix: string): readonly string[] {
  // One text: it is equal to itself as long as nothing has changed.
  const places = useSyncExternalStore(subscribe, () =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX + placePrefix))
      .map((key) => key.slice(PREFIX.length))
      .join(SEPARATOR),
  );
  return places === '' ? [] : places.split(SEPARATOR);
}
