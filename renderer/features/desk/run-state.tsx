import { Button } from '@mantine/core';
import { formatDateTime, toVietnamTime } from '#shared/base/dates.ts';
import { momentText } from '#shared/desk/tables/overview.ts';
import { deskTexts } from '#renderer/texts/desk.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { cancelDeskWork, type DeskRun, useDeskRun } from './desk-run.ts';
import classes from './desk.module.css';

const texts = deskTexts.reading;
const MINUTE_MS = 60_000;

/** The work that is going on, or how the last one ended. */
export function RunState() {
  const run = useDeskRun();
  if (run.work !== 'none') return <Running run={run} />;
  return (
    <div aria-live="polite" className={classes['notices']}>
      {run.failure !== null && <FailureMessage failure={run.failure} />}
      {run.wasCancelled && (
        <Notice tone="open" title={run.picture === null ? texts.cancelledFirst : texts.cancelled} />
      )}
    </div>
  );
}

/** Which campaign the figures are of, and until when its reports are in time: ISO 8601, or `null`. */
interface CountedFor {
  readonly name: string;
  readonly deadline: string | null;
  /** Units that only lower desks name: so many more than one's own list has. */
  readonly addedUnits: number;
}

/** When the picture was read, and how many files could be. */
export function ReadAt({ campaign }: { readonly campaign: CountedFor | null }) {
  const picture = useDeskRun((run) => run.picture);
  if (picture === null) return null;
  const { readAt, reading } = picture;
  return (
    <span className={classes['muted']}>
      {texts.readAt(formatDateTime(toVietnamTime(new Date(readAt))), reading.judged.length)}
      {campaign !== null && <> {texts.countedFor(campaign.name)}</>}
      {campaign !== null && campaign.deadline !== null && (
        <> {texts.inTimeUntil(momentText(campaign.deadline))}</>
      )}
      {campaign !== null && campaign.addedUnits > 0 && <> {texts.addedBelow(campaign.addedUnits)}</>}
    </span>
  );
}

function Running({ run: { work, progress, isCancelling } }: { readonly run: DeskRun }) {
  const { done, total, timeLeftMs } = progress ?? { done: 0, total: 0, timeLeftMs: null };
  const begun = work === 'writing' ? '' : texts.finding;
  const words = total === 0 ? begun : texts.doneOf(done, total);
  return (
    <section className={classes['running']} aria-label={work === 'writing' ? texts.writing : texts.title}>
      <div className={classes['runningHead']}>
        <strong>{work === 'writing' ? texts.writing : texts.title}</strong>
        <span>{timeLeftMs === null ? words : `${words} · ${timeLeftText(timeLeftMs)}`}</span>
        <Button size="compact-md" disabled={isCancelling} onClick={() => void cancelDeskWork()}>
          {isCancelling ? texts.cancelling : texts.cancel}
        </Button>
      </div>
      <ProgressBar fraction={total === 0 ? 0 : done / total} label={texts.overall} words={words} />
    </section>
  );
}

function timeLeftText(milliseconds: number): string {
  return milliseconds >= MINUTE_MS
    ? texts.minutesLeft(Math.round(milliseconds / MINUTE_MS))
    : texts.secondsLeft(Math.max(1, Math.round(milliseconds / 1000)));
}
