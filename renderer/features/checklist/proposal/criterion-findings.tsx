import { IconInfoCircle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { dutyPeriodOf } from '#shared/answers/duty-period.ts';
import { assessCriterion } from '#shared/assessment/proposals/assess.ts';
import { useReportInput } from '#renderer/storage/read-report-input.ts';
import { proposalTexts } from '#renderer/texts/proposal.ts';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import { useCard } from '../form/card-context.ts';
import { FactLine } from '../figures/fact-line.tsx';
import { RecordFigures } from '../figures/record-figures.tsx';
import { tablesOfCriterion } from '../figures/tables-of-criterion.ts';
import { ProposalPanel } from './proposal-panel.tsx';

/** What the app itself can say about a criterion: a proposal, or the figures as long as there is none. */
export function CriterionFindings() {
  const { directive, campaign, item, criterion, answer } = useCard();
  const input = useReportInput(directive);
  const assessment = useMemo(() => {
    if (input === undefined) return undefined;
    const answers = { ...input.answers, [criterion.id]: answer };
    return assessCriterion(criterion, answer, input, dutyPeriodOf(directive, answers));
  }, [input, criterion, answer, directive]);
  if (criterion.auto === undefined || input === undefined || assessment === undefined) return null;
  const tables = tablesOfCriterion(item, criterion);
  return (
    <>
      {criterion.auto === 'site-check' && input.siteChecks.length === 0 && (
        <FactLine
          icon={<IconInfoCircle size={20} stroke={1.6} aria-hidden />}
          link={<a href={href(ADDRESSES.websites)}>{proposalTexts.toWebsites}</a>}
        >
          {proposalTexts.noSiteCheck}
        </FactLine>
      )}
      {assessment === null &&
        criterion.auto === 'records' &&
        tables.map((table) => (
          <RecordFigures key={table.kind.id} campaign={campaign} criterionId={criterion.id} table={table} />
        ))}
      {assessment !== null && (
        <ProposalPanel
          assessment={assessment}
          sources={tables.filter(({ homeId }) => homeId !== criterion.id)}
        />
      )}
    </>
  );
}
