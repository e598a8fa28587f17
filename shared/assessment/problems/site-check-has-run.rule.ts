import { notJudgedClause, partlyClause } from '#shared/checks/result/check-words.ts';
import type { NotCheckedReason } from '#shared/checks/result/site-check-result.ts';
import { recordKind as websites } from '#shared/records/websites.record.ts';
import type { Directive } from '#shared/directives/directive.ts';
import type { Problem, ProblemRule } from './problem.ts';
import type { ReportInputDraft } from '#shared/answers/report-input.ts';
import {
  hasJudgedSite,
  type InventorySite,
  inventorySiteIds,
  inventorySites,
} from '#shared/inventory/site-findings.ts';
import { answersInUse, criterionProblem } from './answers-in-use.ts';
import { recordProblem } from './record-problem.ts';

/** Nothing was ever checked: a “done” that rests on looking alone says so, or that there is nothing to look at. */
function neverCheckedProblems(input: ReportInputDraft, directive: Directive): readonly Problem[] {
  const message =
    inventorySiteIds(input.records).length > 0
      ? 'đơn vị tự rà soát, website chưa được kiểm tra bằng phần mềm.'
      : 'danh mục chưa ghi website nào. Nếu đơn vị không có website, chọn “Không áp dụng”.';
  return answersInUse(input, directive)
    .filter(({ criterion, answer }) => criterion.auto === 'site-check' && answer.value === 'done')
    .map(({ criterion }) => criterionProblem('warning', criterion, 'value', message));
}

function whyClause(check: InventorySite['check'], reason: NotCheckedReason): string {
  return hasJudgedSite(check) ? partlyClause(reason) : notJudgedClause(reason);
}

function siteProblem({ rowIndex, name, check }: InventorySite): Problem {
  const reason = check?.result.reason ?? null;
  const message =
    reason === null ? `${name} chưa được phần mềm kiểm tra lần nào.` : `${name} ${whyClause(check, reason)}.`;
  return recordProblem('warning', websites, rowIndex, 'address', message);
}

/** Every website of the inventory should have been seen by a check, and wholly. */
export const rule: ProblemRule = {
  id: 'site-check-has-run',
  find: (input, directive) => {
    if (input.siteChecks.length === 0) return neverCheckedProblems(input, directive);
    return inventorySites(input.records[websites.id] ?? [], input.siteChecks)
      .filter(({ check }) => !hasJudgedSite(check) || check.result.reason !== null)
      .map(siteProblem);
  },
};
