import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Directive } from '#shared/directives/directive.ts';
import { useChosenDays, usualDays } from '#renderer/campaigns/run-days.tsx';
import { campaignsTexts } from '#renderer/texts/campaigns.ts';
import { useToday } from '#renderer/ui/use-today.ts';
import { CampaignCard } from './campaign-card.tsx';
import { DaysForm } from './days-form.tsx';
import { useOpenCampaign } from './use-open-campaign.ts';

/** A pack that can be run, now or once more; where it has no days of its own the unit chooses them first. */
export function NewCampaign({ pack }: { readonly pack: Directive }) {
  const { begin } = useOpenCampaign();
  const [isChoosing, setIsChoosing] = useState(false);
  const isRepeated = pack.event.isRepeated === true;
  return (
    <>
      <CampaignCard
        directive={pack}
        summary={undefined}
        actions={
          !isChoosing && (
            <Button
              aria-label={campaignsTexts.startOf(pack.event.name)}
              onClick={() => {
                if (isRepeated) setIsChoosing(true);
                else void begin(pack, null);
              }}
            >
              {campaignsTexts.start}
            </Button>
          )
        }
      />
      {isChoosing && (
        <ChooseDays
          pack={pack}
          onCancel={() => {
            setIsChoosing(false);
          }}
        />
      )}
    </>
  );
}

interface ChooseDaysProps {
  readonly pack: Directive;
  readonly onCancel: () => void;
}

function ChooseDays({ pack, onCancel }: ChooseDaysProps) {
  const { begin } = useOpenCampaign();
  const days = useChosenDays(usualDays(useToday()), null);
  return (
    <DaysForm
      title={campaignsTexts.chooseDays}
      days={days}
      action={campaignsTexts.begin}
      onChosen={(period) => begin(pack, period)}
      onCancel={onCancel}
    />
  );
}
