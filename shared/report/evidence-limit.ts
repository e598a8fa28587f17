/** How many bytes all evidence of one report may have together: what common mail services still carry. */
export const EVIDENCE_LIMIT_BYTES = 10 * 1024 * 1024;
