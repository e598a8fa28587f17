import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '#shared/failures/failure.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { useEncryptingDesks } from '#renderer/receipts/use-encrypting-desks.ts';
import { encryptionTexts } from '#renderer/texts/encryption.ts';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { EncryptedCopy } from './encrypted-copy.tsx';
import type { EncryptedOutcome } from './export-run.ts';
import classes from './review-export.module.css';
import type { ExportEntry } from '#shared/report/export-entry.ts';

interface ExportActionsProps {
  readonly entry: ExportEntry;
  /** What became of the encrypted copy that was asked for with the export. */
  readonly encrypted?: EncryptedOutcome | undefined;
}

/** Opens an exported report or its folder, or encrypts a copy of it where the pack names a desk for that. */
export function ExportActions({ entry, encrypted }: ExportActionsProps) {
  const [failure, setFailure] = useState<Failure>();
  const [copy, setCopy] = useState(encrypted);
  const desks = useEncryptingDesks(entry.campaign);
  const isHandedIn = entry.form !== 'unsigned' || (entry.signedVersions ?? []).length > 0;
  const open = async (name: 'report:open' | 'report:show-in-folder') => {
    const result = await call(name, { id: entry.id });
    setFailure(result.ok ? undefined : result.error);
  };
  const encrypt = async () => {
    const result = await call('report:save-encrypted', { id: entry.id });
    setCopy(result.ok ? { status: 'saved', ...result.value } : { status: 'failed', failure: result.error });
  };
  return (
    <>
      <div className={classes['buttons']}>
        <Button
          onClick={() => {
            void open('report:show-in-folder');
          }}
        >
          {reviewTexts.showInFolder}
        </Button>
        <Button
          onClick={() => {
            void open('report:open');
          }}
        >
          {reviewTexts.openFile}
        </Button>
        {desks.length > 0 && isHandedIn && copy?.status !== 'saved' && (
          <Button onClick={() => void encrypt()}>{encryptionTexts.save}</Button>
        )}
      </div>
      {failure !== undefined && (
        <div className={classes['wholeLine']}>
          <FailureMessage failure={failure} />
        </div>
      )}
      <EncryptedCopy outcome={copy} />
    </>
  );
}
