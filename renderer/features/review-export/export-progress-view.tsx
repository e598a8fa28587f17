import { Button } from '@mantine/core';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import { cancelExport } from './export-run.ts';
import classes from './review-export.module.css';
import type { ExportProgress } from '#shared/report/export-progress.ts';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';

interface ExportProgressViewProps {
  /** `null` until the target file is chosen. */
  readonly progress: ExportProgress | null;
  readonly isCancelling: boolean;
}

/** How far the export has come, and the way to stop it. */
export function ExportProgressView({ progress, isCancelling }: ExportProgressViewProps) {
  const stage = progress === null ? reviewTexts.preparing : reviewTexts.stages[progress.stage];
  const fraction = progress?.fraction ?? 0;
  return (
    <>
      <div className={classes['progressHead']}>
        <span role="status">{stage}</span>
        <span>{reviewTexts.percent(fraction)}</span>
      </div>
      <ProgressBar
        fraction={fraction}
        label={reviewTexts.progress}
        words={`${stage}, ${reviewTexts.percent(fraction)}`}
      />
      <div className={classes['exportLine']}>
        <Button
          disabled={isCancelling || progress === null}
          onClick={() => {
            void cancelExport();
          }}
        >
          {isCancelling ? reviewTexts.cancelling : reviewTexts.cancel}
        </Button>
      </div>
    </>
  );
}
