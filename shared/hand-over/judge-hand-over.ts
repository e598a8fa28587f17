import { cleanLine, foldAccents } from '../base/vietnamese-text.ts';
import type { HandOver } from './hand-over.ts';

/** Why a hand-over is not taken in. */
export type HandOverRefusal = 'other-unit' | 'other-campaign' | 'unknown-campaign' | 'other-pack';

/** How the pack of a hand-over stands on this PC: the same bytes, another edition, or not there at all. */
export type PackStanding = 'same' | 'other-edition' | 'unknown';

type Unit = HandOver['unit'];

const folded = (text: string): string => foldAccents(cleanLine(text));

/** By the code where both have one, else by the name. A unit without either could be any. */
function isOtherUnit(here: Unit, there: Unit): boolean {
  if (folded(here.code) !== '' && folded(there.code) !== '') return folded(here.code) !== folded(there.code);
  if (folded(here.name) === '' || folded(there.name) === '') return false;
  return folded(here.name) !== folded(there.name);
}

/** Why a hand-over does not belong to the campaign that is open; `null` where it does. */
export function refusalOf(
  { campaign, unit }: Pick<HandOver, 'campaign' | 'unit'>,
  pack: PackStanding,
  here: { readonly campaign: string; readonly unit: Unit },
): HandOverRefusal | null {
  if (isOtherUnit(here.unit, unit)) return 'other-unit';
  if (pack === 'unknown') return 'unknown-campaign';
  if (pack === 'other-edition') return 'other-pack';
  return campaign === here.campaign ? null : 'other-campaign';
}
