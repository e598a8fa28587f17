import type { SiteCheckResult } from '../result/site-check-result.ts';
import { findRule } from './registry.ts';

/**
 * The pages on which an earlier check has found something, the worst first, each once: a later check looks at them again.
 * Files that a server should not give away are none of them: they are asked for only when the user wants it.
 */
export function placesToLookAgain(previous: SiteCheckResult | null): readonly string[] {
  const ordinary = (previous?.findings ?? []).filter(({ rule }) => findRule(rule)?.topic !== 'exposed-files');
  return [...new Set(ordinary.map(({ page }) => page))];
}
