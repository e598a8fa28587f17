import { z } from 'zod';
import { kebabId } from '#shared/base/text-schemas.ts';
import { recordKind as websites } from '#shared/records/websites.record.ts';
import { defineProposalRule, type ProposalFact } from './proposal.ts';
import { latestDay } from '#shared/inventory/site-findings.ts';
import { figure } from './facts.ts';
import {
  type CheckedSites,
  checkedSites,
  coverageFact,
  findingFacts,
  notWhollySeenSites,
  unseenFacts,
} from './site-facts.ts';

const settingsSchema = z.looseObject({
  reviewedOnField: kebabId.optional(),
  /** A long text for the sites that could not be checked and why. */
  notCheckedField: kebabId.optional(),
});

/** How many of the pages had words that were read, where every check has counted them. */
function readFacts({ checks }: CheckedSites): readonly ProposalFact[] {
  const counts = checks.map(({ result }) => result.pagesRead);
  if (counts.length === 0 || counts.includes(null)) return [];
  const read = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return [figure('pages-read', read, 'trang đọc được chữ')];
}

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
    const unseen = notWhollySeenSites(checked);
    return {
      // where nothing could be judged, only the unit knows what it has looked at
      answer: checked.checks.length === 0 ? null : checked.areAllSeen ? 'done' : 'in-progress',
      facts: [
        coverageFact(checked),
        figure('pages-seen', pages, 'trang có trả lời'),
        ...readFacts(checked),
        ...findingFacts(checked.findings.filter(({ finding }) => finding.clause === 3)),
        ...unseenFacts(checked),
      ],
      fields: {
        ...(reviewedOnField === undefined || checked.checks.length === 0
          ? {}
          : { [reviewedOnField]: latestDay(checked.checks) }),
        ...(notCheckedField === undefined || unseen.length === 0
          ? {}
          : { [notCheckedField]: unseen.join('\n') }),
      },
      rows: null,
    };
  },
});
