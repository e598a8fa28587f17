import { Button, Tabs } from '@mantine/core';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { Directive } from '#shared/directives/directive.ts';
import type { UnreadFile } from '#shared/desk/reading.ts';
import type { DeskView } from '#shared/desk/tables/desk-table.ts';
import type { ShownDeskPlaces } from '#shared/desk/desk-places.ts';
import type { UnitTable } from '#shared/keys/unit-keys.ts';
import { BrokenDeskMerge } from '#renderer/desk-work/broken-desk-merge.tsx';
import { useApprovedKeys } from '#renderer/keys/use-approved-keys.ts';
import { useDecisions } from '#renderer/storage/decisions.ts';
import { useLowerDesks } from '#renderer/storage/lower-desks.ts';
import { useSetting } from '#renderer/storage/settings.ts';
import { useLastDeskMerge } from '#renderer/storage/undo-desk-merge.ts';
import { deskTexts } from '#renderer/texts/desk.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { PageHeader } from '#renderer/ui/page.tsx';
import { PrimaryButton } from '#renderer/ui/primary-button.tsx';
import { CountStrip } from './count-strip.tsx';
import classes from './desk.module.css';
import { campaignsAtHand, deskPicture, type DeskPicture } from './desk-picture.ts';
import { DESK_TABS, useDeskLook } from './desk-place.ts';
import { Remarks } from './desk-remarks.tsx';
import { readFolders, retakeReceipts, useDeskRun } from './desk-run.ts';
import { HandedUpRemark } from './handed-up-section.tsx';
import { PicturePanels } from './picture-panels.tsx';
import { ReadAt, RunState } from './run-state.tsx';
import { SourcesTab } from './sources-tab.tsx';
import { useDeskSources } from './use-desk-sources.ts';

const NOTHING: readonly UnreadFile[] = [];
const NO_UNITS: UnitTable = [];

interface DeskPageProps {
  /** Every pack at hand. */
  readonly directives: readonly Directive[];
}

/** The receiving desk: who has reported, what is to be looked at, what the reports say together. */
export function DeskPage({ directives }: DeskPageProps) {
  const sources = useDeskSources();
  const approved = useApprovedKeys();
  useReceiptsOfMerge();
  const picture = usePicture(sources.places, approved.keys, directives);
  const read = useDeskRun(({ picture: last }) => last);
  const isBusy = useDeskRun(({ work }) => work !== 'none');
  const chosen = useSetting('deskCampaign') ?? '';
  const { places, failure } = sources;
  if (places === undefined) return failure === undefined ? null : <FailureMessage failure={failure} />;
  const isReady = places.register !== null && places.folders.length > 0;
  const campaigns = campaignsAtHand(read?.reading ?? null, directives, chosen);
  const sourcesTab = <SourcesTab sources={sources} campaigns={campaigns} view={viewOf(picture)} />;
  return (
    <div className={classes['desk']} data-wide>
      <PageHeader
        title={deskTexts.title}
        lead={picture === null ? deskTexts.lead : <ReadAt campaign={countedFor(picture)} />}
        actions={<ReadButton isReady={isReady} isBusy={isBusy} folders={places.folders} />}
      />
      <RunState />
      <BrokenDeskMerge className={classes['remark']} />
      <Remarks places={places} picture={picture} isReady={isReady} />
      <HandedUpRemark places={places} view={viewOf(picture)} />
      {picture?.status === 'collated' ? (
        <Picture
          view={picture.view}
          register={places.register?.units ?? NO_UNITS}
          approved={approved}
          sourcesTab={sourcesTab}
        />
      ) : (
        <div className={classes['panel']} data-scrolls>
          {sourcesTab}
        </div>
      )}
    </div>
  );
}

/** What is shown goes by the times of receipt that a merge has brought, and no longer by those that were taken back. */
function useReceiptsOfMerge(): void {
  const last = useLastDeskMerge();
  const mergedAt = last?.mergedAt ?? null;
  const isRead = last !== undefined;
  useEffect(() => {
    if (isRead) void retakeReceipts();
  }, [isRead, mergedAt]);
}

function viewOf(picture: DeskPicture | null): DeskView | null {
  return picture?.status === 'collated' ? picture.view : null;
}

/** Which campaign the figures are of: it need not be the one that is open in the rest of the app. */
function countedFor(picture: DeskPicture) {
  if (picture.status !== 'collated') return null;
  const { directive, request, below } = picture.view;
  const addedUnits = below?.addedUnits ?? 0;
  return { name: directive?.title ?? request.campaign, deadline: request.deadline, addedUnits };
}

interface PictureProps {
  readonly view: DeskView;
  readonly register: UnitTable;
  readonly approved: ReturnType<typeof useApprovedKeys>;
  readonly sourcesTab: ReactNode;
}

/** The figures, and below them one part of the desk. */
function Picture({ view, register, approved, sourcesTab }: PictureProps) {
  const tab = useDeskLook((look) => look.tab);
  const unread = useDeskRun(({ picture }) => picture?.reading.unread);
  return (
    <>
      <CountStrip collation={view.collation} />
      <Tabs
        className={classes['tabs'] ?? ''}
        value={tab}
        onChange={(value) => {
          const chosen = DESK_TABS.find((one) => one === value);
          if (chosen !== undefined) useDeskLook.setState({ tab: chosen });
        }}
      >
        <TabList />
        <PicturePanels
          view={view}
          register={register}
          unread={unread ?? NOTHING}
          approved={approved}
          tab={tab}
        />
        <Tabs.Panel value="sources" className={classes['panel'] ?? ''} data-scrolls>
          {tab === 'sources' && sourcesTab}
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** What was read last, by the register, the keys and the campaign of now; `null` before anything was read. */
function usePicture(
  places: ShownDeskPlaces | undefined,
  approved: ReturnType<typeof useApprovedKeys>['keys'],
  directives: readonly Directive[],
): DeskPicture | null {
  const reading = useDeskRun(({ picture }) => picture?.reading ?? null);
  const campaign = useSetting('deskCampaign');
  const deadline = useSetting('deskDeadline');
  const register = places?.register ?? null;
  const decisions = useDecisions();
  const lowerDesks = useLowerDesks();
  const picture = useMemo(() => {
    if (reading === null || register === null || campaign === undefined) return null;
    if (deadline === undefined || lowerDesks === undefined) return null;
    return deskPicture({ reading, register, approved, lowerDesks, directives, campaign, deadline });
  }, [reading, register, approved, lowerDesks, directives, campaign, deadline]);
  // a decision changes nothing of what was worked out
  return useMemo(
    () => (picture?.status === 'collated' ? { ...picture, view: { ...picture.view, decisions } } : picture),
    [picture, decisions],
  );
}

interface ReadButtonProps {
  readonly isReady: boolean;
  readonly isBusy: boolean;
  readonly folders: readonly string[];
}

function ReadButton({ isReady, isBusy, folders }: ReadButtonProps) {
  const hasPicture = useDeskRun(({ picture }) => picture !== null);
  const read = () => {
    void readFolders(folders);
  };
  const Kind = hasPicture ? Button : PrimaryButton;
  return (
    <Kind disabled={!isReady || isBusy} onClick={read}>
      {hasPicture ? deskTexts.readAgain : deskTexts.read}
    </Kind>
  );
}

function TabList() {
  return (
    <Tabs.List aria-label={deskTexts.tabsLabel}>
      {DESK_TABS.map((tab) => (
        <Tabs.Tab key={tab} value={tab}>
          {deskTexts.tabs[tab]}
        </Tabs.Tab>
      ))}
    </Tabs.List>
  );
}
