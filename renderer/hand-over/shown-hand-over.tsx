import { Button } from '@mantine/core';
import { useState } from 'react';
import { TIME } from '#renderer/backup/time-format.ts';
import { readHeldCampaign } from '#renderer/storage/held-campaign.ts';
import { useProfile } from '#renderer/storage/profile.ts';
import { useStored } from '#renderer/storage/use-stored.ts';
import { handOverTexts } from '#renderer/texts/hand-over.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { formatBytes } from '#renderer/ui/format-bytes.ts';
import { Notice } from '#renderer/ui/notice.tsx';
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
          ...(runWords(content.campaign) === ''
            ? []
            : [{ name: facts.run, value: runWords(content.campaign) }]),
          { name: facts.unit, value: nameOr(content.unit.name) },
          { name: facts.givenBy, value: nameOr(content.givenBy) },
          { name: facts.createdAt, value: TIME.format(new Date(createdAt)) },
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
        <Refused reason={refusal ?? 'unknown-part'} />
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

function Refused({ reason }: { readonly reason: keyof typeof handOverTexts.refusals }) {
  const { title, text } = handOverTexts.refusals[reason];
  return (
    <>
      <Notice tone="warning" title={title} isUrgent>
        <p>{text}</p>
        <p>{handOverTexts.notChanged}</p>
      </Notice>
      <div className={classes['buttons']}>
        <Button variant="default" onClick={() => void dismissHandOver()}>
          {handOverTexts.close}
        </Button>
      </div>
    </>
  );
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
