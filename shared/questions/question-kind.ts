import type { z } from 'zod';

/** The value of one follow-up field of an answer. */
export type FieldValue =
  string | number | readonly string[] | { readonly reached: number | null; readonly total: number | null };

/** The settings that a pack gives to a field, beyond id, kind and label (options, units). */
export type FieldSettings = Readonly<Record<string, unknown>>;

/**
 * A kind of follow-up question; one file in this folder. The functions take values that may come from an older
 * version of a pack: what does not fit the kind counts as unanswered.
 */
export interface QuestionKind {
  /** Equals the file name. */
  readonly id: string;
  /** What a pack has to give for such a field. */
  readonly settingsSchema: z.ZodType<FieldSettings>;
  /** The values that such a field accepts. */
  readonly valueSchema: (settings: FieldSettings) => z.ZodType<FieldValue>;
  readonly emptyValue: FieldValue;
  readonly isComplete: (value: FieldValue | undefined, settings: FieldSettings) => boolean;
  /** Whether a value is what somebody wrote in words of their own: nothing that the app works out takes its place. */
  readonly isOwnWords?: true;
  /** What of a value still holds in the next campaign; all of it unless the kind says otherwise. */
  readonly carryOver?: (value: FieldValue, settings: FieldSettings) => FieldValue | undefined;
  /** The answer in words, for paper and lists; `''` when unanswered. */
  readonly summarise: (value: FieldValue | undefined, settings: FieldSettings) => string;
}
