import { findProblems } from '#shared/assessment/find-problems.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { useExports } from '#renderer/bridge/use-exports.ts';
import { useAllEvidence } from '#renderer/storage/evidence.ts';
import { useReportInput } from '#renderer/storage/read-report-input.ts';
import { useSetAsideCount } from '#renderer/storage/set-aside-damaged-rows.ts';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader, Section } from '#renderer/ui/page.tsx';
import { EvidenceMeter } from './evidence-meter.tsx';
import { measureEvidence } from './measure-evidence.ts';
import { ExportPanel } from './export-panel.tsx';
import { ProblemGroups } from './problem-groups.tsx';

interface ReviewPageProps {
  readonly directive: Directive;
}

/** What is still wrong, how large it will be, and the export itself. */
export function ReviewPage({ directive }: ReviewPageProps) {
  const input = useReportInput(directive);
  const evidence = useAllEvidence();
  const setAsideCount = useSetAsideCount();
  const { list, reload } = useExports(directive.id);
  if (input === undefined || evidence === undefined || setAsideCount === undefined || list === undefined) {
    return null;
  }
  const problems = findProblems(input, directive);
  const measured = measureEvidence(input, evidence);
  const errorCount =
    problems.filter(({ severity }) => severity === 'error').length + (measured.isTooLarge ? 1 : 0);
  return (
    <>
      <PageHeader
        eyebrow={directive.title}
        title={reviewTexts.title}
        lead={reviewTexts.lead}
        actions={<a href={href(ADDRESSES.history)}>{reviewTexts.toHistory}</a>}
      />
      <Section title={reviewTexts.problemsTitle}>
        {setAsideCount > 0 && <Notice tone="warning" title={reviewTexts.setAside(setAsideCount)} />}
        <ProblemGroups problems={problems} directive={directive} />
      </Section>
      <Section title={reviewTexts.evidenceTitle}>
        <EvidenceMeter {...measured} />
      </Section>
      {list.ok ? (
        <ExportPanel
          directive={directive}
          evidence={evidence}
          latest={list.value.find(({ unitCode }) => unitCode === input.unit.code)}
          errorCount={errorCount}
          onExported={reload}
        />
      ) : (
        <FailureMessage failure={list.error} />
      )}
    </>
  );
}
