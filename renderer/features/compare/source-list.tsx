import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDateTime, toVietnamTime } from '#shared/base/dates.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { useExports } from '#renderer/bridge/use-exports.ts';
import { useCampaigns } from '#renderer/storage/campaigns.ts';
import { knownCampaigns } from '#renderer/storage/runs.ts';
import { compareTexts } from '#renderer/texts/compare.ts';
import { Section } from '#renderer/ui/page.tsx';
import classes from './compare.module.css';

interface SourceListProps {
  readonly directive: Directive;
  readonly directives: readonly Directive[];
  readonly isWorking: boolean;
  readonly readExport: (id: string) => Promise<void>;
  readonly chooseFile: () => Promise<void>;
  readonly readCampaign: (other: Directive) => Promise<void>;
}

const texts = compareTexts.sources;

/** The reports that can be compared with, each with its button. */
export function SourceList({
  directive,
  directives,
  isWorking,
  readExport,
  chooseFile,
  readCampaign,
}: SourceListProps) {
  const { list } = useExports(directive.id);
  const campaigns = useCampaigns();
  if (list === undefined || campaigns === undefined) return null;
  const latest = list.ok ? list.value[0] : undefined;
  const others = knownCampaigns(directives, campaigns)
    .map((known) => known.directive)
    .filter(({ id }) => id !== directive.id);
  return (
    <Section title={texts.title}>
      <ul className={classes['sources']}>
        {latest !== undefined && (
          <Source
            name={texts.lastExport(
              latest.sequence,
              formatDateTime(toVietnamTime(new Date(latest.exportedAt))),
            )}
            hint={texts.lastExportHint}
          >
            <CompareButton
              source={texts.lastExportHint}
              isWorking={isWorking}
              onClick={() => readExport(latest.id)}
            />
          </Source>
        )}
        {others.map((other) => (
          <Source key={other.id} name={texts.campaign(other.event.name)} hint={texts.campaignHint}>
            <CompareButton
              source={texts.campaign(other.event.name)}
              isWorking={isWorking}
              onClick={() => readCampaign(other)}
            />
          </Source>
        ))}
        <Source name={texts.file} hint={texts.fileHint}>
          <Button
            disabled={isWorking}
            onClick={() => {
              void chooseFile();
            }}
          >
            {texts.choose}
          </Button>
        </Source>
      </ul>
      <p role="status" className={classes['working']}>
        {isWorking && texts.working}
      </p>
    </Section>
  );
}

interface SourceProps {
  readonly name: string;
  readonly hint: string;
  readonly children: ReactNode;
}

function Source({ name, hint, children }: SourceProps) {
  return (
    <li className={classes['source']}>
      <span className={classes['sourceWords']}>
        {name}
        <span className={classes['hint']}>{hint}</span>
      </span>
      {children}
    </li>
  );
}

interface CompareButtonProps {
  readonly source: string;
  readonly isWorking: boolean;
  readonly onClick: () => Promise<void>;
}

function CompareButton({ source, isWorking, onClick }: CompareButtonProps) {
  return (
    <Button
      aria-label={texts.compareWith(source)}
      disabled={isWorking}
      onClick={() => {
        void onClick();
      }}
    >
      {texts.compare}
    </Button>
  );
}
