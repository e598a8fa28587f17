import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatDateTime, toVietnamTime } from '#shared/base/dates.ts';
import { call } from '#renderer/bridge/bridge.ts';
import type { StoredSite } from '#renderer/storage/rows.ts';
import { saveUndoably } from '#renderer/questions/autosave/save-undoably.ts';
import { acceptLastSeen } from '#renderer/storage/site-checks.ts';
import { websiteResultTexts } from '#renderer/texts/website-result.ts';
import { Section } from '#renderer/ui/page.tsx';
import classes from './website-result.module.css';

/** What the app cannot see: a search in the browser, which asks before it opens. */
export function SearchSection({ host }: { readonly host: string }) {
  const texts = websiteResultTexts.search;
  return (
    <Section
      title={texts.title}
      lead={texts.lead}
      actions={
        <Button
          onClick={() => {
            void call('site-check:search-in-browser', { host });
          }}
        >
          {texts.button}
        </Button>
      }
    >
      <code className={classes['query']}>{`site:${host} "nhà cái"`}</code>
    </Section>
  );
}

/** After a redesign: the site as it is now becomes the one to compare with. */
export function BaselineSection({ site }: { readonly site: StoredSite }) {
  const [isTaken, setIsTaken] = useState(false);
  const texts = websiteResultTexts.baseline;
  const { lastSeen, baseline } = site;
  if (lastSeen === null) return null;
  const isCurrent = baseline?.takenAt === lastSeen.takenAt;
  const take = async () => {
    await saveUndoably(() => acceptLastSeen(site.id), texts.undo);
    setIsTaken(true);
  };
  const since =
    baseline === null ? texts.none : texts.since(formatDateTime(toVietnamTime(new Date(baseline.takenAt))));
  return (
    <Section title={texts.title} lead={texts.lead}>
      <div className={classes['buttons']}>
        <Button
          disabled={isCurrent}
          onClick={() => {
            void take();
          }}
        >
          {texts.button}
        </Button>
        <span className={classes['muted']} role="status">
          {isTaken && isCurrent ? texts.taken : since}
        </span>
      </div>
    </Section>
  );
}
