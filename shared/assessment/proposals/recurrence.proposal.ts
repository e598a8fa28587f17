import { z } from 'zod';
import { siteName } from '#shared/checks/request/site-address.ts';
import { recordKind as websites } from '#shared/records/websites.record.ts';
import { defineProposalRule, type ProposalFact } from './proposal.ts';
import { figure, remark } from './facts.ts';
import { type CheckedSites, checkedSites, coverageFact, unseenFacts } from './site-facts.ts';

/**
 * How far it goes that nothing was found again. What the latest check itself found can only have been removed after it:
 * of that no check has said anything yet.
 */
function silence({ findings }: CheckedSites): ProposalFact {
  const unseen = findings.filter(({ finding, state }) => finding.clause === 3 && state === 'removed').length;
  const words =
    unseen === 0
      ? 'không thấy nội dung đã gỡ xuất hiện lại'
      : `${String(unseen)} dấu hiệu đơn vị ghi là đã gỡ, chưa kiểm tra lại từ lúc gỡ`;
  return remark('nothing-again', words);
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
      return { answer: null, facts: [coverageFact(checked), silence(checked)], fields: {}, rows: null };
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
