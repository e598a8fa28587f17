import type { HeldDesk } from '#shared/desk-work/held-desk.ts';
import { readClosedCampaigns } from './closed-campaigns.ts';
import { readDecisions } from './decisions.ts';
import { readLowerDesks } from './lower-desks.ts';
import { reader } from './reader.ts';
import { readReceipts } from './receipts.ts';

/** What the working store holds of a desk; main keeps the keys of units and the register. */
export type StoredDesk = Omit<HeldDesk, 'approved' | 'register'>;

/** All of it at once. */
export const readStoredDesk = reader(
  [readDecisions, readReceipts, readLowerDesks, readClosedCampaigns],
  async (): Promise<StoredDesk> => {
    const [decisions, receipts, lowerDesks, closed] = await Promise.all([
      readDecisions(),
      readReceipts(),
      readLowerDesks(),
      readClosedCampaigns(),
    ]);
    return { decisions, receipts, lowerDesks, closed };
  },
);
