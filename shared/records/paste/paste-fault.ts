/** What is wrong with a pasted cell; the sentences stand beside the screens. */
export const PASTE_FAULT_REASONS = [
  /** Nothing stands in a column that has to be filled. */
  'missing',
  /** Excel copies `####` for a column that is too narrow: the value itself did not come. */
  'not-shown-by-excel',
  /** A formula that came to nothing: `#REF!`, `#N/A`, `Err:502`. */
  'error-in-excel',
  /** A sign for “as above” in the first row. */
  'nothing-above',
  'no-date',
  'no-date-time',
  /** There is a day, but no time; and the other way round. */
  'no-time',
  'no-day',
  'no-phone',
  'no-email',
  'no-count',
  'no-choice',
  'too-long',
] as const;

export type PasteFaultReason = (typeof PASTE_FAULT_REASONS)[number];
