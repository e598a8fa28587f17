import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useCall } from '#renderer/bridge/use-call.ts';
import type { UsableKey } from '#renderer/keys/use-passphrase.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { KeyCode } from '#renderer/ui/key-code.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { WorkDialog } from '#renderer/ui/work-dialog.tsx';
import { type DeskNames, useRememberedNames } from './desk-names.tsx';
import { useDeskRun } from './desk-run.ts';
import classes from './desk-sources.module.css';

const NOTHING = {};
const WIDTH = 680;

/** What a form needs that has something written under the key of this desk. */
export interface KeyForm {
  readonly state: UsableKey;
  readonly remembered: DeskNames;
  /** Looks again whether there is a key: the first file makes it. */
  readonly reloadKey: () => void;
}

interface DeskKeyLineProps {
  readonly words: {
    readonly title: string;
    readonly text: string;
    readonly open: string;
    readonly close: string;
    readonly keyTitle: string;
    readonly keyLead: string;
    readonly keyDamaged: string;
  };
  readonly form: (form: KeyForm, close: () => void) => ReactNode;
  /** What is to be known without opening the dialog. */
  readonly note?: ReactNode;
  /** What was written last, where that is said. */
  readonly saved?: ReactNode;
}

/** A line among what can be written, for something that is written under the key of this desk: its dialog asks what that needs. */
export function DeskKeyLine({ words, form, note, saved }: DeskKeyLineProps) {
  const isBusy = useDeskRun(({ work }) => work !== 'none');
  const [isOpen, setIsOpen] = useState(false);
  const close = () => {
    setIsOpen(false);
  };
  return (
    <li>
      <div>
        <h2>{words.title}</h2>
        <p className={classes['muted']}>{words.text}</p>
        {note}
      </div>
      <Button
        disabled={isBusy}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {words.open}
      </Button>
      {saved}
      {isOpen && <DeskKeyDialog words={words} form={form} onClose={close} />}
    </li>
  );
}

/** Shows the code of the key as well, once there is one. */
function DeskKeyDialog({ words, form, onClose }: DeskKeyLineProps & { readonly onClose: () => void }) {
  const { result, reload } = useCall('keys:describe', NOTHING);
  const remembered = useRememberedNames();
  const isBusy = useDeskRun(({ work }) => work !== 'none');
  const state = result?.ok === true ? result.value : undefined;
  return (
    <WorkDialog title={words.title} width={WIDTH} isWorking={isBusy} onClose={onClose}>
      <div className={classes['form']}>
        {result?.ok === false && <FailureMessage failure={result.error} />}
        {state?.status === 'damaged' && <Notice tone="warning" title={words.keyDamaged} />}
        {state !== undefined &&
          state.status !== 'damaged' &&
          remembered !== undefined &&
          form({ state, remembered, reloadKey: reload }, onClose)}
        {state?.status === 'present' && (
          <>
            <p className={classes['muted']}>{words.keyLead}</p>
            <KeyCode fingerprint={state.fingerprint} label={words.keyTitle} />
          </>
        )}
        <div className={classes['actions']}>
          <Button disabled={isBusy} onClick={onClose}>
            {words.close}
          </Button>
        </div>
      </div>
    </WorkDialog>
  );
}
