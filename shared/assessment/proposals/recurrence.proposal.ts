import { z } from 'zod';
import { siteName } from '#shared/checks/request/site-address.ts';
import { recordKind as websites } from '#shared/records/websites.record.ts';
import { type FindingState, speaksForPlanting } from '#shared/inventory/site-findings.ts';
import { defineProposalRule } from './proposal.ts';
import { figure, remark } from './facts.ts';
import { type CheckedSites, checkedSites, coverageFact, inWhatWasSeen, unseenFacts } from './site-facts.ts';

/**
 * How far it goes that nothing was found again. What is still there cannot have come back, a first check has nothing to be
 * held against, and what the latest check itself found can only have been removed after it: of none of that has any check
 * said anything yet.
 */
function silenceWords(checked: CheckedSites): string {
  const { findings } = checked;
  const inState = (wanted: FindingState['state']) =>
    findings.filter(({ finding, state }) => finding.clause === 3 && state === wanted);
  const present = inState('open').filter(({ finding }) => speaksForPlanting(finding)).length;
  if (present > 0)
    return `${String(present)} dấu hiệu bị cài cắm chưa gỡ, nên chưa biết có tái diễn hay không`;
  const unseen = inState('removed').length;
  if (unseen > 0) return `${String(unseen)} dấu hiệu đơn vị ghi là đã gỡ, chưa kiểm tra lại từ lúc gỡ`;
  const isFirst = findings.length > 0 && findings.every(({ finding }) => finding.change === 'first-check');
  return isFirst
    ? 'là lần kiểm tra đầu tiên, chưa có lần trước để so'
    : inWhatWasSeen(checked, 'không thấy nội dung đã gỡ xuất hiện lại');
}

/**
 * Has planted content come back after it was removed? Then whatever was done against it was not enough. That nothing
 * came back proves no measure: what was done only the unit knows.
 */
export const proposalRule = defineProposalRule({
  id: 'recurrence',
  recordKindIds: [websites.id],
  settingsSchema: z.looseObject({}),
  propose: (context) => {
    const checked = checkedSites(context);
    if (checked === null || checked.checks.length === 0) return null;
    const again = checked.findings.filter(
      ({ finding, state }) =>
        state === 'open' &&
        finding.clause === 3 &&
        (finding.change === 'came-back' || finding.rule === 'D10'),
    );
    if (again.length === 0) {
      return {
        answer: null,
        facts: [coverageFact(checked), remark('nothing-again', silenceWords(checked))],
        fields: {},
        rows: null,
      };
    }
    const sites = [...new Set(again.map(({ check }) => siteName(check.result.url)))].join(', ');
    return {
      answer: 'not-done',
      facts: [
        coverageFact(checked),
        { ...figure('found-again', again.length, `dấu hiệu đã gỡ nay lại thấy (${sites})`), tone: 'concern' },
        ...unseenFacts(checked),
      ],
      fields: {},
      rows: null,
    };
  },
});
