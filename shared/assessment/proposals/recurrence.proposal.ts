import { z } from 'zod';
import { recordKind as websites } from '#shared/records/websites.record.ts';
import { defineProposalRule } from './proposal.ts';
import { figure, remark } from './facts.ts';
import { checkedSites, coverageFact, unseenFacts } from './site-facts.ts';

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
        facts: [coverageFact(checked), remark('nothing-again', 'không thấy nội dung đã gỡ xuất hiện lại')],
        fields: {},
        rows: null,
      };
    }
    const hosts = [...new Set(again.map(({ check }) => check.result.host))].join(', ');
    return {
      answer: 'not-done',
      facts: [
        coverageFact(checked),
        { ...figure('found-again', again.length, `dấu hiệu đã gỡ nay lại thấy (${hosts})`), tone: 'concern' },
        ...unseenFacts(checked),
      ],
      fields: {},
      rows: null,
    };
  },
});
