import { create } from 'zustand';
import type { ShownConcern } from './file-rows.ts';
import type { UnitFilter } from './unit-rows.ts';

/** The parts of the desk. */
export const DESK_TABS = [
  'units',
  'files',
  'criteria',
  'charts',
  'domains',
  'incident-list',
  'exports',
  'sources',
] as const;

/** A part of the desk. */
export type DeskTab = (typeof DESK_TABS)[number];

/** Where somebody wants to go. */
export type DeskPlace =
  | { readonly tab: 'units'; readonly filter: UnitFilter }
  | { readonly tab: 'files'; readonly concern: ShownConcern | 'everything' }
  | { readonly tab: Exclude<DeskTab, 'units' | 'files'> };

/** What is looked at; still so after a look at another screen. */
interface DeskLook {
  readonly tab: DeskTab;
  readonly filter: UnitFilter;
  readonly concern: ShownConcern | 'everything';
  readonly unitSearch: string;
  readonly fileSearch: string;
}

/** What is looked at. */
export const useDeskLook = create<DeskLook>(() => ({
  tab: 'units',
  filter: 'everything',
  concern: 'everything',
  unitSearch: '',
  fileSearch: '',
}));

/** Goes to a part, with all of what is wanted there in sight. */
export function goTo(place: DeskPlace): void {
  useDeskLook.setState({ unitSearch: '', fileSearch: '', ...place });
}
