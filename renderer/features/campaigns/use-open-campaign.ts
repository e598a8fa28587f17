import { notifications } from '@mantine/notifications';
import { useLocation } from 'wouter';
import type { Directive } from '#shared/directives/directive.ts';
import { openCampaign } from '#renderer/storage/campaigns.ts';
import { campaignsTexts } from '#renderer/texts/campaigns.ts';
import { ADDRESSES } from '#renderer/ui/addresses.ts';

/** Opens a campaign, and goes to its overview or, where it is new, to what it could take over. */
export function useOpenCampaign(): (directive: Directive) => Promise<void> {
  const [, navigate] = useLocation();
  return async (directive) => {
    const canCopy = await openCampaign(directive.id, new Date());
    notifications.show({ message: campaignsTexts.opened(directive.event.name), autoClose: 5_000 });
    navigate(canCopy ? ADDRESSES.copyCampaign : ADDRESSES.home);
  };
}
