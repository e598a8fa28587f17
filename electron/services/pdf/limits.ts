import { REPORT_FILE_LIMIT_BYTES } from '#shared/base/file-limits.ts';

/** Bounds on what one report file may cost; each is far above what the app or a school's signing tool writes. */
export const LIMITS = {
  fileBytes: REPORT_FILE_LIMIT_BYTES,
  /** One object without the data of its stream. */
  objectBytes: 4 * 1024 * 1024,
  /** All objects that are parsed during one verification. */
  parsedBytes: 16 * 1024 * 1024,
  /** Numbers, names, texts, lists and dictionaries in them. */
  parsedValues: 400_000,
  nesting: 64,
  objects: 40_000,
  /** Cross-reference sections of one file. */
  revisions: 32,
  signatures: 8,
  signatureBytes: 1536 * 1024,
  certificates: 16,
  /** A cross-reference or object stream after inflating. */
  structureStreamBytes: 4 * 1024 * 1024,
  reportJsonBytes: 16 * 1024 * 1024,
  receiptJsonBytes: 1024 * 1024,
  evidenceBytes: 40 * 1024 * 1024,
  /** Everything that is inflated during one verification. */
  inflatedBytes: 160 * 1024 * 1024,
  attachments: 1_000,
  treeDepth: 16,
} as const;
