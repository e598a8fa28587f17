import { formatInstant } from '#shared/base/dates.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { recoverStorage, startAnew } from '#renderer/storage/recover-storage.ts';
import { MissingEvidence } from '#renderer/backup/missing-evidence.tsx';
import { useMissingEvidence } from '#renderer/storage/evidence.ts';
import { backupTexts } from '#renderer/texts/backup.ts';
import { recoveryTexts } from '#renderer/texts/recovery.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { Recoverable } from '#shared/journal/batch.ts';
import classes from './frameless.module.css';

interface RecoveryScreenProps {
  readonly recoverable: Recoverable;
  /** The working store can be used. */
  readonly onDone: () => void;
}

type Stage =
  | { readonly name: 'asking' | 'asking-again' | 'working' | 'done' }
  | { readonly name: 'failed'; readonly failure: Failure };

function Facts({ recoverable }: Pick<RecoveryScreenProps, 'recoverable'>) {
  const { unitName, answerCount, rowCount, decisionCount, receiptCount, lowerDeskCount, savedAt } =
    recoverable;
  return (
    <FactList
      facts={[
        ...(unitName === '' ? [] : [{ name: recoveryTexts.unit, value: unitName }]),
        { name: recoveryTexts.answers, value: recoveryTexts.answerCount(answerCount) },
        { name: recoveryTexts.records, value: recoveryTexts.rowCount(rowCount) },
        ...(decisionCount === 0
          ? []
          : [{ name: recoveryTexts.decisions, value: recoveryTexts.decisionCount(decisionCount) }]),
        ...(receiptCount === 0
          ? []
          : [{ name: recoveryTexts.receipts, value: recoveryTexts.receiptCount(receiptCount) }]),
        ...(lowerDeskCount === 0
          ? []
          : [{ name: recoveryTexts.lowerDesks, value: recoveryTexts.lowerDeskCount(lowerDeskCount) }]),
        { name: recoveryTexts.savedAt, value: formatInstant(new Date(savedAt)) },
      ]}
    />
  );
}

/** What was brought back, and which evidence was not. */
function Recovered({ recoverable, onDone }: RecoveryScreenProps) {
  const missing = useMissingEvidence();
  return (
    <main className={classes['page']}>
      <Notice
        tone={missing.size === 0 ? 'done' : 'warning'}
        title={missing.size === 0 ? recoveryTexts.doneTitle : recoveryTexts.doneInPartTitle}
        actions={<Button onClick={onDone}>{recoveryTexts.goOn}</Button>}
      >
        <Facts recoverable={recoverable} />
        <p>{recoveryTexts.done}</p>
        <MissingEvidence names={[...missing.values()]} lead={backupTexts.missingAfterRecovery} />
      </Notice>
    </main>
  );
}

/** Stands in the window before anything is written, when the working store has lost what is kept beside it. */
export function RecoveryScreen({ recoverable, onDone }: RecoveryScreenProps) {
  const [stage, setStage] = useState<Stage>({ name: 'asking' });
  const run = async (work: () => Promise<Result<null, Failure>>, onSuccess: () => void) => {
    setStage({ name: 'working' });
    const outcome = await work();
    if (outcome.ok) onSuccess();
    else setStage({ name: 'failed', failure: outcome.error });
  };
  const recover = () =>
    void run(recoverStorage, () => {
      setStage({ name: 'done' });
    });
  if (stage.name === 'done') return <Recovered recoverable={recoverable} onDone={onDone} />;
  const isWorking = stage.name === 'working';
  const isAskingAgain = stage.name === 'asking-again';
  return (
    <main className={classes['page']}>
      <Notice
        tone={isAskingAgain ? 'serious' : 'warning'}
        title={isAskingAgain ? recoveryTexts.anewTitle : recoveryTexts.title}
        isUrgent
        actions={
          <>
            <Button loading={isWorking} onClick={recover}>
              {recoveryTexts.recover}
            </Button>
            <Button
              variant="default"
              disabled={isWorking}
              onClick={() => {
                if (isAskingAgain) void run(startAnew, onDone);
                else setStage({ name: 'asking-again' });
              }}
            >
              {isAskingAgain ? recoveryTexts.anewConfirm : recoveryTexts.anew}
            </Button>
          </>
        }
      >
        <p>{isAskingAgain ? recoveryTexts.anewLead : recoveryTexts.lead}</p>
        <Facts recoverable={recoverable} />
        {!recoverable.isWhole && <p>{recoveryTexts.notWhole}</p>}
        {stage.name === 'failed' && <FailureMessage failure={stage.failure} />}
      </Notice>
    </main>
  );
}
