import { z } from 'zod';
import { kebabId } from '#shared/base/text-schemas.ts';
import { siteName } from '#shared/checks/request/site-address.ts';
import { recordKind as websites } from '#shared/records/websites.record.ts';
import { defineProposalRule } from './proposal.ts';
import { type FindingState, latestDay } from '#shared/inventory/site-findings.ts';
import { isOpen } from './facts.ts';
import { checkedSites, coverageFact, findingFacts, unseenFacts } from './site-facts.ts';

const TOOL_NAME = 'Tự kiểm ATTT';
/** More than a principal would read in one field; the appendix of the report has them all. */
const MAX_LINES = 20;

const settingsSchema = z.looseObject({
  /** A text for the tool that was used. */
  toolField: kebabId.optional(),
  checkedOnField: kebabId.optional(),
  /** A long text for the weak points that remain. */
  findingsField: kebabId.optional(),
});

type Settings = z.output<typeof settingsSchema>;

function remainingLines(findings: readonly FindingState[]): string {
  return findings
    .filter(({ state, finding }) => state === 'open' && finding.severity !== 'info')
    .slice(0, MAX_LINES)
    .map(({ finding, check }) => `${siteName(check.result.url)}: ${finding.seen}`)
    .join('\n');
}

function fields(settings: Settings, day: string, remaining: string): Readonly<Record<string, string>> {
  const { toolField, checkedOnField, findingsField } = settings;
  return {
    ...(toolField === undefined ? {} : { [toolField]: TOOL_NAME }),
    ...(checkedOnField === undefined ? {} : { [checkedOnField]: day }),
    ...(findingsField === undefined || remaining === '' ? {} : { [findingsField]: remaining }),
  };
}

/** Was a tool used to look for weak points of the websites, and is what it found dealt with? */
export const proposalRule = defineProposalRule({
  id: 'site-weaknesses',
  recordKindIds: [websites.id],
  settingsSchema,
  propose: (context) => {
    const checked = checkedSites(context);
    if (checked === null) return null;
    const weaknesses = checked.findings.filter(({ finding }) => finding.clause === 4);
    const facts = [coverageFact(checked), ...findingFacts(weaknesses), ...unseenFacts(checked)];
    const isNothingKnown = checked.checks.length === 0 && weaknesses.length === 0;
    const judged = facts.some(isOpen) ? 'in-progress' : 'done';
    return {
      answer: isNothingKnown ? null : judged,
      facts,
      fields: fields(context.settings, latestDay(checked.reached), remainingLines(weaknesses)),
      rows: null,
    };
  },
});
