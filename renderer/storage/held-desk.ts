import type { HeldDesk } from '#shared/desk-work/held-desk.ts';
import { readClosedCampaigns } from './closed-campaigns.ts';
import { readDecisions } from './decisions.ts';
import { readLowerDesks } from './lower-desks.ts';
import { reader } from './reader.ts';
import { readReceipts } from './receipts.ts';
import { readWithdrawnKeys } from './withdrawn-keys.ts';

/** What the working store holds of a desk; main keeps the keys of units and the register. */
export type StoredDesk = Omit<HeldDesk, 'approved' | 'register'>;

/** All of it at once. */
export const readStoredDesk = reader(
  [readDecisions, readReceipts, readLowerDesks, readWithdrawnKeys, readClosedCampaigns],
  async (): Promise<StoredDesk> => {
    const [decisions, receipts, lowerDesks, withdrawn, closed] = await Promise.all([
      readDecisions(),
      readReceipts(),
      readLowerDesks(),
      readWithdrawnKeys(),
      readClosedCampaigns(),
    ]);
    return { decisions, receipts, lowerDesks, withdrawn, closed };
  },
);
