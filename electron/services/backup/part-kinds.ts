import { EVIDENCE_FILE_LIMIT_BYTES } from '#shared/base/file-limits.ts';
import { MAX_PACK_FILE_BYTES } from '#shared/packs/limits.ts';
import { MAX_HOSTS_LIST_BYTES } from '../hosts-list/hosts-list.ts';
import { MAX_KEY_FILE_BYTES } from '../keys/locked-private-key.ts';

const MEGABYTE = 1024 * 1024;

interface PartShape {
  /** The whole name inside of the backup; its last piece is the name of the file on the disk. */
  readonly name: RegExp;
  readonly maxBytes: number;
}

/** Everything that a backup, a hand-over or the work of a desk may hold, by kind. A name that is none of these is refused. */
const PART_KINDS = {
  /** What the file is; the first part. */
  head: { name: /^(?:backup|hand-over|desk-work)\.json$/u, maxBytes: 64 * 1024 },
  /** Every table of the working store, in the format of a snapshot. */
  store: { name: /^store\.jsonl$/u, maxBytes: 64 * MEGABYTE },
  /** What is handed over: answers and rows, or the work of a desk. */
  content: { name: /^content\.json$/u, maxBytes: 16 * MEGABYTE },
  /** The reports that were exported. */
  exports: { name: /^exports\.jsonl$/u, maxBytes: 16 * MEGABYTE },
  /** The sealing key, if it is under a passphrase: one that the system protects is of no use on another PC. */
  key: { name: /^key\.json$/u, maxBytes: MAX_KEY_FILE_BYTES },
  /** The key that opens encrypted reports, under the same condition. */
  decryptionKey: { name: /^decryption-key\.json$/u, maxBytes: MAX_KEY_FILE_BYTES },
  /** The keys of other units that the user has compared. */
  approvedKeys: { name: /^approved-keys\.json$/u, maxBytes: 4 * MEGABYTE },
  pack: { name: /^packs\/[0-9a-f]{64}\.pack\.json$/u, maxBytes: MAX_PACK_FILE_BYTES },
  hostsList: { name: /^hosts-list\/hosts-list\.(?:txt|json)$/u, maxBytes: MAX_HOSTS_LIST_BYTES },
  /** Pictures are drawn anew when they are taken in and may grow by it. */
  evidence: { name: /^evidence\/[0-9a-f]{64}\.(?:jpg|png|pdf)$/u, maxBytes: 2 * EVIDENCE_FILE_LIMIT_BYTES },
  thumbnail: { name: /^thumbnails\/[0-9a-f]{64}\.(?:jpg|png|pdf)\.jpg$/u, maxBytes: MEGABYTE },
  /** The SHA-256 of every other part, as `sha256sum` writes it; the last part. */
  sums: { name: /^SHA256SUMS$/u, maxBytes: 16 * MEGABYTE },
} as const satisfies Record<string, PartShape>;

/** What a `.tkattt` file is: everything of one PC, a part of a campaign for another PC, or the work of a receiving desk. */
export type FileKind = 'backup' | 'hand-over' | 'desk-work';

/** What a part of such a file is. */
export type PartKind = keyof typeof PART_KINDS;

/** What the files with a content may hold; a backup holds everything but that. */
const WITH_CONTENT: Readonly<Record<Exclude<FileKind, 'backup'>, readonly PartKind[]>> = {
  'hand-over': ['head', 'content', 'evidence', 'sums'],
  'desk-work': ['head', 'content', 'sums'],
};

/** Whether a file of a kind has parts of this kind. */
export function hasParts(fileKind: FileKind, kind: PartKind): boolean {
  return fileKind === 'backup' ? kind !== 'content' : WITH_CONTENT[fileKind].includes(kind);
}

/** How many parts a backup may have. */
export const MAX_PARTS = 100_000;

/** What a part of this name is; `null` for a name that no backup has. */
export function kindOfPart(name: string): PartKind | null {
  const found = Object.entries(PART_KINDS).find(([, shape]) => shape.name.test(name));
  return found === undefined ? null : (found[0] as PartKind);
}

/** How many bytes a part of a kind may have. */
export function maxBytesOf(kind: PartKind): number {
  return PART_KINDS[kind].maxBytes;
}
