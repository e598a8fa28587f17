import { canonicalJson } from '#shared/base/canonical-json.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { sha256 } from '../hashes/sha256.ts';

/** The hash of what a pack file says, however it is laid out: that of its canonical JSON. */
export function contentSha256(content: object): string {
  return sha256(canonicalJson(content));
}

/** The hash by which a report names the edition of its pack. */
export function packSha256(directive: Directive): string {
  return contentSha256(directive);
}
