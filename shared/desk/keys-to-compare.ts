import { isSameUnit } from '../keys/unit-keys.ts';
import type { PlacedFile } from './collate.ts';

/** A key that nobody has compared yet, with the files that it has sealed in the name of one unit. */
export interface KeyToCompare {
  /** As the desk has worked it out of the files; four groups of four characters. */
  readonly fingerprint: string;
  readonly sources: readonly string[];
}

/** The keys that somebody has to compare with a unit by telephone, in the order of the files. */
export function keysToCompare(files: readonly PlacedFile[], unitCode: string): readonly KeyToCompare[] {
  const found = new Map<string, string[]>();
  for (const { file } of files) {
    const { signer, sealed, facts, source } = file;
    if (signer.status !== 'unknown-key' || sealed === null || facts === null) continue;
    if (!isSameUnit(facts.unitCode, unitCode)) continue;
    found.set(sealed.keyFingerprint, [...(found.get(sealed.keyFingerprint) ?? []), source]);
  }
  return [...found].map(([fingerprint, sources]) => ({ fingerprint, sources }));
}
