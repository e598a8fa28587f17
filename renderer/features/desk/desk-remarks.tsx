import type { ShownDeskPlaces } from '#shared/desk/desk-places.ts';
import type { DeskReading } from '#shared/desk/reading.ts';
import { deskTexts } from '#renderer/texts/desk.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import classes from './desk.module.css';
import { type DeskPicture, isAmong } from './desk-picture.ts';
import { useDeskRun } from './desk-run.ts';

interface RemarksProps {
  readonly places: ShownDeskPlaces;
  readonly picture: DeskPicture | null;
  readonly isReady: boolean;
}

/** Why there are no figures yet, though the files were looked for. */
function openTitle(judgedCount: number, campaignCount: number): string {
  const texts = deskTexts.notices;
  if (campaignCount > 0) return texts.severalCampaigns;
  return judgedCount === 0 ? texts.nothingRead : texts.noCampaign;
}

const NAMED_UNREAD = 3;

/** Names what could not be read where there is no table that does. */
function unreadNames(unread: DeskReading['unread']): string {
  const names = unread.slice(0, NAMED_UNREAD).map(({ source }) => source);
  return deskTexts.notices.unreadNames(names, unread.length - names.length);
}

/** What has to be known before the figures are believed. */
export function Remarks({ places, picture, isReady }: RemarksProps) {
  const read = useDeskRun(({ picture: last }) => last);
  const isReading = useDeskRun(({ work }) => work === 'reading');
  const texts = deskTexts.notices;
  if (isReading) return null;
  if (!isReady) return <Remark tone="open" title={texts.needsSources} />;
  if (read === null) return <Remark tone="open" title={texts.notRead} />;
  const { unread, judged } = read.reading;
  const isSame = read.folders.join('\n') === places.folders.join('\n');
  return (
    <>
      {!isSame && <Remark tone="warning" title={texts.foldersChanged} />}
      {picture?.status === 'campaign-open' && (
        <Remark tone="warning" title={openTitle(judged.length, picture.found.length)} />
      )}
      {picture?.status === 'collated' && !isAmong(read.reading, picture.view.request.campaign) && (
        <Remark tone="warning" title={texts.campaignAbsent} text={texts.campaignAbsentNext} />
      )}
      <LockedFiles reading={read.reading} />
      <UnreadFiles unread={unread} isListed={picture?.status === 'collated'} />
    </>
  );
}

interface UnreadFilesProps {
  readonly unread: DeskReading['unread'];
  /** Whether a table that is shown names them. */
  readonly isListed: boolean;
}

/** Says what could not be read, and where it is named. */
function UnreadFiles({ unread, isListed }: UnreadFilesProps) {
  const texts = deskTexts.notices;
  if (unread.length === 0) return null;
  return (
    <Remark
      tone="warning"
      title={texts.unread(unread.length)}
      text={isListed ? texts.unreadLead : unreadNames(unread)}
    />
  );
}

/** Says how many files wait for the passphrase of the key that opens them. */
function LockedFiles({ reading: { judged } }: { readonly reading: DeskReading }) {
  const count = judged.filter(({ file }) => file.integrity.cause === 'encrypted-key-locked').length;
  const { locked, lockedLead } = deskTexts.notices;
  return count === 0 ? null : <Remark tone="warning" title={locked(count)} text={lockedLead} />;
}

interface RemarkProps {
  readonly tone: 'open' | 'warning';
  readonly title: string;
  readonly text?: string;
}

function Remark({ tone, title, text }: RemarkProps) {
  return (
    <div className={classes['remark']}>
      <Notice tone={tone} title={title}>
        {text !== undefined && <p>{text}</p>}
      </Notice>
    </div>
  );
}
