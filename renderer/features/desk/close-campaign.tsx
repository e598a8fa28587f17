import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { formatDate } from '#shared/base/dates.ts';
import { isOver, lastDayOf } from '#shared/campaigns/campaign-term.ts';
import { closedCampaign, contentsOfCampaign } from '#shared/desk/closed-campaign.ts';
import type { DeskView } from '#shared/desk/tables/desk-table.ts';
import { ClosedList } from '#renderer/campaigns/closed-list.tsx';
import { DeleteDialog } from '#renderer/campaigns/delete-dialog.tsx';
import { closeCampaign, useClosedCampaigns } from '#renderer/storage/closed-campaigns.ts';
import { useLastDeskMerge } from '#renderer/storage/undo-desk-merge.ts';
import { saveSetting } from '#renderer/storage/settings.ts';
import { closedTexts as texts } from '#renderer/texts/closed-campaigns.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { isAmong } from './desk-picture.ts';
import { type ReadPicture, useDeskRun } from './desk-run.ts';
import classes from './desk-sources.module.css';

/** A campaign that is over can be deleted; what stays of those that were is shown. */
export function CloseCampaign({ view }: { readonly view: DeskView | null }) {
  const today = useToday();
  const closed = useClosedCampaigns();
  if (closed === undefined) return null;
  const ofDesk = closed.filter(({ figures }) => figures !== null);
  const canClose = view !== null && isOver(view.request.campaign, view.directive, today);
  if (!canClose && ofDesk.length === 0) return null;
  return (
    <Section title={texts.deskTitle} lead={texts.deskLead}>
      {canClose && <Over view={view} />}
      <ClosedList closed={ofDesk} />
    </Section>
  );
}

/** Why the totals that stay may be less than what came in. */
function doubtsAbout(read: ReadPicture | null, campaign: string): readonly string[] {
  if (read === null) return [];
  const { judged, unread } = read.reading;
  const locked = judged.filter(({ file }) => file.integrity.cause === 'encrypted-key-locked');
  const count = unread.length + locked.length;
  return [
    ...(isAmong(read.reading, campaign) ? [] : [texts.noneRead]),
    ...(count === 0 ? [] : [texts.notAllRead(count)]),
  ];
}

function Over({ view }: { readonly view: DeskView }) {
  const [isAsking, setIsAsking] = useState(false);
  const { request, directive } = view;
  const title = titleOf(view);
  const read = useDeskRun(({ picture }) => picture);
  const doubts = doubtsAbout(read, request.campaign);
  const lastDay = formatDate(lastDayOf(request.campaign, directive) ?? '');
  const isNamed = (directive?.event.endsOn ?? null) !== null;
  return (
    <div className={classes['actions']}>
      <p>{isNamed ? texts.over(title, lastDay) : texts.takenAsOver(title, lastDay)}</p>
      {doubts.map((doubt) => (
        <Notice key={doubt} tone="warning" title={doubt} />
      ))}
      <Button
        onClick={() => {
          setIsAsking(true);
        }}
      >
        {texts.begin}
      </Button>
      {isAsking && (
        <AskWhetherToDelete
          view={view}
          doubts={doubts}
          onClose={() => {
            setIsAsking(false);
          }}
        />
      )}
    </div>
  );
}

interface AskWhetherToDeleteProps {
  readonly view: DeskView;
  readonly doubts: readonly string[];
  readonly onClose: () => void;
}

/** What goes and what stays is counted when it is asked about, not whenever the sources are looked at. */
function AskWhetherToDelete({ view, doubts, onClose }: AskWhetherToDeleteProps) {
  const { collation, request, decisions = [] } = view;
  const title = titleOf(view);
  const files = collation.files.map(({ file }) => file);
  const contents = contentsOfCampaign(files, decisions, request.campaign);
  const closed = closedCampaign(view, title, new Date().toISOString());
  const { received, returned, submitted } = closed.figures;
  const hasMerged = (useLastDeskMerge() ?? null) !== null;
  return (
    <DeleteDialog
      name={title}
      goes={texts.deskGoes(received + returned, contents.length, hasMerged)}
      stays={texts.deskStays(closed.reports.length, closed.reports.length - submitted, doubts)}
      onDelete={async () => {
        await closeCampaign(closed, contents);
        await saveSetting('deskCampaign', '');
        await saveSetting('deskDeadline', '');
        notifications.show({ message: texts.closed });
        useDeskRun.setState({ picture: null });
        return null;
      }}
      onClose={onClose}
    />
  );
}

function titleOf({ directive, request }: DeskView): string {
  return directive?.title ?? request.campaign;
}
