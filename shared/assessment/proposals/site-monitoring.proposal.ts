import { z } from 'zod';
import { kebabId } from '#shared/base/text-schemas.ts';
import { recordKind as websites } from '#shared/records/websites.record.ts';
import { defineProposalRule, type ProposalFact } from './proposal.ts';
import { latestDay } from '#shared/inventory/site-findings.ts';
import { concernWhenAny, figure, remark } from './facts.ts';
import { type CheckedSites, checkedSites, coverageFact, inWhatWasSeen, unseenFacts } from './site-facts.ts';

const settingsSchema = z.looseObject({ lastLookedOnField: kebabId.optional() });

function changeFacts(checked: CheckedSites): readonly ProposalFact[] {
  const { checks, reached, findings } = checked;
  const present = reached.flatMap(({ result }) => result.findings);
  const changed = (change: string) => present.filter((finding) => finding.change === change).length;
  const fixed = findings.filter(({ state }) => state === 'fixed').length;
  const facts = [
    ...concernWhenAny('came-back', changed('came-back'), 'điều đã gỡ nay xuất hiện lại'),
    ...concernWhenAny('new', changed('new'), 'điều mới so với lần kiểm tra trước'),
    ...(fixed === 0 ? [] : [figure('fixed', fixed, 'điều của lần trước nay không còn')]),
  ];
  if (facts.length > 0 || checks.length === 0) return facts;
  const isFirst = present.every(({ change }) => change === 'first-check');
  return present.length > 0 && isFirst
    ? [remark('first-check', 'là lần kiểm tra đầu tiên')]
    : [remark('no-change', inWhatWasSeen(checked, 'không có gì mới so với lần kiểm tra trước'))];
}

/** When were the websites last checked, and what has changed since? Who looks how often only the unit can say. */
export const proposalRule = defineProposalRule({
  id: 'site-monitoring',
  recordKindIds: [websites.id],
  settingsSchema,
  propose: (context) => {
    const checked = checkedSites(context);
    if (checked === null) return null;
    const { lastLookedOnField } = context.settings;
    return {
      answer: null,
      facts: [coverageFact(checked), ...changeFacts(checked), ...unseenFacts(checked)],
      fields: lastLookedOnField === undefined ? {} : { [lastLookedOnField]: latestDay(checked.reached) },
      rows: null,
    };
  },
});
