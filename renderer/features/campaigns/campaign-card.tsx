import type { ReactNode } from 'react';
import { formatDate, toVietnamTime } from '#shared/base/dates.ts';
import { allCriteria, type Directive } from '#shared/directives/directive.ts';
import type { CampaignSummary } from '#renderer/storage/campaigns.ts';
import { campaignsTexts } from '#renderer/texts/campaigns.ts';
import classes from './campaigns.module.css';

interface CampaignCardProps {
  readonly directive: Directive;
  /** `undefined` when the campaign was not begun. */
  readonly summary: CampaignSummary | undefined;
  readonly actions: ReactNode;
}

/** A campaign: its name, its days, how far it has come, and what can be done with it. */
export function CampaignCard({ directive, summary, actions }: CampaignCardProps) {
  const total = allCriteria(directive).length;
  return (
    <div className={classes['campaign']}>
      <div className={classes['facts']}>
        <p className={classes['name']}>{directive.event.name}</p>
        <p className={classes['days']}>{campaignsTexts.eventDays(directive.event)}</p>
        <p className={classes['progress']}>
          {summary === undefined
            ? campaignsTexts.criteria(total)
            : campaignsTexts.progress(Math.min(summary.answered, total), total, summary.rowCount)}{' '}
          {summary !== undefined &&
            summary.startedAt !== '' &&
            campaignsTexts.startedOn(formatDate(toVietnamTime(new Date(summary.startedAt)).slice(0, 10)))}
        </p>
      </div>
      <div className={classes['actions']}>{actions}</div>
    </div>
  );
}
