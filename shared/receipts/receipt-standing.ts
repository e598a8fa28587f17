/** What a receipt is worth to the school that looks at it; only the first two are kept. */
export const RECEIPT_STANDINGS = [
  'for-latest',
  'for-earlier',
  'unknown-desk',
  'own-key',
  'other-key',
  'other-report',
  'other-campaign',
  'other-unit',
] as const;

/** What a receipt is worth to the school that looks at it. */
export type ReceiptStanding = (typeof RECEIPT_STANDINGS)[number];
