import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { SEVERITY_LABELS } from '#shared/checks/result/check-words.ts';
import { ACTOR_WORDS, CERTAINTY_SENTENCES, CHANGE_WORDS } from '#shared/checks/result/finding-words.ts';
import { findRule } from '#shared/checks/engine/registry.ts';
import { rulesOfFinding } from '#shared/checks/engine/rules-of-finding.ts';
import { groupOfFinding } from '#shared/checks/standing/site-standing.ts';
import type { Finding, FindingMark } from '#shared/checks/result/site-check-result.ts';
import { websiteResultTexts } from '#renderer/texts/website-result.ts';
import type { Tone } from '#renderer/ui/answer-look.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { ToneIcon } from '#renderer/ui/tone-icon.tsx';
import { CopyButton } from '#renderer/ui/copy-button.tsx';
import { Excerpt } from './excerpt.tsx';
import { FindingMarks } from './finding-marks.tsx';
import classes from './website-result.module.css';

interface FindingCardProps {
  readonly checkId: string;
  readonly siteId: string;
  readonly finding: Finding;
  readonly mark: FindingMark | undefined;
  /** Whether what is said about it goes into a report. */
  readonly isReported: boolean;
  /** Whether the last check did not see it any more. */
  readonly isGone?: boolean;
}

const texts = websiteResultTexts.finding;

/** The colour family of a finding: red is kept for what has to be removed. */
function toneOf(finding: Finding): Tone {
  switch (groupOfFinding(finding)) {
    case 'remove-now':
      return 'serious';
    case 'vendor':
    case 'school':
      return 'warning';
    case 'improve':
      return 'in-progress';
    case 'know':
      return 'open';
  }
}

/** The state that the user has given a finding, in words; `''` when nothing was said. */
function markWords(mark: FindingMark | undefined, isPlanted: boolean): string {
  const { marks } = websiteResultTexts;
  if (mark === undefined) return '';
  if (mark.falseAlarmReason !== null) return marks.falseAlarm;
  const done = isPlanted ? marks.removed : marks.mended;
  const parts = [mark.isRemoved ? done : '', mark.isCauseFound ? marks.causeFound : ''];
  return parts.filter((part) => part !== '').join(', ');
}

/**
 * The host that a redirect or a change is about: the user may know it. Proof of planted content cannot be waved
 * through like this.
 */
function hostToAccept(siteId: string, finding: Finding) {
  const topic = findRule(finding.rule)?.topic;
  const [, , subject = ''] = finding.key.split('|');
  const isHost = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(subject);
  const mayBeRight = (topic === 'redirects' || topic === 'change') && finding.infection !== 'proof';
  return mayBeRight && isHost ? { siteId, name: subject } : null;
}

/** One finding: the short line always, the rest when it is opened. */
export function FindingCard({
  checkId,
  siteId,
  finding,
  mark,
  isReported,
  isGone = false,
}: FindingCardProps) {
  const title = findRule(finding.rule)?.title;
  const group = groupOfFinding(finding);
  const tone = isGone ? 'done' : toneOf(finding);
  return (
    <li className={classes['finding']}>
      <details>
        <summary className={classes['findingHead']}>
          <span className={classes['tone']} data-tone={tone}>
            <ToneIcon tone={tone} size={20} />
          </span>
          <span className={classes['findingTitle']}>
            <b>{title ?? finding.seen}</b>
            {title !== undefined && <span>{finding.seen}</span>}
          </span>
          <Chips finding={finding} mark={mark} isGone={isGone} />
          <IconChevronDown className={classes['chevron']} size={18} stroke={1.8} aria-hidden />
        </summary>
        <div className={classes['findingBody']}>
          <FactList facts={findingFacts(finding)} />
          {isReported && (isGone || group !== 'know') && (
            <FindingMarks
              checkId={checkId}
              findingKey={finding.key}
              mark={mark}
              isPlanted={group === 'remove-now'}
              isGone={isGone}
              host={isGone ? null : hostToAccept(siteId, finding)}
            />
          )}
        </div>
      </details>
    </li>
  );
}

type ChipsProps = Required<Pick<FindingCardProps, 'finding' | 'isGone'>> & Pick<FindingCardProps, 'mark'>;

/** How bad, what has changed, what was said: each a word. */
function Chips({ finding, mark, isGone }: ChipsProps) {
  const saidSoFar = markWords(mark, groupOfFinding(finding) === 'remove-now');
  const change = CHANGE_WORDS[finding.change];
  return (
    <span className={classes['chips']}>
      {!isGone && <Chip tone={toneOf(finding)}>{SEVERITY_LABELS[finding.severity]}</Chip>}
      {!isGone && change !== '' && (
        <Chip tone={finding.change === 'came-back' ? 'serious' : 'open'}>{change}</Chip>
      )}
      {saidSoFar !== '' && <Chip tone="done">{saidSoFar}</Chip>}
    </span>
  );
}

function Chip({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span className={classes['chip']} data-tone={tone}>
      {children}
    </span>
  );
}

function findingFacts(finding: Finding) {
  const [rule, ...beside] = rulesOfFinding(finding);
  const page = (
    <span className={classes['where']}>
      <code>{finding.page}</code>
      <CopyButton label={texts.copyAddress} text={finding.page} size="compact-sm" />
    </span>
  );
  const facts = [
    { name: texts.page, value: page },
    ...(finding.excerpt === '' ? [] : [{ name: texts.excerpt, value: <Excerpt finding={finding} /> }]),
    { name: texts.certainty, value: CERTAINTY_SENTENCES[finding.certainty] },
  ];
  if (rule === undefined) return facts;
  const steps = (
    <ol className={classes['steps']}>
      {[rule, ...beside]
        .flatMap((each) => each.steps)
        .map((step) => (
          <li key={step}>{step}</li>
        ))}
    </ol>
  );
  return [
    ...facts,
    { name: texts.meaning, value: rule.meaning },
    ...beside.map(({ meaning }) => ({ name: CHANGE_WORDS[finding.change], value: meaning })),
    { name: texts.actor, value: ACTOR_WORDS[rule.actor] },
    { name: texts.steps, value: steps },
    { name: texts.confirm, value: rule.confirm },
  ];
}
