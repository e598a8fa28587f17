import { z } from 'zod';
import { kebabId } from '#shared/base/text-schemas.ts';
import { recordKind as websites } from '#shared/records/websites.record.ts';
import { defineProposalRule } from '../proposal.ts';
import { latestDay } from '../site-findings.ts';
import { figure } from './facts.ts';
import { checkedSites, coverageFact, findingFacts, unseenFacts, unseenSites } from './site-facts.ts';

const settingsSchema = z.looseObject({
  reviewedOnField: kebabId.optional(),
  /** A long text for the sites that could not be checked and why. */
  notCheckedField: kebabId.optional(),
});

/** Was every website of the inventory gone through? What was found there is another criterion's matter. */
export const proposalRule = defineProposalRule({
  id: 'site-review',
  recordKindIds: [websites.id],
  settingsSchema,
  propose: (context) => {
    const checked = checkedSites(context);
    if (checked === null) return null;
    const { reviewedOnField, notCheckedField } = context.settings;
    const pages = checked.checks.reduce((sum, { result }) => sum + result.pagesSeen, 0);
    const unseen = unseenSites(checked);
    return {
      answer: checked.areAllSeen ? 'done' : 'in-progress',
      facts: [
        coverageFact(checked),
        figure('pages-seen', pages, 'trang đã xem'),
        ...findingFacts(checked.findings.filter(({ finding }) => finding.clause === 3)),
        ...unseenFacts(checked),
      ],
      fields: {
        ...(reviewedOnField === undefined ? {} : { [reviewedOnField]: latestDay(checked.checks) }),
        ...(notCheckedField === undefined || unseen.length === 0
          ? {}
          : { [notCheckedField]: unseen.join('\n') }),
      },
      rows: null,
    };
  },
});
