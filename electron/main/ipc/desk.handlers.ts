import { deskReading } from './desk-reading.ts';
import { deskSources } from './desk-sources.ts';
import type { HandlersOf } from './serve-contract.ts';

type DeskDeps = Parameters<typeof deskReading>[0] & Parameters<typeof deskSources>[0];

/** What the page may do at the receiving desk. */
export function deskHandlers(deps: DeskDeps): HandlersOf<'desk'> {
  return { ...deskSources(deps), ...deskReading(deps) };
}
