import { Button, Progress } from '@mantine/core';
import { websitesTexts } from '#renderer/texts/websites.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { cancelCheck, type CheckRun, dismissCheckRun, type SiteRun, useCheckRun } from './check-run.ts';
import classes from './websites.module.css';

const texts = websitesTexts.run;

/** The run that is going on, or how the last one ended; the lines of the sites show their own part of it. */
export function RunPanel() {
  const run = useCheckRun();
  return (
    <div className={classes['runPanel']} aria-live="polite">
      <RunState run={run} />
    </div>
  );
}

function RunState({ run }: { readonly run: CheckRun }) {
  switch (run.status) {
    case 'idle':
      return null;
    case 'running':
      return <Running sites={[...run.sites.values()]} isCancelling={run.isCancelling} />;
    case 'failed':
      return <FailureMessage failure={run.failure} actions={<CloseButton />} />;
    case 'ended':
      return run.how === 'finished' ? (
        <Notice tone="done" title={texts.finished(run.doneCount)} actions={<CloseButton />}>
          <p>{texts.finishedLead}</p>
        </Notice>
      ) : (
        <Notice tone="open" title={texts.cancelled} actions={<CloseButton />}>
          <p>{texts.cancelledLead(run.doneCount)}</p>
        </Notice>
      );
  }
}

function CloseButton() {
  return (
    <Button size="compact-md" onClick={dismissCheckRun}>
      {texts.close}
    </Button>
  );
}

function fractionOf(site: SiteRun): number {
  return site.status === 'done' ? 1 : (site.progress?.fraction ?? 0);
}

function Running({
  sites,
  isCancelling,
}: {
  readonly sites: readonly SiteRun[];
  readonly isCancelling: boolean;
}) {
  const fraction = sites.reduce((sum, site) => sum + fractionOf(site), 0) / sites.length;
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
      <Progress.Root size={10}>
        <Progress.Section
          value={fraction * 100}
          color="var(--tk-in-progress)"
          aria-label={texts.overall}
          aria-valuetext={texts.percent(fraction)}
        />
      </Progress.Root>
    </Section>
  );
}
