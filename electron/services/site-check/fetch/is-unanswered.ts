import type { Exchange } from '#shared/checks/snapshot/http-exchange.ts';

/** Nothing lies there. */
const GONE: readonly number[] = [404, 410];

/** Whether a file that a page names was neither given nor said to be gone. */
export function isUnanswered({ outcome }: Exchange): boolean {
  return outcome.kind === 'failed' || (outcome.status !== 200 && !GONE.includes(outcome.status));
}
