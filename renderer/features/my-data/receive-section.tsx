import { formatInstant } from '#shared/base/dates.ts';
import { chooseHandOver, dropHandOver, useReceiveRun } from '#renderer/hand-over/receive-run.ts';
import { UndoMergeButton } from '#renderer/hand-over/undo-merge-button.tsx';
import { useLastMerge } from '#renderer/storage/undo-merge.ts';
import { backupTexts } from '#renderer/texts/backup.ts';
import { handOverTexts } from '#renderer/texts/hand-over.ts';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { Section } from '#renderer/ui/page.tsx';
import classes from './my-data.module.css';

interface ReceiveSectionProps {
  /** The id of the campaign that is open. */
  readonly campaign: string;
}

/** The way to a part that somebody has handed over, and back from the last merge. */
export function ReceiveSection({ campaign }: ReceiveSectionProps) {
  const isWorking = useReceiveRun(({ status }) => status === 'working');
  const last = useLastMerge(campaign) ?? null;
  return (
    <Section title={handOverTexts.receiveTitle}>
      <div className={classes['code']}>
        <p className={classes['text']}>{handOverTexts.receiveLead}</p>
        <FileDrop
          text={handOverTexts.drop}
          buttonLabel={handOverTexts.choose}
          working={isWorking ? backupTexts.stages.read : null}
          onChoose={() => void chooseHandOver()}
          onDrop={(files) => void dropHandOver(files)}
        />
        {last !== null && (
          <>
            <p className={classes['text']}>
              {handOverTexts.undoable(formatInstant(new Date(last.mergedAt)), last.fileName, last.givenBy)}{' '}
              {handOverTexts.undoLead}
            </p>
            <div>
              <UndoMergeButton campaign={campaign} />
            </div>
          </>
        )}
      </div>
    </Section>
  );
}
