import { notifications } from '@mantine/notifications';
import { useLocation } from 'wouter';
import type { Directive } from '#shared/directives/directive.ts';
import { flushTyping } from '#renderer/questions/autosave/delayed-save.ts';
import { startCampaign } from '#renderer/storage/campaigns.ts';
import { saveSetting } from '#renderer/storage/settings.ts';
import { campaignsTexts } from '#renderer/texts/campaigns.ts';
import { forgetUndo } from '#renderer/ui/undo.tsx';

/** Opens a campaign, one that was begun before or a new one, and goes on to a screen of it. */
export function useOpenCampaign(): (directive: Directive, address: string) => Promise<void> {
  const [, navigate] = useLocation();
  return async (directive, address) => {
    flushTyping();
    await startCampaign(directive.id, new Date());
    await saveSetting('openCampaign', directive.id);
    // Ctrl+Z would change a campaign that is not on the screen.
    forgetUndo();
    notifications.show({ message: campaignsTexts.opened(directive.event.name), autoClose: 5_000 });
    navigate(address);
  };
}
