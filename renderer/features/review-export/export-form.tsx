import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { PassphraseFields } from '#renderer/keys/passphrase-fields.tsx';
import { type UsableKey, usePassphrase } from '#renderer/keys/use-passphrase.ts';
import { encryptionTexts } from '#renderer/texts/encryption.ts';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import { PrimaryButton } from '#renderer/ui/primary-button.tsx';
import { useFocusOnFault } from '#renderer/ui/use-focus-on-fault.ts';
import type { ExportChoices, GivenChoices } from './export-run.ts';
import { ForgottenPassphrase } from './forgotten-passphrase.tsx';
import { OwnSignature } from './own-signature.tsx';
import classes from './review-export.module.css';
import type { ExportEntry } from '#shared/report/export-entry.ts';

interface ExportFormProps {
  readonly sealingKey: UsableKey;
  readonly latest: ExportEntry | undefined;
  readonly errorCount: number;
  /** The names of the desks that reports of the campaign may be encrypted for. */
  readonly desks: readonly string[];
  /** What was given for the export before, where that came to nothing. */
  readonly given: GivenChoices;
  readonly onKeyPutAside: () => void;
  readonly onExport: (choices: ExportChoices) => void;
}

/** What the export still has to know: why again, and the passphrase where the key has one. */
export function ExportForm({
  sealingKey,
  latest,
  errorCount,
  desks,
  given: before,
  onKeyPutAside,
  onExport,
}: ExportFormProps) {
  const [reason, setReason] = useState(before.correctionReason);
  const [hidesPhones, setHidesPhones] = useState(before.hidesPhones);
  const [encrypts, setEncrypts] = useState(before.encrypts);
  const [wasTried, setWasTried] = useState(false);
  const asked = usePassphrase(sealingKey);
  const { fields, refuse } = useFocusOnFault();
  const isReasonMissing = latest !== undefined && reason.trim() === '';

  const tryExport = (form: ExportChoices['form']) => {
    setWasTried(true);
    const isSealed = form.kind === 'sealed';
    // a seal's passphrase is nothing to a certificate
    const given = isSealed ? asked.take() : null;
    if (isReasonMissing || (isSealed && given === null)) {
      refuse();
      return;
    }
    onExport({
      correctionReason: latest === undefined ? '' : reason.trim(),
      passphrase: given?.passphrase ?? null,
      hidesPhones,
      // what is still to be signed elsewhere is not yet what is handed in
      encrypts: encrypts && desks.length > 0 && form.kind !== 'unsigned',
      form,
    });
  };

  return (
    <>
      <p className={classes['muted']}>
        {sealingKey.status === 'none' ? reviewTexts.newKey : reviewTexts.keyPresent(sealingKey.fingerprint)}
      </p>
      <div ref={fields} className={classes['fields']}>
        {latest !== undefined && (
          <TextInput
            label={reviewTexts.correction}
            description={reviewTexts.correctionHint(latest.sequence)}
            maxLength={400}
            value={reason}
            error={wasTried && isReasonMissing ? reviewTexts.correctionMissing : undefined}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
        )}
        <PassphraseFields asked={asked} />
        <Checkbox
          label={reviewTexts.hidePhones}
          description={reviewTexts.hidePhonesHint}
          checked={hidesPhones}
          onChange={(event) => {
            setHidesPhones(event.currentTarget.checked);
          }}
        />
        {desks.length > 0 && (
          <Checkbox
            label={encryptionTexts.choose}
            description={encryptionTexts.chooseHint(desks)}
            checked={encrypts}
            onChange={(event) => {
              setEncrypts(event.currentTarget.checked);
            }}
          />
        )}
        {asked.need === 'existing' && <ForgottenPassphrase onKeyPutAside={onKeyPutAside} />}
      </div>
      <div className={classes['exportLine']}>
        <PrimaryButton
          size="md"
          disabled={errorCount > 0}
          onClick={() => {
            tryExport({ kind: 'sealed' });
          }}
        >
          {reviewTexts.export}
        </PrimaryButton>
        <span className={classes['muted']}>
          {errorCount > 0 ? reviewTexts.blocked : reviewTexts.chooseFile}
        </span>
      </div>
      <OwnSignature isBlocked={errorCount > 0} isOpenAtFirst={before.isOwnSignature} onExport={tryExport} />
    </>
  );
}
