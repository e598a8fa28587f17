import { useEffect } from 'react';
import { remembered } from '#shared/base/remembered.ts';
import { askedParts } from '#shared/directives/asked-of.ts';
import { usePacks } from '#renderer/bridge/use-packs.ts';
import { RestoreDialog } from '#renderer/features/my-data/restore-dialog.tsx';
import { useSettledDeskMerge } from '#renderer/desk-work/broken-desk-merge.tsx';
import { DeskWorkDialog } from '#renderer/desk-work/desk-work-dialog.tsx';
import { ReceiveDialog } from '#renderer/hand-over/receive-dialog.tsx';
import { useRun } from '#renderer/storage/campaigns.ts';
import { useProfile } from '#renderer/storage/profile.ts';
import { campaignOf } from '#renderer/storage/runs.ts';
import { useSetting } from '#renderer/storage/settings.ts';
import { forgetUndo } from '#renderer/ui/undo.tsx';
import { FirstStart } from './first-start.tsx';
import { LostCampaignNotice } from './lost-campaign-notice.tsx';
import { Routes } from './routes.tsx';
import { Shell } from './shell/shell.tsx';
import { useShortcuts } from './shell/use-shortcuts.ts';
import { useAskedPlace } from './use-asked-place.ts';
import { useOpenedReports } from './use-opened-reports.ts';
import { useDeskFirst } from './use-desk-first.ts';

/** What was worked out for a pack holds as long as the pack is the same object. */
const partsOf = remembered(askedParts);

/** The promises at the very first start, the frame with the screens of the open campaign ever after. */
export function App() {
  const isWelcomed = useSetting('welcomed');
  const wantedId = useSetting('openCampaign');
  const run = useRun(wantedId);
  const role = useSetting('role');
  const packs = usePacks();
  const profile = useProfile();
  useShortcuts();
  useOpenedReports();
  useAskedPlace();
  useDeskFirst(isWelcomed, role);
  useSettledDeskMerge();
  // Ctrl+Z must not change a campaign that is not on the screen.
  useEffect(() => forgetUndo, [wantedId]);
  if (isWelcomed === undefined || wantedId === undefined || packs === undefined) return null;
  if (profile === undefined || run === undefined) return null;
  const directives = packs.directives.map((pack) => partsOf(pack)(profile.type));
  const wanted = campaignOf(directives, run);
  const directive = wanted ?? directives[0];
  if (directive === undefined) throw new Error('No directive pack is built in');
  if (!isWelcomed) return <FirstStart packs={directives} />;
  return (
    <Shell directive={directive}>
      <RestoreDialog />
      <ReceiveDialog directive={directive} />
      <DeskWorkDialog />
      {wanted === undefined && run.campaign !== '' && <LostCampaignNotice />}
      <Routes key={directive.id} directive={directive} directives={directives} />
    </Shell>
  );
}
