import { openPlaces } from '../reading/places-again.ts';
import type { SiteCheckResult } from '../result/site-check-result.ts';
import { findRule } from './registry.ts';

/**
 * The pages on which an earlier check has found something, the worst first, each once: a later check looks at them again, and
 * before them at those that could not be looked at by then.
 * Files that a server should not give away are none of them: they are asked for only when the user wants it.
 */
export function placesToLookAgain(previous: SiteCheckResult | null): readonly string[] {
  if (previous === null) return [];
  const ordinary = previous.findings.filter(({ rule }) => findRule(rule)?.topic !== 'exposed-files');
  return [...new Set([...openPlaces(previous), ...ordinary.map(({ page }) => page)])];
}
