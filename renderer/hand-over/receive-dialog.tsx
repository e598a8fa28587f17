import { handOverTexts } from '#renderer/texts/hand-over.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { dismissHandOver, examineHandOver, useReceiveRun } from './receive-run.ts';
import { ShownHandOver } from './shown-hand-over.tsx';
import { MergedNotice, TakingInDialog } from './taking-in-dialog.tsx';
import { UndoMergeButton } from './undo-merge-button.tsx';

interface ReceiveDialogProps {
  /** The campaign that is open. */
  readonly directive: Directive;
}

const close = () => void dismissHandOver();

/** The hand-over that the app was opened with, or that was chosen or dropped: a look inside, before anything is merged. */
export function ReceiveDialog({ directive }: ReceiveDialogProps) {
  const run = useReceiveRun();
  return (
    <TakingInDialog
      run={run}
      words={handOverTexts}
      onOpen={(passphrase) => void examineHandOver(passphrase)}
      onClose={close}
      shown={(found, isStale) => <ShownHandOver directive={directive} found={found} isStale={isStale} />}
      merged={({ answerCount, rowCount }) => (
        <MergedNotice
          title={handOverTexts.merged(answerCount, rowCount)}
          undo={
            answerCount + rowCount > 0
              ? {
                  text: handOverTexts.undoLater,
                  button: <UndoMergeButton campaign={directive.id} onUndone={close} />,
                }
              : null
          }
          close={handOverTexts.close}
          onClose={close}
        />
      )}
    />
  );
}
