/** What a term is about. */
export const TERM_CLASSES = [
  'gambling',
  'porn',
  'loan-shark',
  'fake-documents',
  'drugs',
  'illegal-goods',
  'scam',
] as const;

/** What a term is about. */
export type TermClass = (typeof TERM_CLASSES)[number];

/** Terms of one class and weight. */
export interface TermGroup {
  readonly class: TermClass;
  /**
   * 1 a call to action that counts only beside others, 2 a word that honest texts use too, 3 a word of the trade,
   * 4 an unmistakable phrase, 5 a phrase or brand that stands on no honest page but as a warning.
   */
  readonly weight: 1 | 2 | 3 | 4 | 5;
  /**
   * Whether the terms without their marks, or with some of them, are ordinary words too (`hinh anh nong thon`, `ban thận
   * trọng`): then they count only with all marks.
   */
  readonly needsAccents?: true;
  /** Whether letters and digits may follow at once: `fun88top`, `nhacaiuytin`. */
  readonly isOpen?: true;
  /** In Vietnamese with all marks; blanks stand for a blank, one sign or nothing. */
  readonly terms: readonly string[];
}
