/** How many bytes all evidence of one report may have together, unless the caller says otherwise: mail takes 10 to 25 MB. */
export const EVIDENCE_LIMIT_BYTES = 10 * 1024 * 1024;
