import type { ReactNode } from 'react';
import { NOT_CHECKED_WORDS } from '#shared/checks/check-words.ts';
import { saysSomething } from '#shared/checks/carry-marks.ts';
import { NOT_CHECKED_ADVICE } from '#shared/checks/finding-words.ts';
import { formatDateTime, toVietnamTime } from '#shared/base/dates.ts';
import type { SiteCheckResult } from '#shared/checks/site-check-result.ts';
import { websiteResultTexts } from '#renderer/texts/website-result.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { remarksOn, scopeWords } from './result-words.ts';
import classes from './website-result.module.css';

const texts = websiteResultTexts.verdicts;

/** The last attempt, when it came to nothing and an older check is shown: why, and that nothing is lost. */
export function FailedAttempt({ result }: { readonly result: SiteCheckResult }) {
  if (saysSomething(result) || result.reason === null) return null;
  const time = formatDateTime(toVietnamTime(new Date(result.checkedAt)));
  return (
    <Notice tone="unclear" title={websiteResultTexts.lastTry(time, NOT_CHECKED_WORDS[result.reason])}>
      <p>
        {NOT_CHECKED_ADVICE[result.reason]} {websiteResultTexts.lastTryLead}
      </p>
    </Notice>
  );
}

/** What a check says of a site as a whole, and what to do first. */
export function VerdictNotice({ result }: { readonly result: SiteCheckResult }) {
  if (result.status === 'not-checked' && result.reason !== null) {
    return (
      <Notice tone="unclear" title={`${websiteResultTexts.notChecked(NOT_CHECKED_WORDS[result.reason])}.`}>
        <p>{NOT_CHECKED_ADVICE[result.reason]}</p>
      </Notice>
    );
  }
  return (
    <Verdict infected={result.infected}>
      {result.status === 'partly-checked' && result.reason !== null && (
        <p>{texts.partly(NOT_CHECKED_WORDS[result.reason])}</p>
      )}
      <p className={classes['scope']}>
        {scopeWords(result)} {remarksOn(result)}
      </p>
    </Verdict>
  );
}

interface VerdictProps {
  readonly infected: SiteCheckResult['infected'];
  readonly children: ReactNode;
}

function Verdict({ infected, children }: VerdictProps) {
  switch (infected) {
    case true:
      return (
        <Notice tone="serious" title={texts.infected}>
          <p>{texts.infectedLead}</p>
          {children}
        </Notice>
      );
    case false:
      return (
        <Notice tone="done" title={texts.clean}>
          <p>{texts.cleanLead}</p>
          {children}
        </Notice>
      );
    case 'unknown':
      return (
        <Notice tone="unclear" title={texts.unsure}>
          <p>{texts.unsureLead}</p>
          {children}
        </Notice>
      );
  }
}
