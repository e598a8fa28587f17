import type { Verification } from '#shared/report/verification.ts';
import type { Tone } from '#renderer/ui/answer-look.ts';

/** How each verdict looks; the sentence beside it says what it means. */
export const INTEGRITY_TONES: Readonly<Record<Verification['integrity']['status'], Tone>> = {
  intact: 'done',
  changed: 'serious',
  'no-data': 'warning',
  'not-a-report': 'open',
  'not-judged': 'warning',
};

export const SIGNER_TONES: Readonly<Record<Verification['signer']['status'], Tone>> = {
  'known-unit-key': 'done',
  'school-certificate': 'done',
  'unknown-key': 'warning',
  none: 'open',
};

export const STANDING_TONES: Readonly<Record<Verification['standing']['status'], Tone>> = {
  latest: 'done',
  superseded: 'warning',
  duplicate: 'warning',
  'other-campaign': 'warning',
  late: 'warning',
  'unit-not-in-register': 'warning',
  'not-compared': 'open',
};
