import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Failure } from '#shared/failures/failure.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { MissingEvidence } from '#renderer/backup/missing-evidence.tsx';
import { useAllEvidence, useMissingAmong } from '#renderer/storage/evidence.ts';
import { evidenceTexts } from '#renderer/texts/checklist-evidence.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { formatBytes } from '#shared/base/format-bytes.ts';
import { useCard } from '../form/card-context.ts';
import { captionPlace, removeEvidence, setCaption } from './change-evidence.ts';
import { EvidenceTile } from './evidence-tile.tsx';
import classes from './evidence.module.css';
import type { EvidenceIntakeActions } from './use-evidence-intake.ts';

interface EvidenceStripProps {
  readonly intake: EvidenceIntakeActions;
}

/** The evidence of one answer and the ways to add more. */
export function EvidenceStrip({ intake }: EvidenceStripProps) {
  const { campaign, criterion, answer } = useCard();
  const { id: criterionId, evidenceHint: hint } = criterion;
  const { evidence } = answer;
  const headingId = useId();
  const known = useAllEvidence() ?? {};
  const [openFailure, setOpenFailure] = useState<Failure>();
  const files = evidence.map(({ file }) => file);
  // what was taken in meanwhile may be just what was missing
  const missing = useMissingAmong(files, intake.isTaking).filter((file) => files.includes(file));
  const totalBytes = evidence.reduce((sum, { file }) => sum + (known[file]?.sizeBytes ?? 0), 0);

  const open = async (file: string) => {
    const result = await call('evidence:open', { file });
    setOpenFailure(result.ok ? undefined : result.error);
  };

  return (
    <div className={classes['strip']} role="group" aria-labelledby={headingId}>
      <div className={classes['head']}>
        <h3 id={headingId} className={classes['heading']}>
          {evidenceTexts.heading}
        </h3>
        {evidence.length === 0 ? (
          <span className={classes['hint']}>{hint}</span>
        ) : (
          <span className={classes['total']}>
            {evidenceTexts.total(evidence.length, formatBytes(totalBytes))}
          </span>
        )}
      </div>
      {evidence.length === 0 ? null : (
        <ul className={classes['tiles']}>
          {evidence.map((piece, index) => (
            <EvidenceTile
              key={piece.file}
              place={captionPlace(campaign, criterionId, piece.file)}
              evidence={piece}
              stored={known[piece.file]}
              isMissing={missing.includes(piece.file)}
              onCaption={(caption) => setCaption(campaign, criterionId, piece, caption)}
              onOpen={() => {
                void open(piece.file);
              }}
              onRemove={() => {
                void removeEvidence(campaign, criterionId, piece, index);
              }}
            />
          ))}
        </ul>
      )}
      <MissingEvidence
        names={missing.map((file) => known[file]?.originalName ?? evidenceTexts.unknownName)}
        lead={evidenceTexts.missingLead}
      />
      <div className={classes['ways']}>
        <Button
          leftSection={<IconPaperclip size={18} aria-hidden />}
          loading={intake.isTaking}
          onClick={intake.choose}
        >
          {evidenceTexts.add}
        </Button>
        <span className={classes['hint']} role="status">
          {intake.waitingCount === 0 ? '' : evidenceTexts.taking(intake.waitingCount)}
        </span>
        {intake.waitingCount === 0 ? <span className={classes['hint']}>{evidenceTexts.ways}</span> : null}
      </div>
      {openFailure === undefined ? null : <FailureMessage failure={openFailure} />}
    </div>
  );
}
