import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { campaignsTexts } from '#renderer/texts/campaigns.ts';
import { undoLatest, useLatestUndo } from '#renderer/ui/undo.tsx';
import { copyPlace } from './undo-copy.ts';

/** Takes back the latest copy into a campaign; nothing where there is none. */
export function UndoCopyButton({ campaign }: { readonly campaign: string }) {
  const place = copyPlace(campaign);
  if (useLatestUndo([place]) === undefined) return null;
  return (
    <Button
      leftSection={<IconArrowBackUp size={18} aria-hidden />}
      onClick={() => {
        void undoLatest([place]);
      }}
    >
      {campaignsTexts.copying.undo}
    </Button>
  );
}
