import { canonicalJson } from '#shared/base/canonical-json.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { sha256 } from '../hashes/sha256.ts';

/** The hash by which a report names the edition of its pack: that of the pack's canonical JSON. */
export function packSha256(directive: Directive): string {
  return sha256(canonicalJson(directive));
}
