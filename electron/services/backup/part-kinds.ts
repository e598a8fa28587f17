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

/** Everything that a backup or a hand-over may hold, by kind. A name that is none of these is refused. */
const PART_KINDS = {
  /** What the file is; the first part. */
  head: { name: /^(?:backup|hand-over)\.json$/u, maxBytes: 64 * 1024 },
  /** Every table of the working store, in the format of a snapshot. */
  store: { name: /^store\.jsonl$/u, maxBytes: 64 * MEGABYTE },
  /** The answers and rows that are handed over. */
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

/** What a `.tkattt` file is: everything of one PC, or a part of a campaign for another PC. */
export type FileKind = 'backup' | 'hand-over';

/** What a part of such a file is. */
export type PartKind = keyof typeof PART_KINDS;

/** What a hand-over may hold; a backup holds everything but its content. */
const IN_HAND_OVER: readonly PartKind[] = ['head', 'content', 'evidence', 'sums'];

/** Whether a file of a kind has parts of this kind. */
export function hasParts(fileKind: FileKind, kind: PartKind): boolean {
  return fileKind === 'hand-over' ? IN_HAND_OVER.includes(kind) : kind !== 'content';
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
