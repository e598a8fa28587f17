import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { visibleText } from '#shared/base/visible-text.ts';
import { verifyTexts } from '#renderer/texts/verify-file.ts';
import type { NewApproval } from './use-approved-keys.ts';
import classes from './approve-key.module.css';

interface ApproveKeyProps {
  readonly fingerprint: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly onApprove: (key: NewApproval) => Promise<void>;
}

/** Keeps a key for a unit once the user says that all four groups were compared by telephone. */
export function ApproveKey({ fingerprint, unit: { code, name }, onApprove }: ApproveKeyProps) {
  const [isCompared, setIsCompared] = useState(false);
  return (
    <div className={classes['approve']}>
      <Checkbox
        label={verifyTexts.compared}
        checked={isCompared}
        onChange={(event) => {
          setIsCompared(event.currentTarget.checked);
        }}
      />
      <Button
        disabled={!isCompared}
        onClick={() => {
          void onApprove({ code, name, fingerprint });
        }}
      >
        {verifyTexts.approve(visibleText(name), code)}
      </Button>
    </div>
  );
}
