import { Button } from '@mantine/core';
import { runSummary } from '#shared/checks/standing/run-summary.ts';
import { websitesTexts } from '#renderer/texts/websites.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import {
  cancelCheck,
  type CheckRun,
  dismissCheckRun,
  runFraction,
  type SiteRun,
  useCheckRun,
} from './check-run.ts';
import { STANDING_TONES } from './site-verdict.ts';
import classes from './websites.module.css';

const texts = websitesTexts.run;

interface RunPanelProps {
  /** Whether it also says how the last run ended; where the results themselves stand, that is said enough. */
  readonly tellsEnd: boolean;
}

/** The run that is going on, or how the last one ended; the lines of the sites show their own part of it. */
export function RunPanel({ tellsEnd }: RunPanelProps) {
  const run = useCheckRun();
  return (
    <div className={classes['runPanel']} aria-live="polite">
      {(tellsEnd || run.status !== 'ended') && <RunState run={run} />}
    </div>
  );
}

function RunState({ run }: { readonly run: CheckRun }) {
  switch (run.status) {
    case 'idle':
      return null;
    case 'running':
      return <Running run={run.sites} isCancelling={run.isCancelling} />;
    case 'failed':
      return <FailureMessage failure={run.failure} actions={<CloseButton />} />;
    case 'ended':
      return <Ended {...run} />;
  }
}

/** How a run ended: the worst of what its sites showed gives the colour and the first sentence. */
function Ended({ how, checks, undoneCount }: Extract<CheckRun, { status: 'ended' }>) {
  const { worst, sentences } = runSummary(checks, undoneCount);
  const [first = texts.nothingDone, ...others] = sentences;
  return (
    <Notice
      tone={STANDING_TONES[worst]}
      title={how === 'cancelled' ? `${texts.cancelled} ${first}` : first}
      actions={<CloseButton />}
    >
      {others.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>{checks.length === 0 ? texts.earlierKept : texts.endedLead}</p>
    </Notice>
  );
}

function CloseButton() {
  return (
    <Button size="compact-md" onClick={dismissCheckRun}>
      {texts.close}
    </Button>
  );
}

interface RunningProps {
  readonly run: ReadonlyMap<string, SiteRun>;
  readonly isCancelling: boolean;
}

function Running({ run, isCancelling }: RunningProps) {
  const sites = [...run.values()];
  const fraction = runFraction(run);
  const done = sites.filter(({ status }) => status === 'done').length;
  const secondsLeft = Math.max(
    0,
    ...sites.map((site) => (site.status === 'done' ? 0 : (site.progress?.timeLeftMs ?? 0) / 1000)),
  );
  return (
    <Section
      title={texts.title}
      lead={texts.lead}
      actions={
        <Button
          disabled={isCancelling}
          onClick={() => {
            void cancelCheck();
          }}
        >
          {isCancelling ? texts.cancelling : texts.cancel}
        </Button>
      }
    >
      <div className={classes['progressHead']}>
        <span>{texts.doneOf(done, sites.length)}</span>
        <span>
          {[secondsLeft > 0 ? texts.secondsLeft(secondsLeft) : '', texts.percent(fraction)]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </div>
      <ProgressBar fraction={fraction} label={texts.overall} words={texts.percent(fraction)} />
    </Section>
  );
}
