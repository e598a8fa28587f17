import { z } from 'zod';
import type { TypedValue } from '../question-control.ts';

const PREFIX = 'unsaved:';

const typedSchema = z.union([
  z.string(),
  z.array(z.string()),
  z.strictObject({ reached: z.string(), total: z.string() }),
]) satisfies z.ZodType<TypedValue>;

function isNoRoom(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

function readText(place: string): TypedValue | undefined {
  const kept = localStorage.getItem(PREFIX + place);
  return kept === null ? undefined : typedSchema.safeParse(JSON.parse(kept)).data;
}

/** What was kept for fields, by their places. */
export function readKeptTexts(): ReadonlyMap<string, TypedValue> {
  const places = Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length));
  return new Map(
    places.flatMap((place) => {
      const typed = readText(place);
      return typed === undefined ? [] : [[place, typed] as const];
    }),
  );
}

/**
 * Keeps, over the end of the program, what stands in fields but cannot be stored; `false`, and nothing kept, when there
 * is no room for all.
 */
export function keepTexts(texts: Iterable<readonly [place: string, typed: TypedValue]>): boolean {
  const kept: string[] = [];
  try {
    for (const [place, typed] of texts) {
      localStorage.setItem(PREFIX + place, JSON.stringify(typed));
      kept.push(place);
    }
    return true;
  } catch (error) {
    if (!isNoRoom(error)) throw error;
    dropTexts(kept);
    return false;
  }
}

/** These fields hold nothing any more that cannot be stored. */
export function dropTexts(places: Iterable<string>): void {
  for (const place of places) localStorage.removeItem(PREFIX + place);
}
