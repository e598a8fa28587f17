import { IconChevronRight } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { Directive } from '#shared/directives/directive.ts';
import { campaignsTexts } from '#renderer/texts/campaigns.ts';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import classes from './campaign-entry.module.css';

/** The campaign that is open, and the way to the others. */
export function CampaignEntry({ directive: { event } }: { readonly directive: Directive }) {
  const [location] = useLocation();
  const days = campaignsTexts.eventDays(event);
  return (
    <a
      className={classes['entry']}
      href={href(ADDRESSES.campaigns)}
      title={campaignsTexts.current(event.name, days)}
      aria-label={campaignsTexts.current(event.name, days)}
      aria-current={location === ADDRESSES.campaigns ? 'page' : undefined}
    >
      <span className={classes['name']}>{event.name}</span>
      <span className={classes['days']}>{days}</span>
      <span className={classes['change']}>
        <span className={classes['word']}>{campaignsTexts.change}</span>
        <IconChevronRight size={14} stroke={1.8} aria-hidden />
      </span>
    </a>
  );
}
