import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { readWrittenMoment } from '#shared/base/written-dates.ts';
import { formatDate } from '#shared/base/dates.ts';
import { readDeadline } from '#shared/desk/deadline.ts';
import { chooseDeskCampaign } from '#renderer/storage/desk-campaign.ts';
import { saveSetting, useSetting } from '#renderer/storage/settings.ts';
import { deskTexts } from '#renderer/texts/desk.ts';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import { Section } from '#renderer/ui/page.tsx';
import { useDeskLook } from './desk-place.ts';
import classes from './desk-sources.module.css';

const texts = deskTexts.sources;

interface CampaignSectionProps {
  readonly campaigns: readonly { readonly id: string; readonly title: string }[];
}

/** Whose reports count, and until when they are in time. */
export function CampaignSection({ campaigns }: CampaignSectionProps) {
  const campaign = useSetting('deskCampaign');
  const deadline = useSetting('deskDeadline');
  if (campaign === undefined || deadline === undefined) return null;
  return (
    <Section title={texts.campaignTitle} lead={texts.deadlineLead}>
      <div className={classes['campaign']}>
        <NativeSelect
          label={texts.campaign}
          value={campaign}
          data={[
            { value: '', label: texts.campaignOnly },
            ...campaigns.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(event) => {
            // the deadline beside it comes next, also when figures are there now
            useDeskLook.setState({ tab: 'sources' });
            void chooseDeskCampaign(event.currentTarget.value);
          }}
        />
        <DeadlineField key={deadline} stored={deadline} />
      </div>
      <a href={href(ADDRESSES.packEditor)}>{texts.writePack}</a>
    </Section>
  );
}

/** A deadline as it stands in the field: `15/12/2026 17:00`. */
function shownDeadline(stored: string): string {
  const [day = '', time] = stored.split('T');
  return [formatDate(day), ...(time === undefined ? [] : [time])].join(' ');
}

/** What was typed, as it is kept; `undefined` when it is no deadline. */
function readTyped(typed: string): string | undefined {
  if (typed.trim() === '') return '';
  const { day, time } = readWrittenMoment(typed) ?? {};
  if (day === undefined) return undefined;
  const written = time === undefined ? day : `${day}T${time}`;
  return readDeadline(written) === undefined ? undefined : written;
}

function DeadlineField({ stored }: { readonly stored: string }) {
  const [typed, setTyped] = useState(shownDeadline(stored));
  const [isFaulty, setIsFaulty] = useState(false);
  return (
    <TextInput
      label={texts.deadline}
      description={texts.deadlineHint}
      error={isFaulty && texts.deadlineFault}
      autoComplete="off"
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setIsFaulty(false);
      }}
      onBlur={() => {
        const read = readTyped(typed);
        setIsFaulty(read === undefined);
        if (read !== undefined && read !== stored) void saveSetting('deskDeadline', read);
      }}
    />
  );
}
