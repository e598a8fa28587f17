import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '#shared/base/dates.ts';
import { visibleText } from '#shared/base/visible-text.ts';
import { chooseDeskWork } from '#renderer/desk-work/desk-work-run.ts';
import { GiveDeskWorkDialog } from '#renderer/desk-work/give-desk-work-dialog.tsx';
import { UndoDeskMergeButton } from '#renderer/desk-work/undo-desk-merge-button.tsx';
import { useLastDeskMerge } from '#renderer/storage/undo-desk-merge.ts';
import { deskWorkTexts } from '#renderer/texts/desk-work.ts';
import { Section } from '#renderer/ui/page.tsx';
import classes from './desk-sources.module.css';

/** Two people share the work of the desk: a file for the other one, one from the other, and the way back. */
export function DeskWorkSection() {
  const [isGiving, setIsGiving] = useState(false);
  const last = useLastDeskMerge() ?? null;
  return (
    <Section title={deskWorkTexts.title} lead={deskWorkTexts.lead}>
      <p className={classes['told']}>{deskWorkTexts.inFile}</p>
      <div className={classes['actions']}>
        <Button
          onClick={() => {
            setIsGiving(true);
          }}
        >
          {deskWorkTexts.give}
        </Button>
        <Button onClick={() => void chooseDeskWork()}>{deskWorkTexts.receive}</Button>
      </div>
      {last !== null && (
        <>
          <p>
            {deskWorkTexts.undoable(
              formatInstant(new Date(last.mergedAt)),
              visibleText(last.fileName),
              visibleText(last.givenBy),
            )}{' '}
            {deskWorkTexts.undoLead}
          </p>
          <UndoDeskMergeButton />
        </>
      )}
      {isGiving && (
        <GiveDeskWorkDialog
          onClose={() => {
            setIsGiving(false);
          }}
        />
      )}
    </Section>
  );
}
