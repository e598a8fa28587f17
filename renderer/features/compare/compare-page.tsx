import { compareReports } from '#shared/campaigns/compare-reports.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { useAllEvidence } from '#renderer/storage/evidence.ts';
import { useReportInput } from '#renderer/storage/read-report-input.ts';
import { compareTexts } from '#renderer/texts/compare.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page.tsx';
import { comparedCampaign, type EarlierReport } from './compared-reports.ts';
import classes from './compare.module.css';
import { ComparisonView } from './comparison-view.tsx';
import { SourceList } from './source-list.tsx';
import { useEarlierReport } from './use-earlier-report.ts';

interface ComparePageProps {
  /** The campaign that is open. */
  readonly directive: Directive;
  /** Every pack at hand. */
  readonly directives: readonly Directive[];
}

/** What has changed since an earlier report: a file, the last export, or another campaign of this PC. */
export function ComparePage({ directive, directives }: ComparePageProps) {
  const { earlier, ...actions } = useEarlierReport(directive, directives);
  return (
    <>
      <PageHeader eyebrow={directive.event.name} title={compareTexts.title} lead={compareTexts.lead} />
      <SourceList
        directive={directive}
        directives={directives}
        isWorking={earlier.status === 'working'}
        {...actions}
      />
      {earlier.status === 'failed' && <FailureMessage failure={earlier.failure} />}
      {earlier.status === 'refused' && (
        <Notice tone="serious" title={compareTexts.refused(earlier.file.fileName)} isUrgent>
          <p>{earlier.file.verification.integrity.sentence}</p>
          <p>{earlier.file.verification.integrity.nextStep}</p>
        </Notice>
      )}
      {earlier.status === 'ready' && <Compared directive={directive} earlier={earlier.earlier} />}
    </>
  );
}

interface ComparedProps {
  readonly directive: Directive;
  readonly earlier: EarlierReport;
}

function Compared({ directive, earlier }: ComparedProps) {
  const input = useReportInput(directive);
  const evidence = useAllEvidence();
  if (input === undefined || evidence === undefined) return null;
  const { unit } = earlier.report.input;
  const isOtherUnit = unit.code.toLowerCase() !== input.unit.code.toLowerCase();
  return (
    <>
      <div className={classes['notices']}>
        {isOtherUnit && (
          <Notice tone="warning" title={compareTexts.otherUnit(unit.name)}>
            <p>{compareTexts.otherUnitLead}</p>
          </Notice>
        )}
        {earlier.otherCampaign !== undefined && (
          <Notice tone="open" title={compareTexts.otherCampaign(earlier.otherCampaign)}>
            <p>{compareTexts.otherCampaignLead}</p>
          </Notice>
        )}
      </div>
      <ComparisonView
        name={earlier.name}
        comparison={compareReports(earlier.report, comparedCampaign(directive, input, evidence))}
      />
    </>
  );
}
