import { Button } from '@mantine/core';
import { campaignsTexts } from '#renderer/texts/campaigns.ts';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import classes from './shell/shell.module.css';

/** Stands above every screen as long as the pack of the campaign that was opened last is not at hand. */
export function LostCampaignNotice() {
  return (
    <div className={classes['notice']}>
      <Notice
        tone="warning"
        title={campaignsTexts.lostTitle}
        actions={
          <Button component="a" href={href(ADDRESSES.campaigns)}>
            {campaignsTexts.lostAction}
          </Button>
        }
      >
        <p>{campaignsTexts.lost}</p>
      </Notice>
    </div>
  );
}
