import type { IntegrityRemark, Verification } from '#shared/report/verification.ts';
import type { ReceiptStanding } from '#shared/receipts/receipt-standing.ts';
import type { Tone } from '#renderer/ui/answer-look.ts';

/** How each verdict looks; the sentence beside it says what it means. */
export const INTEGRITY_TONES: Readonly<Record<Verification['integrity']['status'], Tone>> = {
  intact: 'done',
  changed: 'serious',
  incomplete: 'warning',
  'no-data': 'warning',
  packed: 'warning',
  'not-a-report': 'open',
  'not-judged': 'warning',
};

export const REMARK_TONES: Readonly<Record<IntegrityRemark['kind'], Tone>> = {
  'decrypted-here': 'open',
  'bytes-before': 'warning',
  'bytes-behind': 'warning',
  'validation-data': 'open',
  'time-stamp': 'open',
  'signature-does-not-count': 'warning',
};

export const SIGNER_TONES: Readonly<Record<Verification['signer']['status'], Tone>> = {
  'known-unit-key': 'done',
  'known-issuer': 'open',
  'unknown-certificate': 'warning',
  'unknown-key': 'warning',
  'other-unit-key': 'serious',
  none: 'open',
};

export const STANDING_TONES: Readonly<Record<Verification['standing']['status'], Tone>> = {
  latest: 'done',
  superseded: 'warning',
  duplicate: 'warning',
  'other-campaign': 'warning',
  late: 'warning',
  'unit-not-in-register': 'warning',
  'key-in-dispute': 'warning',
  'not-compared': 'open',
  'not-considered': 'open',
};

export const RECEIPT_TONES: Readonly<Record<ReceiptStanding, Tone>> = {
  'for-latest': 'done',
  'for-earlier': 'open',
  'unknown-desk': 'warning',
  'own-key': 'serious',
  'other-key': 'serious',
  'other-report': 'warning',
  'other-campaign': 'warning',
  'other-unit': 'warning',
};
