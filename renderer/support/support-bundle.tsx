import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '#shared/failures/failure.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { countRows } from '#renderer/storage/count-rows.ts';
import { supportTexts } from '#renderer/texts/support.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PrimaryButton } from '#renderer/ui/primary-button.tsx';
import { useFocusBack } from '#renderer/ui/use-focus-back.ts';
import classes from './support-bundle.module.css';

interface Bundle {
  readonly id: string;
  readonly text: string;
}

/** A button that shows what a support bundle would hold; only what was shown can be saved. */
export function SupportBundle() {
  const [bundle, setBundle] = useState<Bundle>();
  const [failure, setFailure] = useState<Failure>();
  const show = async () => {
    const prepared = await call('support:prepare', { rowCounts: await countRows() });
    setFailure(prepared.ok ? undefined : prepared.error);
    if (prepared.ok) setBundle(prepared.value);
  };
  return (
    <>
      <Button variant="default" onClick={() => void show()}>
        {supportTexts.show}
      </Button>
      {failure !== undefined && <FailureMessage failure={failure} />}
      {bundle !== undefined && (
        <BundleDialog
          bundle={bundle}
          onClose={() => {
            setBundle(undefined);
          }}
        />
      )}
    </>
  );
}

interface BundleDialogProps {
  readonly bundle: Bundle;
  readonly onClose: () => void;
}

type Outcome =
  | { readonly status: 'none' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'saved'; readonly fileName: string; readonly folder: string };

function BundleDialog({ bundle, onClose }: BundleDialogProps) {
  useFocusBack();
  const [outcome, setOutcome] = useState<Outcome>({ status: 'none' });
  const save = async () => {
    const saved = await call('support:save', { id: bundle.id });
    if (!saved.ok) setOutcome({ status: 'failed', failure: saved.error });
    else if (saved.value.status === 'saved') setOutcome(saved.value);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={supportTexts.title}
      size={760}
      padding={20}
      closeButtonProps={{ 'aria-label': supportTexts.close }}
      classNames={{ title: classes['title'] ?? '' }}
      transitionProps={{ duration: 0 }}
    >
      <p className={classes['line']}>{supportTexts.readFirst}</p>
      <p className={classes['line']}>{`${supportTexts.without} ${supportTexts.notSent}`}</p>
      <pre className={classes['text']} tabIndex={0} role="region" aria-label={supportTexts.content}>
        {bundle.text}
      </pre>
      <div role="status">
        {outcome.status === 'saved' && (
          <Notice tone="done" title={supportTexts.saved(outcome.fileName, outcome.folder)} />
        )}
      </div>
      {outcome.status === 'failed' && <FailureMessage failure={outcome.failure} />}
      <div className={classes['actions']}>
        <PrimaryButton onClick={() => void save()}>{supportTexts.save}</PrimaryButton>
        <Button variant="default" onClick={onClose}>
          {supportTexts.close}
        </Button>
      </div>
    </Modal>
  );
}
