import { Button, FileButton, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { readDroppedFile } from '#renderer/bridge/read-dropped-file.ts';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import type { Failure } from '#shared/failures/failure.ts';
import type { ExportChoices } from './export-run.ts';
import classes from './review-export.module.css';

interface OwnSignatureProps {
  readonly isBlocked: boolean;
  /** After an export of this kind that came to nothing. */
  readonly isOpenAtFirst: boolean;
  readonly onExport: (form: ExportChoices['form']) => void;
}

/** The largest certificate file that is sent to main. */
const MAX_CERTIFICATE_BYTES = 256 * 1024;
const TOGGLE = { 'aria-label': reviewTexts.showPassphrase } as const;

/** For units with a certificate of their own: an unsigned file, or a certificate file that is forgotten afterwards. */
export function OwnSignature({ isBlocked, isOpenAtFirst, onExport }: OwnSignatureProps) {
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const sign = async () => {
    setWasTried(true);
    setFailure(undefined);
    if (file === null || passphrase === '') return;
    const content = await readDroppedFile(file, MAX_CERTIFICATE_BYTES, 'certificate-file-damaged');
    if (!content.ok) setFailure(content.error);
    else onExport({ kind: 'signed', certificate: content.value, passphrase: passphrase.normalize('NFC') });
  };

  return (
    <details className={classes['ownSignature']} open={isOpenAtFirst}>
      <summary>{reviewTexts.ownSignature}</summary>
      <p className={classes['muted']}>{reviewTexts.ownSignatureLead}</p>
      <Button
        disabled={isBlocked}
        onClick={() => {
          onExport({ kind: 'unsigned' });
        }}
      >
        {reviewTexts.exportUnsigned}
      </Button>
      <p className={classes['muted']}>{reviewTexts.certificateLead}</p>
      <div className={classes['certificate']}>
        <FileButton accept=".p12,.pfx" onChange={setFile}>
          {(props) => <Button {...props}>{reviewTexts.chooseCertificate}</Button>}
        </FileButton>
        <span role="status" className={classes['muted']}>
          {file === null
            ? wasTried && reviewTexts.certificateMissing
            : reviewTexts.certificateChosen(file.name)}
        </span>
      </div>
      <div className={classes['fields']}>
        <PasswordInput
          label={reviewTexts.certificatePassphrase}
          maxLength={200}
          value={passphrase}
          error={wasTried && passphrase === '' ? reviewTexts.passphraseMissing : undefined}
          visibilityToggleButtonProps={TOGGLE}
          onChange={(event) => {
            setPassphrase(event.currentTarget.value);
          }}
        />
      </div>
      <Button
        disabled={isBlocked}
        onClick={() => {
          void sign();
        }}
      >
        {reviewTexts.exportSigned}
      </Button>
      {failure !== undefined && <FailureMessage failure={failure} />}
    </details>
  );
}
