import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { approveDesk } from '#renderer/storage/taken-receipts.ts';
import { receiptTexts as texts } from '#renderer/texts/receipts.ts';
import classes from './verify-file.module.css';

/** Keeps a key as the one of a receiving desk, under the name by which the user knows whom they have called. */
export function ApproveDesk({ fingerprint }: { readonly fingerprint: string }) {
  const [isCompared, setIsCompared] = useState(false);
  const [name, setName] = useState('');
  return (
    <div className={classes['approveDesk']}>
      <TextInput
        label={texts.deskName}
        maxLength={200}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <Checkbox
        label={texts.compared}
        checked={isCompared}
        onChange={(event) => {
          setIsCompared(event.currentTarget.checked);
        }}
      />
      <Button
        disabled={!isCompared || name.trim() === ''}
        onClick={() => {
          void approveDesk({ fingerprint, name, approvedAt: new Date().toISOString() });
        }}
      >
        {texts.approve}
      </Button>
    </div>
  );
}
