import { Button } from '@mantine/core';
import { IconArrowsDiff, IconCopy, IconFileImport } from '@tabler/icons-react';
import type { Directive } from '#shared/directives/directive.ts';
import { type CampaignSummary, holdsData, useCampaigns } from '#renderer/storage/campaigns.ts';
import { campaignsTexts } from '#renderer/texts/campaigns.ts';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader, Section } from '#renderer/ui/page.tsx';
import { CampaignCard } from './campaign-card.tsx';
import classes from './campaigns.module.css';
import { UndoCopyButton } from './undo-copy-button.tsx';
import { useOpenCampaign } from './use-open-campaign.ts';

interface CampaignsPageProps {
  /** The campaign that is open. */
  readonly directive: Directive;
  /** Every pack at hand. */
  readonly directives: readonly Directive[];
}

/** The campaigns of this PC: which one is open, which can be opened, which can be begun. */
export function CampaignsPage({ directive, directives }: CampaignsPageProps) {
  const campaigns = useCampaigns();
  if (campaigns === undefined) return null;
  const others = directives.filter(({ id }) => id !== directive.id);
  const summaryOf = ({ id }: Directive) => campaigns.find((summary) => summary.id === id);
  const begun = others.filter((other) => summaryOf(other) !== undefined);
  const fresh = others.filter((other) => summaryOf(other) === undefined);
  const orphans = campaigns.filter(({ id }) => !directives.some((known) => known.id === id));
  const hasSource = begun.some((other) => holdsData(summaryOf(other)));
  return (
    <>
      <PageHeader title={campaignsTexts.title} lead={campaignsTexts.lead} />
      <Section title={campaignsTexts.openTitle}>
        <CampaignCard
          directive={directive}
          summary={summaryOf(directive)}
          actions={<OpenActions campaign={directive.id} hasSource={hasSource} />}
        />
      </Section>
      {begun.length > 0 && (
        <Section title={campaignsTexts.othersTitle}>
          {begun.map((other) => (
            <OtherCampaign key={other.id} directive={other} summary={summaryOf(other)} />
          ))}
        </Section>
      )}
      <Section
        title={campaignsTexts.newTitle}
        lead={fresh.length === 0 ? campaignsTexts.noNew : campaignsTexts.newLead}
        actions={
          <Button
            component="a"
            href={href(ADDRESSES.packs)}
            leftSection={<IconFileImport size={18} aria-hidden />}
          >
            {campaignsTexts.importPack}
          </Button>
        }
      >
        {fresh.map((other) => (
          <NewCampaign key={other.id} directive={other} />
        ))}
      </Section>
      {orphans.length > 0 && <Orphans orphans={orphans} />}
    </>
  );
}

interface OpenActionsProps {
  readonly campaign: string;
  /** Whether there is another campaign to copy from. */
  readonly hasSource: boolean;
}

function OpenActions({ campaign, hasSource }: OpenActionsProps) {
  return (
    <>
      <UndoCopyButton campaign={campaign} />
      {hasSource && (
        <Button
          component="a"
          href={href(ADDRESSES.copyCampaign)}
          leftSection={<IconCopy size={18} aria-hidden />}
        >
          {campaignsTexts.copy}
        </Button>
      )}
      <Button
        component="a"
        href={href(ADDRESSES.compare)}
        leftSection={<IconArrowsDiff size={18} aria-hidden />}
      >
        {campaignsTexts.compare}
      </Button>
    </>
  );
}

interface OtherCampaignProps {
  readonly directive: Directive;
  readonly summary: CampaignSummary | undefined;
}

function OtherCampaign({ directive, summary }: OtherCampaignProps) {
  const open = useOpenCampaign();
  return (
    <CampaignCard
      directive={directive}
      summary={summary}
      actions={
        <Button
          aria-label={campaignsTexts.openOf(directive.event.name)}
          onClick={() => {
            void open(directive);
          }}
        >
          {campaignsTexts.open}
        </Button>
      }
    />
  );
}

function NewCampaign({ directive }: { readonly directive: Directive }) {
  const open = useOpenCampaign();
  return (
    <CampaignCard
      directive={directive}
      summary={undefined}
      actions={
        <Button
          aria-label={campaignsTexts.startOf(directive.event.name)}
          onClick={() => {
            void open(directive);
          }}
        >
          {campaignsTexts.start}
        </Button>
      }
    />
  );
}

function Orphans({ orphans }: { readonly orphans: readonly CampaignSummary[] }) {
  return (
    <Notice tone="warning" title={campaignsTexts.orphansTitle}>
      {orphans.map(({ id }) => (
        <p key={id} className={classes['orphan']}>
          {campaignsTexts.orphan(id)}
        </p>
      ))}
    </Notice>
  );
}
