import { useEffect } from 'react';
import { problemsIn } from '#renderer/storage/review-input.ts';
import type { ReportInputDraft } from '#shared/answers/report-input.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { type ExportList, useExports } from '#renderer/bridge/use-exports.ts';
import { ReturnedReport } from '#renderer/receipts/returned-report.tsx';
import { useReturnAmong } from '#renderer/receipts/use-standing-return.ts';
import { useAllEvidence, useMissingEvidence } from '#renderer/storage/evidence.ts';
import { useReportInput } from '#renderer/storage/read-report-input.ts';
import { useSetAsideCount } from '#renderer/storage/set-aside-damaged-rows.ts';
import { useNotedCriteria } from '#renderer/storage/reviews.ts';
import { markTexts } from '#renderer/texts/marks.ts';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader, Section } from '#renderer/ui/page.tsx';
import { ClockNotice } from './clock-notice.tsx';
import { EditableCopy } from './editable-copy.tsx';
import { MissingEvidence } from '#renderer/backup/missing-evidence.tsx';
import { backupTexts } from '#renderer/texts/backup.ts';
import { evidenceInUse } from '#shared/report/evidence-in-use.ts';
import { EvidenceMeter } from './evidence-meter.tsx';
import { measureEvidence } from './measure-evidence.ts';
import { ExportResult } from './export-result.tsx';
import { dismissExportRun, useExportRun } from './export-run.ts';
import { ExportPanel } from './export-panel.tsx';
import classes from './review-export.module.css';
import { ProblemGroups } from './problem-groups.tsx';
import { UnsavedNotice } from './unsaved-notice.tsx';
import type { StoredEvidence } from '#shared/evidence/stored-evidence.ts';

interface ReviewPageProps {
  readonly directive: Directive;
}

/** What is still wrong, how large it will be, and the export itself. */
export function ReviewPage({ directive }: ReviewPageProps) {
  const input = useReportInput(directive);
  const evidence = useAllEvidence();
  const { list, reload } = useExports(directive.id);
  const returned = useReturnAmong(list);
  const run = useExportRun();
  useEffect(() => dismissExportRun, []);
  if (input === undefined || evidence === undefined || list === undefined) return null;
  return (
    <>
      <PageHeader
        eyebrow={directive.title}
        title={reviewTexts.title}
        lead={reviewTexts.lead}
        actions={<a href={href(ADDRESSES.history)}>{reviewTexts.toHistory}</a>}
      />
      <ReturnedReport receipt={returned} />
      {run.status === 'saved' ? (
        <ExportResult
          entry={run.entry}
          encrypted={run.encrypted}
          onExportAgain={dismissExportRun}
          onRecorded={reload}
        />
      ) : (
        <BeforeExport
          directive={directive}
          input={input}
          evidence={evidence}
          exports={list}
          onExported={reload}
        />
      )}
    </>
  );
}

interface BeforeExportProps {
  readonly directive: Directive;
  readonly input: ReportInputDraft;
  readonly evidence: Readonly<Record<string, StoredEvidence>>;
  readonly exports: ExportList;
  readonly onExported: () => void;
}

function BeforeExport({ directive, input, evidence, exports, onExported }: BeforeExportProps) {
  const isExporting = useExportRun().status === 'running';
  const setAsideCount = useSetAsideCount() ?? 0;
  const markedCount = (useNotedCriteria(directive) ?? []).filter(
    ({ review }) => review.mark !== 'none',
  ).length;
  const latest = exports.ok ? exports.value.find(({ unitCode }) => unitCode === input.unit.code) : undefined;
  const problems = problemsIn(input, directive);
  const measured = measureEvidence(input, evidence);
  const gone = useMissingEvidence();
  const uses = evidenceInUse(input, directive).filter(({ file }) => gone.has(file));
  const missing = uses.filter(({ file }, index) => uses.findIndex((use) => use.file === file) === index);
  const errorCount =
    problems.filter(({ severity }) => severity === 'error').length +
    (measured.isTooLarge ? 1 : 0) +
    missing.length;
  return (
    <>
      <Section title={reviewTexts.problemsTitle}>
        <div className={classes['notices']}>
          <MissingEvidence
            names={missing.map(({ file }) => gone.get(file) ?? file)}
            criteria={missing.map(({ criterionId }) => criterionId)}
            lead={backupTexts.missingBeforeExport}
          />
          {markedCount > 0 && (
            <Notice tone="warning" title={markTexts.beforeExport(markedCount)}>
              <p>
                <a href={href(ADDRESSES.tasks)}>{markTexts.toList}</a>
              </p>
            </Notice>
          )}
          {setAsideCount > 0 && <Notice tone="warning" title={reviewTexts.setAside(setAsideCount)} />}
          <UnsavedNotice directive={directive} />
          <ClockNotice latest={latest} />
        </div>
        <ProblemGroups problems={problems} directive={directive} />
      </Section>
      <Section title={reviewTexts.evidenceTitle}>
        <EvidenceMeter {...measured} />
      </Section>
      {exports.ok ? (
        <ExportPanel
          directive={directive}
          evidence={evidence}
          latest={latest}
          errorCount={errorCount}
          onExported={onExported}
        />
      ) : (
        <FailureMessage failure={exports.error} />
      )}
      {!isExporting && <EditableCopy directive={directive} evidence={evidence} />}
    </>
  );
}
