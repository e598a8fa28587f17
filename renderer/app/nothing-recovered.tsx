import { Button } from '@mantine/core';
import { SupportBundle } from '#renderer/support/support-bundle.tsx';
import { recoveryTexts } from '#renderer/texts/recovery.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import classes from './frameless.module.css';

/** Stands in the window before a program that would look like a new one: what was there is lost, and cannot be read anywhere. */
export function NothingRecovered({ onDone }: { readonly onDone: () => void }) {
  return (
    <main className={classes['page']}>
      <Notice
        tone="serious"
        title={recoveryTexts.nothingTitle}
        isUrgent
        actions={
          <>
            <Button onClick={onDone}>{recoveryTexts.nothingGoOn}</Button>
            <SupportBundle />
          </>
        }
      >
        <p>{recoveryTexts.nothingKept}</p>
        <p>{recoveryTexts.nothingNext}</p>
      </Notice>
    </main>
  );
}
