import { Button, Checkbox } from '@mantine/core';
import { formatDateTime, toVietnamTime } from '#shared/base/dates.ts';
import type { FirstWord } from '#shared/checks/request/site-check-request.ts';
import type { StoredSiteCheck } from '#renderer/storage/rows.ts';
import { websitesTexts } from '#renderer/texts/websites.ts';
import { href, siteResultAddress } from '#renderer/ui/addresses.ts';
import { ToneIcon } from '#renderer/ui/tone-icon.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import type { SiteRun } from './check-run.ts';
import type { Site } from './inventory.ts';
import { siteVerdict } from './site-verdict.ts';
import classes from './websites.module.css';

interface SiteLineProps {
  readonly site: Site;
  readonly latest: StoredSiteCheck | undefined;
  /** Its part of the run that is going on; `undefined` when it has none. */
  readonly siteRun: SiteRun | undefined;
  readonly isBusy: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onCheck: () => void;
}

/** One address: how it stands, and what can be done with it. */
export function SiteLine({ site, latest, siteRun, isBusy, isChosen, onChoose, onCheck }: SiteLineProps) {
  const isRunning = siteRun?.status === 'running';
  return (
    <li className={classes['site']}>
      <Checkbox
        aria-label={websitesTexts.choose(site.address)}
        checked={isChosen}
        disabled={isBusy}
        onChange={(event) => {
          onChoose(event.currentTarget.checked);
        }}
      />
      <div className={classes['siteText']}>
        <span className={classes['address']}>{site.address}</span>
        {site.kind !== '' && <span className={classes['muted']}>{site.kind}</span>}
        {isRunning ? <SiteProgress site={site} progress={siteRun.progress} /> : <LastCheck latest={latest} />}
      </div>
      <div className={classes['siteActions']}>
        {latest !== undefined && (
          <Button
            component="a"
            href={href(siteResultAddress(site.siteId))}
            aria-label={websitesTexts.showResultOf(site.address)}
          >
            {websitesTexts.showResult}
          </Button>
        )}
        <Button
          disabled={isBusy}
          aria-label={websitesTexts.checkOneOf(site.address)}
          onClick={onCheck}
          variant={latest === undefined ? 'default' : 'subtle'}
          color="gray"
        >
          {websitesTexts.checkOne}
        </Button>
      </div>
    </li>
  );
}

function LastCheck({ latest }: { readonly latest: StoredSiteCheck | undefined }) {
  if (latest === undefined) return <span className={classes['standing']}>{websitesTexts.never}</span>;
  const { tone, text } = siteVerdict(latest.check);
  const time = formatDateTime(toVietnamTime(new Date(latest.check.result.checkedAt)));
  return (
    <span className={classes['standing']}>
      <span className={classes['tone']} data-tone={tone}>
        <ToneIcon tone={tone} size={18} />
        {text}
      </span>
      <span className={classes['muted']}>{websitesTexts.checkedAt(time)}</span>
    </span>
  );
}

/** What can be said already; a screen reader hears it once. */
function FirstWordLine({ word }: { readonly word: FirstWord }) {
  const tone = word === 'grave' ? 'serious' : 'in-progress';
  return (
    <span className={classes['standing']} role="status">
      <span className={classes['tone']} data-tone={tone}>
        <ToneIcon tone={tone} size={18} />
        {websitesTexts.run.firstWords[word]}
      </span>
    </span>
  );
}

interface SiteProgressProps {
  readonly site: Site;
  readonly progress: Extract<SiteRun, { status: 'running' }>['progress'];
}

/** What is being done, how many pages were seen, how long it still takes. */
function progressWords(progress: SiteProgressProps['progress']): string {
  const texts = websitesTexts.run;
  if (progress === null) return texts.phases.waiting;
  const { phase, pagesSeen, pagesPlanned, timeLeftMs } = progress;
  const pages = pagesPlanned > 0 ? texts.pages(pagesSeen, pagesPlanned) : '';
  const left = timeLeftMs === null ? '' : texts.secondsLeft(timeLeftMs / 1000);
  return [texts.phases[phase], pages, left].filter((part) => part !== '').join(' · ');
}

function SiteProgress({ site, progress }: SiteProgressProps) {
  const texts = websitesTexts.run;
  const words = progressWords(progress);
  const firstWord = progress?.firstWord ?? null;
  return (
    <>
      {firstWord !== null && <FirstWordLine word={firstWord} />}
      <span className={classes['muted']}>{words}</span>
      <ProgressBar
        fraction={progress?.fraction ?? 0}
        label={texts.siteProgress(site.address)}
        words={words}
        size={6}
        className={classes['siteBar']}
      />
    </>
  );
}
