import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '#shared/failures/failure.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import classes from './review-export.module.css';
import type { ExportEntry } from '#shared/report/export-entry.ts';

interface ExportActionsProps {
  readonly entry: ExportEntry;
}

/** Opens an exported report or its folder. */
export function ExportActions({ entry }: ExportActionsProps) {
  const [failure, setFailure] = useState<Failure>();
  const open = async (name: 'report:open' | 'report:show-in-folder') => {
    const result = await call(name, { id: entry.id });
    setFailure(result.ok ? undefined : result.error);
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
      </div>
      {failure !== undefined && (
        <div className={classes['wholeLine']}>
          <FailureMessage failure={failure} />
        </div>
      )}
    </>
  );
}
