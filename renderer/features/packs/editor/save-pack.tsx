import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { packEditorTexts } from '#renderer/texts/pack-editor.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PrimaryButton } from '#renderer/ui/primary-button.tsx';
import { FaultList } from '../fault-list.tsx';
import classes from './pack-editor.module.css';
import { SigningFields } from './signing-fields.tsx';
import type { Signature, Signing } from './use-signing.ts';

const texts = packEditorTexts.save;

type Outcome = Awaited<ReturnType<typeof save>>;
type Saved = Extract<CallOutput<'packs:save-made'>, { readonly status: 'saved' }>;

function save(text: string, signing: Signature | null) {
  return call('packs:save-made', { content: new TextEncoder().encode(text), signing });
}

interface SavePackProps {
  readonly text: string;
  readonly signing: Signing;
}

/** Signs the pack with the key of this PC and saves it, or saves it as it is. */
export function SavePack({ text, signing }: SavePackProps) {
  const [isSaving, setIsSaving] = useState(false);
  const [done, setDone] = useState<{ readonly text: string; readonly outcome: Outcome }>();
  // what was said of an earlier wording does not hold for this one
  const outcome = done?.text === text ? done.outcome : undefined;
  const run = async (by: Signature | null) => {
    setIsSaving(true);
    setDone({ text, outcome: await save(text, by) });
    setIsSaving(false);
    signing.reload();
  };
  const sign = () => {
    const by = signing.take();
    if (by !== null) void run(by);
  };
  return (
    <div className={classes['save']}>
      <SigningFields signing={signing} />
      <div className={classes['actions']}>
        <PrimaryButton disabled={isSaving || signing.key === undefined} onClick={sign}>
          {texts.sign}
        </PrimaryButton>
        <Button disabled={isSaving} onClick={() => void run(null)}>
          {texts.plain}
        </Button>
        <span className={classes['muted']}>{texts.plainLead}</span>
      </div>
      <div role="status">{outcome?.ok === true && <OutcomeView outcome={outcome.value} />}</div>
      {outcome?.ok === false && <FailureMessage failure={outcome.error} />}
    </div>
  );
}

function OutcomeView({ outcome }: { readonly outcome: CallOutput<'packs:save-made'> }) {
  if (outcome.status === 'not-chosen') return null;
  if (outcome.status === 'saved') return <SavedPack saved={outcome} />;
  return (
    <Notice tone="serious" title={texts.refused}>
      <FaultList faults={outcome.faults} />
    </Notice>
  );
}

/** Where it is, and the two codes that everybody has to be told by another way. */
function SavedPack({ saved }: { readonly saved: Saved }) {
  const { id, fileName, folder, packSha256, signer } = saved;
  return (
    <Notice tone="done" title={texts.saved(fileName, folder)}>
      <p>{texts.next}</p>
      <FactList
        facts={[
          { name: texts.packCode, value: <code>{packSha256}</code> },
          {
            name: texts.keyCode,
            value: signer === null ? texts.unsigned : <code>{signer.fingerprint}</code>,
          },
        ]}
      />
      <Button
        size="compact-md"
        onClick={() => {
          void call('packs:show-made', { id });
        }}
      >
        {texts.show}
      </Button>
    </Notice>
  );
}
