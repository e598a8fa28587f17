import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Directive } from '#shared/directives/directive.ts';
import { holdsData, useCampaigns } from '#renderer/storage/campaigns.ts';
import { knownCampaigns } from '#renderer/storage/runs.ts';
import type { CopyOutcome } from '#renderer/storage/copy-campaign.ts';
import { campaignsTexts } from '#renderer/texts/campaigns.ts';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHeader } from '#renderer/ui/page.tsx';
import { useLatestUndo } from '#renderer/ui/undo.tsx';
import classes from './campaigns.module.css';
import { CopyDone } from './copy-done.tsx';
import { CopyForm } from './copy-form.tsx';
import { copyPlace, rememberCopy } from './undo-copy.ts';

interface CopyPageProps {
  /** The campaign that is open: it takes what is copied. */
  readonly directive: Directive;
  /** Every pack at hand. */
  readonly directives: readonly Directive[];
}

const texts = campaignsTexts.copying;

/** Takes over from another campaign of this PC what the user picks. */
export function CopyPage({ directive, directives }: CopyPageProps) {
  const campaigns = useCampaigns();
  const [wantedId, setWantedId] = useState('');
  const [outcome, setOutcome] = useState<CopyOutcome>();
  const canUndo = useLatestUndo([copyPlace(directive.id)]) !== undefined;
  const isDone = outcome !== undefined && (outcome.isEmpty || canUndo);
  if (campaigns === undefined) return null;
  const sources = knownCampaigns(directives, campaigns)
    .filter(({ summary }) => summary.id !== directive.id && holdsData(summary))
    .map((known) => known.directive);
  const source = sources.find(({ id }) => id === wantedId) ?? sources[0];
  return (
    <>
      <PageHeader eyebrow={directive.event.name} title={texts.title} lead={texts.lead} />
      {source === undefined && (
        <EmptyState
          text={texts.noSource}
          action={
            <Button component="a" href={href(ADDRESSES.campaigns)}>
              {texts.toCampaigns}
            </Button>
          }
        />
      )}
      {isDone && <CopyDone campaign={directive.id} outcome={outcome} />}
      {source !== undefined && !isDone && (
        <>
          <NativeSelect
            className={classes['source']}
            label={texts.from}
            value={source.id}
            data={sources.map(({ id, event }) => ({ value: id, label: event.name }))}
            onChange={(event) => {
              setWantedId(event.currentTarget.value);
            }}
          />
          <CopyForm
            key={source.id}
            from={source}
            to={directive}
            onCopied={(copied) => {
              if (!copied.isEmpty) rememberCopy(directive.id, copied);
              setOutcome(copied);
            }}
          />
        </>
      )}
    </>
  );
}
