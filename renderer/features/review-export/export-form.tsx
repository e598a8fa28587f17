import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { findPassphraseFaults, type Passphrase, passphraseNeed } from '#renderer/keys/passphrase.ts';
import { PassphraseFields } from '#renderer/keys/passphrase-fields.tsx';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import { PrimaryButton } from '#renderer/ui/primary-button.tsx';
import type { ExportChoices } from './export-run.ts';
import { ForgottenPassphrase } from './forgotten-passphrase.tsx';
import { OwnSignature } from './own-signature.tsx';
import classes from './review-export.module.css';
import type { ExportEntry } from '#shared/report/export-entry.ts';
import type { KeyState } from '#shared/keys/key-state.ts';

interface ExportFormProps {
  readonly sealingKey: Exclude<KeyState, { readonly status: 'damaged' }>;
  readonly latest: ExportEntry | undefined;
  readonly errorCount: number;
  readonly onKeyPutAside: () => void;
  readonly onExport: (choices: ExportChoices) => void;
}

const EMPTY_PASSPHRASE: Passphrase = { text: '', repeated: '' };

/** What the export still has to know: why again, and the passphrase where the key has one. */
export function ExportForm({ sealingKey, latest, errorCount, onKeyPutAside, onExport }: ExportFormProps) {
  const [reason, setReason] = useState('');
  const [hidesPhones, setHidesPhones] = useState(false);
  const [passphrase, setPassphrase] = useState(EMPTY_PASSPHRASE);
  const [wasTried, setWasTried] = useState(false);
  const need = passphraseNeed(sealingKey);
  const passphraseFaults = findPassphraseFaults(need, passphrase);
  const isReasonMissing = latest !== undefined && reason.trim() === '';

  const tryExport = (form: ExportChoices['form']) => {
    setWasTried(true);
    const isSealed = form.kind === 'sealed';
    const isPassphraseWrong = passphraseFaults.text !== undefined || passphraseFaults.repeated !== undefined;
    if (isReasonMissing || (isSealed && isPassphraseWrong)) return;
    onExport({
      correctionReason: latest === undefined ? '' : reason.trim(),
      passphrase: need === 'none' || !isSealed ? null : passphrase.text.normalize('NFC'),
      hidesPhones,
      form,
    });
  };

  return (
    <>
      <p className={classes['muted']}>
        {sealingKey.status === 'none' ? reviewTexts.newKey : reviewTexts.keyPresent(sealingKey.fingerprint)}
      </p>
      <div className={classes['fields']}>
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
        <PassphraseFields
          need={need}
          passphrase={passphrase}
          faults={wasTried ? passphraseFaults : {}}
          onChange={setPassphrase}
        />
        <Checkbox
          label={reviewTexts.hidePhones}
          description={reviewTexts.hidePhonesHint}
          checked={hidesPhones}
          onChange={(event) => {
            setHidesPhones(event.currentTarget.checked);
          }}
        />
        {need === 'existing' && <ForgottenPassphrase onKeyPutAside={onKeyPutAside} />}
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
      <OwnSignature isBlocked={errorCount > 0} onExport={tryExport} />
    </>
  );
}
