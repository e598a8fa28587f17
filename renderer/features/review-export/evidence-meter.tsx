import { EVIDENCE_LIMIT_BYTES } from '#shared/evidence/evidence-limit.ts';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import { formatBytes } from '#shared/base/format-bytes.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import type { MeasuredEvidence } from './measure-evidence.ts';
import classes from './review-export.module.css';

/** How much of the room for evidence is used. */
export function EvidenceMeter({ fileCount, totalBytes, isTooLarge }: MeasuredEvidence) {
  if (fileCount === 0) return <p className={classes['muted']}>{reviewTexts.noEvidence}</p>;
  const limit = formatBytes(EVIDENCE_LIMIT_BYTES);
  const sentence = reviewTexts.evidenceCount(fileCount, formatBytes(totalBytes), limit);
  return (
    <>
      <p className={classes['muted']}>{sentence}</p>
      <ProgressBar
        fraction={totalBytes / EVIDENCE_LIMIT_BYTES}
        label={reviewTexts.evidenceMeter}
        words={sentence}
        isSerious={isTooLarge}
        className={classes['meter']}
      />
      {isTooLarge && (
        <div className={classes['meter']}>
          <Notice tone="serious" title={reviewTexts.evidenceTooLarge(limit)} />
        </div>
      )}
    </>
  );
}
