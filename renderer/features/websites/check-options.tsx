import { Checkbox, NativeSelect } from '@mantine/core';
import { CHECK_SCHEDULES } from '#shared/checks/request/check-schedule.ts';
import { saveSetting, useSetting } from '#renderer/storage/settings.ts';
import { BrowserOption } from './browser-option.tsx';
import { websitesTexts } from '#renderer/texts/websites.ts';
import { Section } from '#renderer/ui/page.tsx';
import { HostsListOption } from './hosts-list-option.tsx';
import classes from './websites.module.css';

const texts = websitesTexts.options;

/** What a check does beyond the usual, and whether it runs by itself: off until somebody wants it, but for the browser. */
export function CheckOptions() {
  const isExposedFilesWanted = useSetting('checkExposedFiles');
  const schedule = useSetting('siteCheckSchedule');
  if (isExposedFilesWanted === undefined || schedule === undefined) return null;
  return (
    <Section title={texts.title}>
      <div className={classes['options']}>
        <BrowserOption />
        <Checkbox
          label={texts.exposedFiles}
          description={texts.exposedFilesHint}
          checked={isExposedFilesWanted}
          onChange={(event) => {
            void saveSetting('checkExposedFiles', event.currentTarget.checked);
          }}
        />
        <NativeSelect
          label={texts.schedule}
          description={texts.scheduleHint}
          value={schedule}
          data={CHECK_SCHEDULES.map((value) => ({ value, label: texts.schedules[value] }))}
          onChange={(event) => {
            const chosen = CHECK_SCHEDULES.find((value) => value === event.currentTarget.value);
            if (chosen !== undefined) void saveSetting('siteCheckSchedule', chosen);
          }}
        />
        <HostsListOption />
      </div>
    </Section>
  );
}
