import { recordKind as websites } from '#shared/records/websites.record.ts';
import type { ProblemRule } from './problem.ts';
import { findingStates, hasReachedSite, inventorySites, isSerious } from '#shared/inventory/site-findings.ts';
import { recordProblem } from './record-problem.ts';

/** A serious finding that is neither removed nor called a false alarm goes into the report as open. */
export const rule: ProblemRule = {
  id: 'serious-finding-is-settled',
  find: ({ records, siteChecks }) =>
    inventorySites(records[websites.id] ?? [], siteChecks).flatMap(({ rowIndex, name, check }) => {
      const open = hasReachedSite(check)
        ? findingStates([check]).filter(({ finding, state }) => state === 'open' && isSerious(finding))
        : [];
      const [worst] = open;
      if (worst === undefined) return [];
      const others = open.length === 1 ? '' : ` và ${String(open.length - 1)} phát hiện nghiêm trọng khác`;
      const message = `${name} còn phát hiện chưa xử lý: ${worst.finding.seen.replace(/[.\s]+$/u, '')}${others}.`;
      return [recordProblem('warning', websites, rowIndex, 'address', message)];
    }),
};
