import { createHash } from 'node:crypto';
import type { Directive } from '#shared/directives/directive.ts';
import { canonicalJson } from '#shared/report/canonical-json.ts';

/** SHA-256 of bytes or UTF-8 text as lower-case hexadecimal digits. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The hash by which a report names the edition of its pack: that of the pack's canonical JSON. */
export function packSha256(directive: Directive): string {
  return sha256(canonicalJson(directive));
}
