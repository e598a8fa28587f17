import { cleanLine } from '#shared/base/vietnamese-text.ts';
import type { Rule, Sighting } from '../rule/check.ts';
import { findingKey } from '../result/finding-key.ts';
import type { Finding } from '../result/site-check-result.ts';

const MAX_SEEN = 500;
const MAX_EXCERPT = 400;
const MAX_PAGE = 2_000;

type Shown = Pick<Finding, 'excerpt' | 'highlight'>;

/** The excerpt as it is kept, without control and invisible characters, the mark moved along. */
function shown({ excerpt, highlight }: Pick<Sighting, 'excerpt' | 'highlight'>): Shown {
  const clean = cleanLine(excerpt).slice(0, MAX_EXCERPT).trimEnd();
  if (highlight === null) return { excerpt: clean, highlight: null };
  const before = cleanLine(`${excerpt.slice(0, highlight.start)}|`).length - 1;
  const marked = cleanLine(excerpt.slice(highlight.start, highlight.end));
  const start = clean.indexOf(marked, Math.max(0, before - marked.length));
  return start === -1 || marked === ''
    ? { excerpt: clean, highlight: null }
    : { excerpt: clean, highlight: { start, end: start + marked.length } };
}

/** A sighting with what its rule says where the sighting is silent, cut to what the schema takes; not yet compared. */
export function toFinding(sighting: Sighting, rule: Rule, host: string): Finding {
  return {
    rule: rule.id,
    severity: sighting.severity ?? rule.severity,
    certainty: sighting.certainty,
    infection: sighting.infection ?? rule.infection,
    page: sighting.page.slice(0, MAX_PAGE),
    seen: cleanLine(sighting.seen).slice(0, MAX_SEEN).trimEnd(),
    ...shown(sighting),
    clause: rule.clause,
    key: findingKey(rule.id, host, sighting.subject),
    change: 'first-check',
  };
}
