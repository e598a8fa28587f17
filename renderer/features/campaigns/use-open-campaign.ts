import { notifications } from '@mantine/notifications';
import { useLocation } from 'wouter';
import type { Directive } from '#shared/directives/directive.ts';
import { runOf, type RunPeriod } from '#shared/directives/run.ts';
import { beginRun, openCampaign } from '#renderer/storage/campaigns.ts';
import { campaignsTexts } from '#renderer/texts/campaigns.ts';
import { ADDRESSES } from '#renderer/ui/addresses.ts';

/** Opens a campaign, or begins one, and goes to its overview or, where it is new, to what it could take over. */
export function useOpenCampaign() {
  const [, navigate] = useLocation();
  const show = ({ event }: Directive, canCopy: boolean) => {
    notifications.show({ message: campaignsTexts.opened(event.name), autoClose: 5_000 });
    navigate(canCopy ? ADDRESSES.copyCampaign : ADDRESSES.home);
  };
  return {
    open: async (directive: Directive) => {
      show(directive, await openCampaign(directive.id, new Date()));
    },
    /** `period` is what the unit has chosen, `null` where the pack has the days. */
    begin: async (pack: Directive, period: RunPeriod | null) => {
      const { run, canCopy } = await beginRun(pack, period, new Date());
      show(runOf(pack, run), canCopy);
    },
  };
}
