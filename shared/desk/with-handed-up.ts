import { knownKeys, type UnitTable } from '../keys/unit-keys.ts';
import { claimsOf, filesWith, type HandedUpClaims, registerWith, unitsWith } from './handed-up-claims.ts';
import type { HandedUpFile } from './handed-up-file.ts';
import {
  countingHandedUp,
  type PlacedHandedUp,
  placeHandedUp,
  supersededHandedUp,
  waitingHandedUp,
} from './handed-up-standing.ts';
import { judgedAgain, type JudgedFile } from './judged-file.ts';
import type { LowerDesk } from './lower-desk.ts';
import type { ReceivedFile } from './received-file.ts';

/** What a desk has read and knows. */
export interface ReadParts {
  readonly campaign: string;
  readonly judged: readonly JudgedFile[];
  readonly handedUp: readonly HandedUpFile[];
  /** The desks below whose keys were compared. */
  readonly lowerDesks: readonly LowerDesk[];
  /** From whom reports are awaited, as one's own register has it. */
  readonly register: UnitTable;
  /** Whose keys are known here. */
  readonly units: UnitTable;
}

/** What is collated in the end. */
export interface ReadTogether {
  readonly files: readonly ReceivedFile[];
  readonly register: UnitTable;
  /** Whose keys are known now. */
  readonly units: UnitTable;
  /** What each file that was handed up is worth, of whatever campaign. */
  readonly placed: readonly PlacedHandedUp[];
  /** None where no desk below has handed anything up that counts in the campaign. */
  readonly handedUp: HandedUpClaims | undefined;
  readonly below: PartBelow;
}

/** How far the picture rests on what lower desks say, and what of that it lacks. */
export interface PartBelow {
  /** Units of the register that only lower desks name. */
  readonly addedUnits: number;
  /** Files that were handed up and count for nothing yet. */
  readonly waiting: number;
}

/** What a desk has read, by the keys that are known now and with what lower desks say of it. */
export function withHandedUp(parts: ReadParts): ReadTogether {
  const { campaign, judged, register } = parts;
  const placed = placeHandedUp(parts.handedUp, parts.lowerDesks, register);
  const counting = countingHandedUp(placed, campaign);
  const handedUp = claimsOf(counting, supersededHandedUp(placed, campaign));
  const units = unitsWith(parts.units, handedUp);
  const keys = knownKeys(units);
  const awaited = registerWith(register, handedUp);
  return {
    files: filesWith(
      judged.map((one) => judgedAgain(one, keys)),
      handedUp,
    ),
    register: awaited,
    units,
    placed,
    handedUp: counting.length === 0 ? undefined : handedUp,
    below: {
      addedUnits: awaited.length - register.length,
      waiting: waitingHandedUp(placed, campaign).length,
    },
  };
}
