import { shorten } from '#shared/base/vietnamese-text.ts';
import type { Rule, Sighting } from './check.ts';

/** What a rule tells about one case; the rest has a usual value. */
export type SightingDraft = Pick<Sighting, 'certainty' | 'page' | 'seen'> &
  Partial<Omit<Sighting, 'rule' | 'certainty' | 'page' | 'seen'>>;

const MAX_EXCERPT = 300;

/** One case of a rule: nothing to show, the whole of the rule's severity, no subject, unless the draft says so. */
export function sighting(rule: Rule, draft: SightingDraft): Sighting {
  const { excerpt = '', highlight = null, subject = '', ...rest } = draft;
  return { ...rest, rule: rule.id, excerpt: shorten(excerpt, MAX_EXCERPT), highlight, subject };
}
