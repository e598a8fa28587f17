import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatInstant } from '#shared/base/dates.ts';
import { openCampaign, useCampaigns } from '#renderer/storage/campaigns.ts';
import { readHeldCampaign } from '#renderer/storage/held-campaign.ts';
import { useProfile } from '#renderer/storage/profile.ts';
import { useStored } from '#renderer/storage/use-stored.ts';
import { campaignsTexts } from '#renderer/texts/campaigns.ts';
import { handOverTexts } from '#renderer/texts/hand-over.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { formatBytes } from '#shared/base/format-bytes.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useOneAtATime } from '#renderer/ui/use-one-at-a-time.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { runWords } from '#shared/directives/run.ts';
import { type HandOverScope, scopeOf } from '#shared/hand-over/hand-over-scope.ts';
import { refusalOf } from '#shared/hand-over/judge-hand-over.ts';
import type { Choices } from '#shared/hand-over/merge-values.ts';
import { planMerge } from '#shared/hand-over/plan-merge.ts';
import { ConflictList } from './conflict-list.tsx';
import classes from './hand-over.module.css';
import { PlanFigures } from './plan-figures.tsx';
import { dismissHandOver, type FoundHandOver, mergeShown } from './receive-run.ts';

interface ShownHandOverProps {
  /** The campaign that is open. */
  readonly directive: Directive;
  readonly found: FoundHandOver;
  /** Whether something has changed on this PC since the user looked. */
  readonly isStale: boolean;
}

/** A look inside of a hand-over: from whom and what, then what a merge would do, before anything is written. */
export function ShownHandOver({ directive, found, isStale }: ShownHandOverProps) {
  const { content, createdAt, evidenceCount, evidenceBytes, pack } = found;
  const profile = useProfile();
  if (profile === undefined) return null;
  const scope = scopeOf(directive, content.part);
  const here = { campaign: directive.id, unit: { name: profile.name, code: profile.code } };
  const refusal = refusalOf(content, pack, here) ?? (scope === null ? 'unknown-part' : null);
  const { facts } = handOverTexts;
  const nameOr = (name: string) => (name === '' ? handOverTexts.noName : name);
  return (
    <div className={classes['stack']}>
      <FactList
        facts={[
          ...(scope === null || refusal !== null ? [] : [{ name: facts.part, value: scope.title }]),
          ...(runWords(content.campaign) === '' ? [] : [{ name: facts.run, value: runText(content) }]),
          { name: facts.unit, value: nameOr(content.unit.name) },
          { name: facts.givenBy, value: nameOr(content.givenBy) },
          { name: facts.createdAt, value: formatInstant(new Date(createdAt)) },
          {
            name: facts.content,
            value: handOverTexts.contentOf(
              content.answers.length,
              content.records.length,
              evidenceCount,
              formatBytes(evidenceBytes),
            ),
          },
        ]}
      />
      {refusal !== null || scope === null ? (
        <Refused
          reason={refusal ?? 'unknown-part'}
          opening={refusal === 'other-campaign' ? <OpenThere content={content} /> : null}
        />
      ) : (
        <Merge directive={directive} scope={scope} found={found} isStale={isStale} />
      )}
    </div>
  );
}

function NotNow() {
  return (
    <Button variant="default" onClick={() => void dismissHandOver()}>
      {handOverTexts.notNow}
    </Button>
  );
}

interface RefusedProps {
  readonly reason: keyof typeof handOverTexts.refusals;
  /** The way on, where there is one. */
  readonly opening: ReactNode;
}

function Refused({ reason, opening }: RefusedProps) {
  const { title, text } = handOverTexts.refusals[reason];
  return (
    <>
      <Notice tone="warning" title={title} isUrgent>
        <p>{text}</p>
        <p>{handOverTexts.notChanged}</p>
      </Notice>
      <div className={classes['buttons']}>
        {opening}
        <Button variant="default" onClick={() => void dismissHandOver()}>
          {handOverTexts.close}
        </Button>
      </div>
    </>
  );
}

/**
 * Opens the campaign of a hand-over, or begins it on the days of the other PC. Nothing is offered for a run that was not
 * begun here and comes without its days.
 */
function OpenThere({ content: { campaign, period } }: { readonly content: FoundHandOver['content'] }) {
  const campaigns = useCampaigns();
  const { isWorking, run } = useOneAtATime();
  if (campaigns === undefined) return null;
  const isBegun = campaigns.some(({ id }) => id === campaign);
  if (!isBegun && period === undefined && runWords(campaign) !== '') return null;
  return (
    <Button
      variant="filled"
      color="accent"
      disabled={isWorking}
      onClick={() => {
        run(() => openCampaign(campaign, new Date(), period ?? null));
      }}
    >
      {isBegun ? handOverTexts.openThere : handOverTexts.beginThere}
    </Button>
  );
}

/** Which run, with its days where the file tells them: `tháng 11/2026 (05/11/2026–04/12/2026)`. */
function runText({ campaign, period }: FoundHandOver['content']): string {
  const words = runWords(campaign);
  return period === undefined ? words : `${words} (${campaignsTexts.eventDays(period)})`;
}

/** That the days of a run differ on the two PCs; those of this one stay. */
function OtherDays({ directive: { event }, content: { period } }: OtherDaysProps) {
  if (period === undefined || event.startsOn === null) return null;
  if (period.startsOn === event.startsOn && period.endsOn === event.endsOn) return null;
  const [here, there] = [campaignsTexts.eventDays(event), campaignsTexts.eventDays(period)];
  return (
    <Notice tone="warning" title={handOverTexts.otherDays(here, there)}>
      <p>{handOverTexts.otherDaysLead}</p>
    </Notice>
  );
}

interface OtherDaysProps {
  readonly directive: Directive;
  readonly content: FoundHandOver['content'];
}

interface MergeProps extends ShownHandOverProps {
  readonly scope: HandOverScope;
}

/** The times of a plan that is only shown are of no matter. */
const SOME_TIME = new Date(0).toISOString();

function Merge({ directive, scope, found, isStale }: MergeProps) {
  const [choices, setChoices] = useState<Choices>({});
  const held = useStored(() => readHeldCampaign(directive.id), [directive.id]);
  if (held === undefined) return null;
  const plan = planMerge(found.content, scope, held, choices, SOME_TIME);
  const { conflicts, additions } = plan;
  const isNothingNew = conflicts.length + additions.length === 0;
  const merge = () => {
    const chosen = conflicts.map(({ id, proposed }) => [id, choices[id] ?? proposed] as const);
    void mergeShown(found, {
      handOver: found.content,
      scope,
      fileName: found.fileName,
      choices: Object.fromEntries(chosen),
      seenConflicts: conflicts.map(({ id }) => id),
    });
  };
  return (
    <>
      {isStale && <Notice tone="warning" title={handOverTexts.changedMeanwhile} isUrgent />}
      <OtherDays directive={directive} content={found.content} />
      <PlanFigures plan={plan} />
      {isNothingNew && <p className={classes['text']}>{handOverTexts.nothingNew}</p>}
      {conflicts.length > 0 && <ConflictList conflicts={conflicts} choices={choices} onChoose={setChoices} />}
      <div className={classes['foot']}>
        {!isNothingNew && <p className={classes['muted']}>{handOverTexts.undoLater}</p>}
        <div className={classes['buttons']}>
          {!isNothingNew && (
            <Button variant="filled" color="accent" onClick={merge}>
              {handOverTexts.merge}
            </Button>
          )}
          <NotNow />
        </div>
      </div>
    </>
  );
}
