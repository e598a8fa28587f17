import { Button } from '@mantine/core';
import { IconArrowsDiff, IconCopy, IconFileImport } from '@tabler/icons-react';
import type { Directive } from '#shared/directives/directive.ts';
import { offeredPacks } from '#shared/directives/offered-packs.ts';
import { findPackOf, runWords } from '#shared/directives/run.ts';
import { ClosedList } from '#renderer/campaigns/closed-list.tsx';
import { type CampaignSummary, holdsData, useCampaigns } from '#renderer/storage/campaigns.ts';
import { useClosedCampaigns } from '#renderer/storage/closed-campaigns.ts';
import { campaignsTexts } from '#renderer/texts/campaigns.ts';
import { closedTexts } from '#renderer/texts/closed-campaigns.ts';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader, Section } from '#renderer/ui/page.tsx';
import { type KnownCampaign, knownCampaigns } from '#renderer/storage/runs.ts';
import { useToday } from '#renderer/ui/use-today.ts';
import { CampaignCard } from './campaign-card.tsx';
import classes from './campaigns.module.css';
import { ChangeDays } from './change-days.tsx';
import { DeleteCampaign } from './delete-campaign.tsx';
import { NewCampaign } from './new-campaign.tsx';
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
  const today = useToday();
  if (campaigns === undefined) return null;
  const others = knownCampaigns(directives, campaigns).filter(({ summary }) => summary.id !== directive.id);
  const isBegun = (wanted: string) => wanted === directive.id || campaigns.some(({ id }) => id === wanted);
  const fresh = offeredPacks(directives, today).filter(
    ({ id, event }) => event.isRepeated === true || !isBegun(id),
  );
  const orphans = campaigns.filter(({ id }) => findPackOf(directives, id) === undefined);
  const hasSource = others.some(({ summary }) => holdsData(summary));
  return (
    <>
      <PageHeader title={campaignsTexts.title} lead={campaignsTexts.lead} />
      <Section title={campaignsTexts.openTitle}>
        <CampaignCard
          directive={directive}
          summary={campaigns.find(({ id }) => id === directive.id)}
          actions={<OpenActions campaign={directive.id} hasSource={hasSource} />}
        />
        {runWords(directive.id) !== '' && <ChangeDays directive={directive} />}
      </Section>
      {others.length > 0 && (
        <Section title={campaignsTexts.othersTitle}>
          {others.map((other) => (
            <OtherCampaign key={other.summary.id} {...other} />
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
        {fresh.map((pack) => (
          <NewCampaign key={pack.id} pack={pack} />
        ))}
      </Section>
      {orphans.length > 0 && <Orphans orphans={orphans} />}
      <Deleted />
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

function OtherCampaign({ directive, summary }: KnownCampaign) {
  const { open } = useOpenCampaign();
  return (
    <CampaignCard
      directive={directive}
      summary={summary}
      actions={
        <>
          <Button
            aria-label={campaignsTexts.openOf(directive.event.name)}
            onClick={() => {
              void open(directive);
            }}
          >
            {campaignsTexts.open}
          </Button>
          <DeleteCampaign directive={directive} summary={summary} />
        </>
      }
    />
  );
}

/** What stays of the campaigns that were deleted on this PC. */
function Deleted() {
  const closed = useClosedCampaigns()?.filter(({ figures }) => figures === null) ?? [];
  if (closed.length === 0) return null;
  return (
    <Section title={closedTexts.keptTitle}>
      <ClosedList closed={closed} />
    </Section>
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
