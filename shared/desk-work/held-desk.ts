import type { ClosedCampaign } from '../desk/closed-campaign.ts';
import type { DeskDecision } from '../desk/decision.ts';
import type { LowerDesk } from '../desk/lower-desk.ts';
import type { Receipt } from '../desk/reading.ts';
import type { ApprovedKey } from '../keys/approved-keys.ts';
import type { UnitTable } from '../keys/unit-keys.ts';

/** When keys were withdrawn, UTC, by their fingerprints. */
export type Withdrawn = Readonly<Record<string, string>>;

/** What a desk holds, as far as it is merged, and what it holds the work of another one against. */
export interface HeldDesk {
  readonly decisions: readonly DeskDecision[];
  readonly receipts: readonly Receipt[];
  readonly approved: readonly ApprovedKey[];
  readonly lowerDesks: readonly LowerDesk[];
  /** From whom reports are awaited, with the keys that it names; it is not merged. */
  readonly register: UnitTable;
  /** Which keys were withdrawn here, and when, UTC: they come back only where the user says so. */
  readonly withdrawn: Withdrawn;
  /** What was deleted here does not come back. */
  readonly closed: readonly ClosedCampaign[];
}
