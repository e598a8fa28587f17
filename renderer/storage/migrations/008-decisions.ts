import type { Migration } from './migration.ts';

/**
 * What the receiving desk has decided about reports; which receipts the school has taken in, and which desks' keys it has
 * compared by telephone.
 */
export const migration: Migration = {
  version: 8,
  stores: { decisions: 'key', takenReceipts: 'receiptSha256', approvedDesks: 'fingerprint' },
};
