import type { Directive } from './directive.ts';

/** How the laws until 30/6/2026 called the field (Luật 86/2015/QH13), and with them the packs that name no term. */
const OLDER_TERM = 'an toàn thông tin mạng';

/**
 * How a campaign calls what it is about, in small letters: the pack's own term (`an ninh mạng` since Luật 116/2025/QH15,
 * Điều 43, and Nghị định 331/2026/NĐ-CP, Điều 39), else the older one.
 */
export function securityTerm({ securityTerm: term = OLDER_TERM }: Directive): string {
  return term;
}
