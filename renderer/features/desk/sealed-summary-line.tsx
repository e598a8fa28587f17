import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { PassphraseFields } from '#renderer/keys/passphrase-fields.tsx';
import { usePassphrase } from '#renderer/keys/use-passphrase.ts';
import { deskTexts } from '#renderer/texts/desk.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { DeskKeyLine, type KeyForm } from './desk-key-line.tsx';
import { DeskNameFields, useDeskNames } from './desk-names.tsx';
import { saveSealedSummary, useDeskRun } from './desk-run.ts';
import { SavedFile } from './saved-file.tsx';
import classes from './desk-sources.module.css';

const texts = deskTexts.exports.sealedSummary;

/** For what the report is made. */
type CountedFor = Pick<
  CallInput<'desk:save-sealed-summary'>,
  'campaign' | 'deadline' | 'decisions' | 'lowerDesks'
>;

/** Has the report on the campaign made under the desk's key; a line among what can be written. */
export function SealedSummaryLine(counted: CountedFor) {
  return (
    <DeskKeyLine
      words={texts}
      saved={<SavedFile by="sealed-summary" />}
      form={(form, close) => <SealedSummaryForm {...form} counted={counted} onSaved={close} />}
    />
  );
}

const NAMES = [
  { id: 'deskName', label: texts.deskName, least: 3, missing: texts.deskNameMissing },
  { id: 'deskPerson', label: texts.person, least: 2, missing: texts.personMissing },
] as const;

interface SealedSummaryFormProps extends KeyForm {
  readonly counted: CountedFor;
  /** What was saved is said in the line, where it stays. */
  readonly onSaved: () => void;
}

function SealedSummaryForm({ state, remembered, reloadKey, counted, onSaved }: SealedSummaryFormProps) {
  const [failure, setFailure] = useState<Failure>();
  const isBusy = useDeskRun(({ work }) => work !== 'none');
  const entered = useDeskNames(remembered, NAMES);
  const asked = usePassphrase(state);
  const save = async () => {
    const given = asked.take();
    const names = await entered.take();
    if (names === null || given === null) return;
    const { deskName, deskPerson: madeBy } = names;
    const written = await saveSealedSummary({ ...counted, deskName, madeBy, ...given });
    if (written === null) return;
    setFailure(written.ok ? undefined : written.error);
    if (written.ok && written.value.status === 'saved') onSaved();
    else reloadKey();
  };
  return (
    <>
      <DeskNameFields entered={entered} />
      <PassphraseFields asked={asked} />
      <div className={classes['actions']}>
        <Button disabled={isBusy} onClick={() => void save()}>
          {texts.action}
        </Button>
      </div>
      <div aria-live="polite">{failure !== undefined && <FailureMessage failure={failure} />}</div>
    </>
  );
}
