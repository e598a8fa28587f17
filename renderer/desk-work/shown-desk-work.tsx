import { Button, Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useCall } from '#renderer/bridge/use-call.ts';
import { ConflictList } from '#renderer/hand-over/conflict-list.tsx';
import classes from '#renderer/hand-over/hand-over.module.css';
import { useApprovedKeys } from '#renderer/keys/use-approved-keys.ts';
import { readStoredDesk } from '#renderer/storage/held-desk.ts';
import { readDeadlines } from '#renderer/storage/kept-at-restore.ts';
import { useSetting } from '#renderer/storage/settings.ts';
import { useStored } from '#renderer/storage/use-stored.ts';
import { deskWorkTexts } from '#renderer/texts/desk-work.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { KeyCode } from '#renderer/ui/key-code.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { formatInstant } from '#shared/base/dates.ts';
import { visibleText } from '#shared/base/visible-text.ts';
import type { DeskDecision } from '#shared/desk/decision.ts';
import { readDeadline } from '#shared/desk/deadline.ts';
import { deadlineFor } from '#shared/desk/deadlines-of-campaigns.ts';
import { madeInTime } from '#shared/desk-work/merge-receipts.ts';
import type { HeldDesk } from '#shared/desk-work/held-desk.ts';
import { MAX_APPROVED_KEYS } from '#shared/keys/approved-keys.ts';
import { type DeskMergePlan, planDeskMerge } from '#shared/desk-work/plan-desk-merge.ts';
import type { Choices } from '#shared/hand-over/merge-values.ts';
import { dismissDeskWork, type FoundDeskWork, mergeShown } from './desk-work-run.ts';

const NOTHING = {};
const SHOWN_ADDITIONS = 200;

interface ShownDeskWorkProps {
  readonly found: FoundDeskWork;
  /** Whether something has changed on this PC since the user looked. */
  readonly isStale: boolean;
}

/** A look inside of the work of another desk: from whom and what, then what a merge would do, before anything is written. */
export function ShownDeskWork({ found, isStale }: ShownDeskWorkProps) {
  const stored = useStored(readStoredDesk);
  const { keys, failure } = useApprovedKeys();
  const { result: places } = useCall('desk:describe', NOTHING);
  const held = useMemo(() => {
    if (stored === undefined || places?.ok !== true) return null;
    return { ...stored, approved: keys, register: places.value.register?.units ?? [] };
  }, [stored, places, keys]);
  if (failure !== undefined) return <FailureMessage failure={failure} />;
  if (places?.ok === false) return <FailureMessage failure={places.error} />;
  if (held === null) return null;
  return <Look found={found} isStale={isStale} held={held} />;
}

interface LookProps extends ShownDeskWorkProps {
  readonly held: HeldDesk;
}

function Look({ found, isStale, held }: LookProps) {
  const [choices, setChoices] = useState<Choices>({});
  const { content, code, createdAt, fileName } = found;
  const plan = useMemo(() => planDeskMerge(content, held, choices), [content, held, choices]);
  const { conflicts, counts, isNothingNew } = plan;
  const { facts } = deskWorkTexts;
  const giver = deskWorkTexts.giver(visibleText(content.givenBy), visibleText(content.deskName));
  return (
    <div className={classes['stack']}>
      {isStale && <Notice tone="warning" title={deskWorkTexts.changedMeanwhile} isUrgent />}
      <FactList
        facts={[
          { name: facts.givenBy, value: giver },
          { name: facts.createdAt, value: formatInstant(new Date(createdAt)) },
          { name: facts.decisions, value: deskWorkTexts.counts(counts.decisions) },
          { name: facts.keys, value: deskWorkTexts.counts(counts.keys) },
          { name: facts.lowerDesks, value: deskWorkTexts.counts(counts.lowerDesks) },
          { name: facts.receipts, value: deskWorkTexts.receiptCounts(counts.receipts) },
        ]}
      />
      <p className={classes['muted']}>{deskWorkTexts.notInFile}</p>
      <OfOtherDesk name={visibleText(content.deskName)} />
      <FromFuture decisions={content.decisions} />
      <Remarks plan={plan} decisions={[...held.decisions, ...content.decisions]} />
      {isNothingNew && <p className={classes['text']}>{nothingNewText(plan)}</p>}
      {conflicts.length > 0 && (
        <ConflictList
          conflicts={conflicts}
          choices={choices}
          onChoose={setChoices}
          lead={deskWorkTexts.conflictsLead}
          changedAt={deskWorkTexts.changedAt}
          canTakeAll={counts.keys.differing + counts.lowerDesks.differing === 0}
        />
      )}
      {plan.isTooMuch && <Notice tone="serious" title={deskWorkTexts.tooManyKeys(MAX_APPROVED_KEYS)} />}
      <Foot
        code={code}
        isTooMuch={plan.isTooMuch}
        isNothingNew={isNothingNew}
        onMerge={() => {
          const chosen = conflicts.map(({ id, proposed }) => [id, choices[id] ?? proposed] as const);
          const wanted = { work: content, fileName, choices: Object.fromEntries(chosen), seen: conflicts };
          void mergeShown(found, wanted);
        }}
      />
    </div>
  );
}

function nothingNewText({ refusedKeys, deletedCount }: DeskMergePlan): string {
  const isAllHere = refusedKeys.length + deletedCount === 0;
  return isAllHere ? deskWorkTexts.nothingNew : deskWorkTexts.nothingNewTaken;
}

const CLOCKS_APART_MS = 60 * 60_000;

/** Of two decisions the later one is proposed, and the earlier time of receipt holds: a wrong clock has to be seen. */
function FromFuture({ decisions }: { readonly decisions: readonly DeskDecision[] }) {
  const [latest] = useState(() => Date.now() + CLOCKS_APART_MS);
  const number = decisions.filter(({ decidedAt }) => Date.parse(decidedAt) > latest).length;
  return number === 0 ? null : <Notice tone="warning" title={deskWorkTexts.fromFuture(number)} />;
}

/** A file that calls its desk otherwise than this one may come from another Sở. */
function OfOtherDesk({ name }: { readonly name: string }) {
  const own = visibleText(useSetting('deskName') ?? '');
  if (own === '' || name === '' || own.toLowerCase() === name.toLowerCase()) return null;
  return <Notice tone="warning" title={deskWorkTexts.otherDesk(name, own)} />;
}

interface RemarksProps {
  readonly plan: DeskMergePlan;
  /** Of both desks: a time of receipt alone does not say of which campaign the report is. */
  readonly decisions: readonly DeskDecision[];
}

/** What would be taken, and what of the file is not. */
function Remarks({ plan, decisions }: RemarksProps) {
  const { additions, refusedKeys, deletedCount, changes } = plan;
  const deadlines = useStored(readDeadlines) ?? NOTHING;
  const chosen = useSetting('deskCampaign') ?? '';
  const campaigns = new Map(decisions.map(({ key, report }) => [key, report.campaign]));
  const inTimeCount = madeInTime(changes.receipts, (key) =>
    readDeadline(deadlineFor(campaigns.get(key), chosen, deadlines)),
  );
  const hiddenCount = additions.length - SHOWN_ADDITIONS;
  return (
    <>
      {additions.length > 0 && (
        <details>
          <summary>{deskWorkTexts.showAdditions}</summary>
          <ul className={classes['additions']}>
            {additions.slice(0, SHOWN_ADDITIONS).map(({ place, label, value }, index) => (
              // The same words may come more than once.
              <li key={index}>
                {label}: {place}, {value}
              </li>
            ))}
            {hiddenCount > 0 && <li>{deskWorkTexts.more(hiddenCount)}</li>}
          </ul>
        </details>
      )}
      {inTimeCount > 0 && <Notice tone="warning" title={deskWorkTexts.madeInTime(inTimeCount)} />}
      {refusedKeys.length > 0 && (
        <Notice tone="warning" title={deskWorkTexts.refusedKeys(refusedKeys.length)}>
          {refusedKeys.slice(0, SHOWN_ADDITIONS).map(({ fingerprint, there, here }) => (
            <p key={fingerprint}>{deskWorkTexts.refusedKey(fingerprint, there, here)}</p>
          ))}
        </Notice>
      )}
      {deletedCount > 0 && <Notice tone="warning" title={deskWorkTexts.deleted(deletedCount)} />}
    </>
  );
}

interface FootProps {
  readonly code: string;
  readonly isTooMuch: boolean;
  readonly isNothingNew: boolean;
  readonly onMerge: () => void;
}

/** Nobody has signed the file: whose it is, two people say to each other. */
function Foot({ code, isTooMuch, isNothingNew, onMerge }: FootProps) {
  const [isCompared, setIsCompared] = useState(false);
  const notNow = (
    <Button variant="default" onClick={() => void dismissDeskWork()}>
      {isNothingNew ? deskWorkTexts.close : deskWorkTexts.notNow}
    </Button>
  );
  if (isNothingNew) return <div className={classes['buttons']}>{notNow}</div>;
  return (
    <>
      <section className={classes['stack']}>
        <h3 className={classes['conflictsTitle']}>{deskWorkTexts.code}</h3>
        <p className={classes['muted']}>{deskWorkTexts.codeLead}</p>
        <KeyCode fingerprint={code} label={deskWorkTexts.code} />
      </section>
      <div className={classes['foot']}>
        <Checkbox
          label={deskWorkTexts.compared(code)}
          checked={isCompared}
          onChange={(event) => {
            setIsCompared(event.currentTarget.checked);
          }}
        />
        <p className={classes['muted']}>{deskWorkTexts.undoLater}</p>
        <div className={classes['buttons']}>
          <Button variant="filled" color="accent" disabled={!isCompared || isTooMuch} onClick={onMerge}>
            {deskWorkTexts.merge}
          </Button>
          {notNow}
        </div>
      </div>
    </>
  );
}
