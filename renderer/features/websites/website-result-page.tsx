import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { formatDateTime, toVietnamTime } from '#shared/base/dates.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { saysSomething } from '#shared/checks/result/carry-marks.ts';
import { tellingCheck } from '#shared/checks/result/telling-check.ts';
import type { StoredSiteCheck } from '#renderer/storage/rows.ts';
import { type SiteHistory, useSiteHistory } from '#renderer/storage/site-checks.ts';
import { websiteResultTexts as texts } from '#renderer/texts/website-result.ts';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page.tsx';
import { CheckHistory } from './check-history.tsx';
import { startCheck, useCheckRun } from './check-run.ts';
import { FindingGroups } from './finding-groups.tsx';
import { BaselineSection, SearchSection } from './further-steps.tsx';
import { useInventory } from './inventory.ts';
import { PicturesSection } from './pictures-section.tsx';
import { RunPanel } from './run-panel.tsx';
import { SendSection } from './send-section.tsx';
import { FailedAttempt, VerdictNotice } from './verdict-notice.tsx';
import classes from './website-result.module.css';

interface WebsiteResultPageProps {
  readonly directive: Directive;
}

/** Everything that is known of one site. */
export function WebsiteResultPage({ directive }: WebsiteResultPageProps) {
  const [search] = useSearchParams();
  const siteId = search.get('dia-chi') ?? '';
  const history = useSiteHistory(siteId);
  if (history === undefined) return null;
  return (
    <>
      <p className={classes['back']}>
        <a href={href(ADDRESSES.websites)}>
          <IconArrowLeft size={16} stroke={1.8} aria-hidden /> {texts.back}
        </a>
      </p>
      <PageHeader
        eyebrow={texts.eyebrow}
        title={siteId}
        actions={<CheckAgain directive={directive} siteId={siteId} />}
      />
      <RunPanel tellsEnd={false} />
      <Checks key={siteId} history={history} />
    </>
  );
}

function CheckAgain({ directive, siteId }: WebsiteResultPageProps & { readonly siteId: string }) {
  const inventory = useInventory(directive);
  const run = useCheckRun();
  const site = inventory?.sites.find((candidate) => candidate.siteId === siteId);
  if (inventory === undefined || site === undefined) return null;
  return (
    <Button
      disabled={run.status === 'running'}
      onClick={() => {
        void startCheck([site], inventory.sites);
      }}
    >
      {texts.checkAgain}
    </Button>
  );
}

function Checks({ history: { site, checks } }: { readonly history: SiteHistory }) {
  const [wantedId, setWantedId] = useState('');
  const [newest] = checks;
  const telling = tellingCheck(checks, ({ check }) => check.result);
  const shown = checks.find(({ id }) => id === wantedId) ?? telling;
  if (newest === undefined || shown === undefined) return <EmptyState text={texts.neverChecked} />;
  const isOlder = shown !== telling;
  return (
    <>
      <div className={classes['notice']}>
        {isOlder ? (
          <OlderCheck
            stored={shown}
            onBack={() => {
              setWantedId('');
            }}
          />
        ) : (
          newest !== shown && <FailedAttempt result={newest.check.result} />
        )}
      </div>
      <ShownCheck key={shown.id} stored={shown} isReported={!isOlder} />
      {!isOlder && shown.check.result.infected === false && <BaselineSection site={site} />}
      <CheckHistory
        checks={checks}
        shownId={shown.id}
        onShow={(checkId) => {
          setWantedId(checkId);
        }}
      />
    </>
  );
}

function OlderCheck({ stored, onBack }: { readonly stored: StoredSiteCheck; readonly onBack: () => void }) {
  const time = formatDateTime(toVietnamTime(new Date(stored.check.result.checkedAt)));
  return (
    <Notice
      tone="open"
      title={texts.history.older(time)}
      actions={
        <Button size="compact-md" onClick={onBack}>
          {texts.history.backToNewest}
        </Button>
      }
    />
  );
}

interface ShownCheckProps {
  readonly stored: StoredSiteCheck;
  /** Whether it is the one that goes into a report. */
  readonly isReported: boolean;
}

function ShownCheck({ stored, isReported }: ShownCheckProps) {
  const { result } = stored.check;
  const hasFindings = result.findings.length + result.fixed.length > 0;
  return (
    <>
      <div className={classes['notice']}>
        <VerdictNotice result={result} />
      </div>
      <FindingGroups stored={stored} isReported={isReported} />
      {stored.pictures.length > 0 && <PicturesSection stored={stored} isReported={isReported} />}
      {hasFindings && saysSomething(result) && <SendSection stored={stored} />}
      {saysSomething(result) && <SearchSection host={result.host} />}
    </>
  );
}
