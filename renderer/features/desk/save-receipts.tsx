import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Result } from '#shared/base/result.ts';
import type { DeskDecision } from '#shared/desk/decision.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { useCall } from '#renderer/bridge/use-call.ts';
import { PassphraseFields } from '#renderer/keys/passphrase-fields.tsx';
import { type UsableKey, usePassphrase } from '#renderer/keys/use-passphrase.ts';
import { saveSetting, useSetting } from '#renderer/storage/settings.ts';
import { decisionTexts as texts } from '#renderer/texts/desk-decisions.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { KeyCode } from '#renderer/ui/key-code.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { saveReceipts, useDeskRun } from './desk-run.ts';
import classes from './desk.module.css';

type Outcome = Result<CallOutput<'desk:save-receipts'>, Failure>;

interface SaveReceiptsProps {
  readonly decisions: readonly DeskDecision[];
  readonly place: 'file' | 'folder';
  readonly action: string;
}

const NOTHING = {};

/** Has receipts made for decisions: asks for the desk's name and, where its key has one, for the passphrase. */
export function SaveReceipts(props: SaveReceiptsProps) {
  const { result, reload } = useCall('keys:describe', NOTHING);
  const remembered = useSetting('deskName');
  const isBusy = useDeskRun(({ work }) => work !== 'none');
  const [outcome, setOutcome] = useState<Outcome>();
  // what was just made besides receipts may have made the key
  useEffect(() => {
    if (!isBusy) reload();
  }, [isBusy, reload]);
  if (result === undefined || remembered === undefined) return null;
  if (!result.ok) return <FailureMessage failure={result.error} />;
  const state = result.value;
  if (state.status === 'damaged') return <Notice tone="warning" title={texts.keyDamaged} />;
  return (
    <div className={classes['return']}>
      {props.decisions.length > 0 && (
        <SaveForm
          {...props}
          state={state}
          remembered={remembered}
          onSaved={(saved) => {
            setOutcome(saved);
            reload();
          }}
        />
      )}
      <div aria-live="polite" className={classes['return']}>
        {outcome?.ok === false && <FailureMessage failure={outcome.error} />}
        {outcome?.ok === true && outcome.value.status === 'saved' && <Saved {...outcome.value} />}
      </div>
      {state.status === 'present' && (
        <>
          <p className={classes['muted']}>{texts.keyLead}</p>
          <KeyCode fingerprint={state.fingerprint} label={texts.keyTitle} />
        </>
      )}
    </div>
  );
}

/** What was saved, and what has kept the rest from it. */
function Saved(saved: Extract<CallOutput<'desk:save-receipts'>, { status: 'saved' }>) {
  const { fileName, folder, writtenCount, stopped } = saved;
  if (stopped === null) return <Notice tone="done" title={texts.saved(fileName, folder)} />;
  return (
    <>
      <Notice tone="warning" title={texts.savedPartly(writtenCount, fileName, folder)}>
        <p>{texts.restUnsaved}</p>
      </Notice>
      {stopped.code !== 'cancelled' && <FailureMessage failure={stopped} />}
    </>
  );
}

interface SaveFormProps extends SaveReceiptsProps {
  readonly state: UsableKey;
  readonly remembered: string;
  readonly onSaved: (outcome: Outcome) => void;
}

function SaveForm({ decisions, place, action, state, remembered, onSaved }: SaveFormProps) {
  const [typed, setTyped] = useState<string>();
  const deskName = typed ?? remembered;
  const [wasTried, setWasTried] = useState(false);
  const isBusy = useDeskRun(({ work }) => work !== 'none');
  const asked = usePassphrase(state);
  const isNameMissing = deskName.trim().length < 3;
  const save = async () => {
    setWasTried(true);
    const given = asked.take();
    if (isNameMissing || given === null) return;
    await saveSetting('deskName', deskName);
    const saved = await saveReceipts(decisions, { deskName, place, ...given });
    if (saved !== null) onSaved(saved);
  };
  return (
    <>
      <TextInput
        label={texts.deskName}
        maxLength={200}
        value={deskName}
        error={wasTried && isNameMissing ? texts.deskNameMissing : undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
      <PassphraseFields asked={asked} />
      <div className={classes['decide']}>
        <Button disabled={isBusy} onClick={() => void save()}>
          {action}
        </Button>
      </div>
    </>
  );
}
