import type { ReactNode } from 'react';
import {
  capitalised,
  howFarSentence,
  noSignClause,
  notJudgedClause,
  notJudgedSentence,
} from '#shared/checks/result/check-words.ts';
import { isUnreadReason } from '#shared/checks/result/unread-reason.ts';
import { saysSomething } from '#shared/checks/result/carry-marks.ts';
import { NOT_CHECKED_ADVICE, partlyAdvice } from '#shared/checks/result/finding-words.ts';
import { formatDateTime, toVietnamTime } from '#shared/base/dates.ts';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { websiteResultTexts } from '#renderer/texts/website-result.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { remarksOn, scopeWords } from './result-words.ts';
import classes from './website-result.module.css';

const texts = websiteResultTexts.verdicts;

/** The last attempt, when it could not judge the site and an older check is shown: why, and that nothing is lost. */
export function FailedAttempt({ result }: { readonly result: SiteCheckResult }) {
  if (result.reason === null) return null;
  const time = formatDateTime(toVietnamTime(new Date(result.checkedAt)));
  return (
    <Notice tone="unclear" title={websiteResultTexts.lastTry(time, notJudgedClause(result.reason))}>
      <p>
        {NOT_CHECKED_ADVICE[result.reason]} {websiteResultTexts.lastTryLead}
      </p>
    </Notice>
  );
}

/** What a check says of a site as a whole, and what to do first. */
export function VerdictNotice({ result }: { readonly result: SiteCheckResult }) {
  const { status, reason, infected } = result;
  if (reason !== null && infected !== true && (status === 'not-checked' || isUnreadReason(reason))) {
    return (
      <Notice tone="unclear" title={notJudgedSentence(reason)}>
        <p>{NOT_CHECKED_ADVICE[reason]}</p>
        {saysSomething(result) && <Scope result={result} />}
      </Notice>
    );
  }
  return (
    <Verdict result={result}>
      {reason !== null && (
        <p>
          {howFarSentence(result)} {infected !== true && partlyAdvice(reason)}
        </p>
      )}
      <Scope result={result} />
    </Verdict>
  );
}

function Scope({ result }: { readonly result: SiteCheckResult }) {
  return (
    <p className={classes['scope']}>
      {scopeWords(result)} {remarksOn(result)}
    </p>
  );
}

interface VerdictProps {
  readonly result: SiteCheckResult;
  readonly children: ReactNode;
}

function Verdict({ result, children }: VerdictProps) {
  switch (result.infected) {
    case true:
      return (
        <Notice tone="serious" title={texts.infected}>
          <p>{texts.infectedLead}</p>
          {children}
        </Notice>
      );
    case false:
      return (
        <Notice
          tone={result.reason === null ? 'done' : 'unclear'}
          title={texts.clean(capitalised(noSignClause(result)))}
        >
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
