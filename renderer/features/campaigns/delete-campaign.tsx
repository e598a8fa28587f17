import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { isOver } from '#shared/campaigns/campaign-term.ts';
import { useExports } from '#renderer/bridge/use-exports.ts';
import { DeleteDialog } from '#renderer/campaigns/delete-dialog.tsx';
import { deleteCampaign } from '#renderer/storage/delete-campaign.ts';
import type { KnownCampaign } from '#renderer/storage/runs.ts';
import { closedTexts as texts } from '#renderer/texts/closed-campaigns.ts';
import { forgetUndo } from '#renderer/ui/undo.tsx';
import { useToday } from '#renderer/ui/use-today.ts';

/** Deletes a campaign that is over; nothing for one that is not, or whose exports are not known. */
export function DeleteCampaign({ directive, summary }: KnownCampaign) {
  const today = useToday();
  const { list } = useExports(summary.id);
  const [isAsking, setIsAsking] = useState(false);
  if (!isOver(summary.id, directive, today) || list?.ok !== true) return null;
  const reports = list.value.map(({ unitCode, sequence, reportSha256 }) => {
    return { unitCode, sequence, reportSha256 };
  });
  return (
    <>
      <Button
        aria-label={texts.beginOf(directive.event.name)}
        onClick={() => {
          setIsAsking(true);
        }}
      >
        {texts.begin}
      </Button>
      {isAsking && (
        <DeleteDialog
          name={directive.event.name}
          goes={texts.schoolGoes(summary.answered, summary.rowCount)}
          stays={texts.schoolStays(reports.length)}
          onDelete={async () => {
            const failure = await deleteCampaign({
              campaign: summary.id,
              title: directive.event.name,
              closedAt: new Date().toISOString(),
              figures: null,
              reports,
            });
            // Ctrl+Z would take back something older, and with it perhaps the last copy of what was deleted here.
            forgetUndo();
            if (failure === null) notifications.show({ message: texts.closed });
            return failure;
          }}
          onClose={() => {
            setIsAsking(false);
          }}
        />
      )}
    </>
  );
}
