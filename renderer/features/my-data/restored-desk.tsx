import { usePacks } from '#renderer/bridge/use-packs.ts';
import { useApprovedKeys } from '#renderer/keys/use-approved-keys.ts';
import { useClosedCampaigns } from '#renderer/storage/closed-campaigns.ts';
import { useDecisions } from '#renderer/storage/decisions.ts';
import { readDeadlines } from '#renderer/storage/kept-at-restore.ts';
import { useLowerDesks } from '#renderer/storage/lower-desks.ts';
import { readReceipts } from '#renderer/storage/receipts.ts';
import { useSetting } from '#renderer/storage/settings.ts';
import { useLastDeskMerge } from '#renderer/storage/undo-desk-merge.ts';
import { useStored } from '#renderer/storage/use-stored.ts';
import { backupTexts } from '#renderer/texts/backup.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { BackupContent } from '#shared/backup/backup-content.ts';
import { formatInstant } from '#shared/base/dates.ts';
import { visibleText } from '#shared/base/visible-text.ts';
import type { ClosedCampaign } from '#shared/desk/closed-campaign.ts';
import { campaignPack } from '#shared/desk/campaign-pack.ts';
import { readDeadline } from '#shared/desk/deadline.ts';
import classes from './my-data.module.css';

type Store = Pick<
  BackupContent['store'],
  'savedAt' | 'decisionCount' | 'receiptCount' | 'lowerDeskCount' | 'deskName' | 'deskDeadlines'
>;

/** What only a receiving desk has. */
export function deskFacts({ decisionCount, receiptCount, lowerDeskCount }: Store) {
  const { facts } = backupTexts;
  return [
    ...(decisionCount === 0
      ? []
      : [{ name: facts.decisions, value: backupTexts.decisionCount(decisionCount) }]),
    ...(receiptCount === 0 ? [] : [{ name: facts.receipts, value: backupTexts.receiptCount(receiptCount) }]),
    ...(lowerDeskCount === 0
      ? []
      : [{ name: facts.lowerDesks, value: backupTexts.lowerDeskCount(lowerDeskCount) }]),
  ];
}

/** A deadline as people write it. */
function shownDeadline(deadline: string): string {
  const at = readDeadline(deadline);
  return at === undefined ? deadline : formatInstant(new Date(at));
}

/** What the backup says otherwise of the desk's name and of deadlines. */
function NameAndDeadlines({ store: { deskName, deskDeadlines } }: { readonly store: Store }) {
  const own = useSetting('deskName') ?? '';
  const deadlines = useStored(readDeadlines) ?? {};
  const packs = usePacks();
  const isRenamed = own !== '' && deskName !== '' && own !== deskName;
  const changed = Object.entries(deadlines).filter(([id, at]) => (deskDeadlines[id] ?? at) !== at);
  const titleOf = (id: string) => (packs && campaignPack(packs.directives, id)?.title) ?? id;
  return (
    <>
      {isRenamed && (
        <Notice
          tone="warning"
          title={backupTexts.replacesDeskName(visibleText(own), visibleText(deskName))}
        />
      )}
      {changed.map(([id, here]) => {
        const there = visibleText(shownDeadline(deskDeadlines[id] ?? ''));
        const title = backupTexts.replacesDeadline(titleOf(id), shownDeadline(here), there);
        return <Notice key={id} tone="warning" title={title} />;
      })}
    </>
  );
}

/** What of the desk on this PC goes, or can no longer be undone: two people may both have decided. */
export function ReplacedOfDesk({ store }: { readonly store: Store }) {
  const { decisionCount, lowerDeskCount } = store;
  const decisions = useDecisions() ?? [];
  const lowerDesks = useLowerDesks() ?? [];
  const last = useLastDeskMerge() ?? null;
  const isLater = ({ closedAt }: ClosedCampaign) => Date.parse(closedAt) > Date.parse(store.savedAt);
  const closedSince = (useClosedCampaigns() ?? []).filter(isLater).length;
  return (
    <>
      {decisions.length > 0 && (
        <Notice tone="warning" title={backupTexts.replacesDecisions(decisions.length)}>
          {decisionCount > 0 && <p>{backupTexts.mergesElsewhere}</p>}
        </Notice>
      )}
      {lowerDesks.length > 0 && (
        <Notice tone="warning" title={backupTexts.replacesLowerDesks(lowerDesks.length, lowerDeskCount)} />
      )}
      <NameAndDeadlines store={store} />
      {last !== null && (
        <Notice tone="warning" title={backupTexts.dropsMergeUndo(visibleText(last.fileName))} />
      )}
      {closedSince > 0 && decisionCount > 0 && (
        <Notice tone="warning" title={backupTexts.bringsClosedBack(closedSince)} />
      )}
    </>
  );
}

interface KeptOfDeskProps {
  readonly store: Store;
  readonly approvedKeyCount: number;
}

/** What of the desk on this PC stays, and what the backup of a desk lacks. */
export function KeptOfDesk({ store, approvedKeyCount }: KeptOfDeskProps) {
  const { decisionCount, receiptCount, lowerDeskCount } = store;
  const { keys } = useApprovedKeys();
  const receipts = useStored(readReceipts) ?? [];
  const closed = useClosedCampaigns() ?? [];
  const isOfDesk = decisionCount + receiptCount + lowerDeskCount > 0;
  return (
    <>
      {closed.length > 0 && <p className={classes['text']}>{backupTexts.keepsClosed(closed.length)}</p>}
      {receipts.length > 0 && <p className={classes['text']}>{backupTexts.keepsReceipts}</p>}
      {keys.length > 0 && approvedKeyCount > 0 && (
        <p className={classes['text']}>{backupTexts.keepsApprovedKeys(keys.length)}</p>
      )}
      {isOfDesk && <p className={classes['text']}>{backupTexts.deskPlacesLeft}</p>}
    </>
  );
}
