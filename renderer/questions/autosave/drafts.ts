import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { TypedValue } from '../question-control.ts';
import { dropTexts, keepTexts, readKeptTexts } from './kept-texts.ts';

/** What stands in a field and is not, or not yet, what the database holds for it. */
export type Draft =
  /** `typing` waits for a pause; `refused` cannot be stored (31/02, a text that is too long). */
  | { readonly status: 'typing' | 'refused'; readonly typed: TypedValue }
  /** `saving` is on its way to the disk; of what is `saved` the screen may not have heard yet. */
  | { readonly status: 'saving' | 'saved'; readonly typed: TypedValue; readonly save: Promise<unknown> };

type Drafts = ReadonlyMap<string, Draft>;

/** By the places of their fields. It outlives the screens: what the disk does not take yet is there again. */
const useDrafts = create<Drafts>(() => new Map());

/** How often a field is on the screen now. */
const shown = new Map<string, number>();

/** Rises with every field that comes or goes. */
const useShownChanges = create(() => 0);

function noteShown(): void {
  useShownChanges.setState((count) => count + 1, true);
}

function change(edit: (drafts: Map<string, Draft>) => void): void {
  const next = new Map(useDrafts.getState());
  edit(next);
  useDrafts.setState(next, true);
}

/** Begins with what was kept at the last end of the program; has to come before the first field. */
export function restoreDrafts(): void {
  const kept = [...readKeptTexts()];
  useDrafts.setState(new Map(kept.map(([place, typed]) => [place, { status: 'refused', typed }])), true);
}

/** What stands in a field beside what the database holds, if anything. */
export function findDraft(place: string): Draft | undefined {
  return useDrafts.getState().get(place);
}

/** From now on this stands in the field. */
export function putDraft(place: string, draft: Draft): void {
  // Where there is no room to keep a refused text, it still stands in the field until the program ends.
  if (draft.status === 'refused') keepTexts([[place, draft.typed]]);
  if (draft.status === 'saving') dropTexts([place]);
  change((drafts) => drafts.set(place, draft));
}

/** From now on the field shows what the database holds. */
function dropDraft(place: string): void {
  dropTexts([place]);
  change((drafts) => drafts.delete(place));
}

/**
 * Fields were changed from outside, by an undo for instance: what stood in them gives way to what the database holds.
 * What was typed since the change stays: it is still to be saved, or on its way behind the change.
 */
export function giveWay(places: Iterable<string>): void {
  for (const place of places) {
    const status = findDraft(place)?.status;
    if (status === 'saved' || status === 'refused') dropDraft(place);
  }
}

/** Shows a value in a field until the disk has it, and after that as long as the screen has not heard of it. */
export function showWhileSaving(place: string, typed: TypedValue, save: Promise<unknown>): void {
  putDraft(place, { status: 'saving', typed, save });
  void save.then(() => {
    const draft = findDraft(place);
    // Typed on meanwhile: that is on its way by itself.
    if (draft?.status !== 'saving' || draft.save !== save) return;
    if (shown.has(place)) putDraft(place, { ...draft, status: 'saved' });
    else dropDraft(place);
  });
}

/** The field of a place is on the screen; returns the function that takes it off. */
export function showField(place: string): () => void {
  shown.set(place, (shown.get(place) ?? 0) + 1);
  noteShown();
  return () => {
    const left = (shown.get(place) ?? 1) - 1;
    if (left > 0) shown.set(place, left);
    else shown.delete(place);
    noteShown();
    if (left === 0 && findDraft(place)?.status === 'saved') dropDraft(place);
  };
}

/**
 * Puts texts that cannot be stored into fields that are yet to appear; `false`, and nothing is done, when there is no
 * room to keep all of them.
 */
export function putRefused(texts: ReadonlyMap<string, TypedValue>): boolean {
  if (!keepTexts(texts)) return false;
  change((drafts) => {
    for (const [place, typed] of texts) drafts.set(place, { status: 'refused', typed });
  });
  return true;
}

/** The rows with these fields are gone. */
export function dropDrafts(places: Iterable<string>): void {
  const gone = [...places];
  dropTexts(gone);
  change((drafts) => {
    for (const place of gone) drafts.delete(place);
  });
}

/** What stands in a field beside what the database holds, if anything. */
export function useDraft(place: string): Draft | undefined {
  return useDrafts((drafts) => drafts.get(place));
}

function placesOf(drafts: Drafts, placePrefix: string, status: Draft['status']): readonly string[] {
  return [...drafts].flatMap(([place, draft]) =>
    draft.status === status && place.startsWith(placePrefix) ? [place] : [],
  );
}

/** Whether text in one of the fields whose places begin so is not on its way to the disk yet. */
export function useIsTypingWaiting(placePrefix: string): boolean {
  return useDrafts((drafts) => placesOf(drafts, placePrefix, 'typing').length > 0);
}

/** How many fields, of those whose places begin so, hold something that cannot be stored. */
export function useUnsavedCount(placePrefix: string): number {
  return useDrafts((drafts) => placesOf(drafts, placePrefix, 'refused').length);
}

/** How many fields on the screen hold something that cannot be stored. */
export function countShownUnsaved(): number {
  return placesOf(useDrafts.getState(), '', 'refused').filter((place) => shown.has(place)).length;
}

/** The same, for a screen that says it. */
export function useShownUnsavedCount(): number {
  useShownChanges();
  return useDrafts(countShownUnsaved);
}

/** The places, of those that begin so, whose fields hold something that cannot be stored. */
export function useUnsavedPlaces(placePrefix: string): readonly string[] {
  return useDrafts(useShallow((drafts) => placesOf(drafts, placePrefix, 'refused')));
}
