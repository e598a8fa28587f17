/** A file above this size is refused before it is looked at, in bytes. */
export const MAX_EVIDENCE_INPUT_BYTES = 40_000_000;
