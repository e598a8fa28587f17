import { Button } from '@mantine/core';
import { type UnitDecision, unsavedDecisions } from '#shared/desk/decision.ts';
import type { UnitState } from '#shared/desk/unit-state.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { useLowerDesks } from '#renderer/storage/lower-desks.ts';
import { useSetting } from '#renderer/storage/settings.ts';
import { decisionTexts } from '#renderer/texts/desk-decisions.ts';
import { deskTexts } from '#renderer/texts/desk.ts';
import { exportCollation, useDeskRun } from './desk-run.ts';
import classes from './desk-sources.module.css';
import { HandUpLine } from './hand-up-line.tsx';
import type { HandUpSources } from './planned-hand-up.ts';
import { SavedFile } from './saved-file.tsx';
import { SaveReceipts } from './save-receipts.tsx';
import { SealedSummaryLine } from './sealed-summary-line.tsx';

const texts = deskTexts.exports;

type ExportInput = CallInput<'desk:export'>;
/** What is sealed stands between these. */
const KINDS = { before: ['xlsx', 'summary'], behind: ['missing', 'csv', 'ndjson'] } as const;

interface ExportsTabProps extends HandUpSources {
  readonly decided: ReadonlyMap<UnitState, UnitDecision>;
}

/** What can be written of the picture. */
export function ExportsTab({ view, decided, register, approved }: ExportsTabProps) {
  const { campaign, deadline } = view.request;
  const decisions = [...(view.decisions ?? [])];
  const lowerDesks = [...(useLowerDesks() ?? [])];
  const counted = { campaign, deadline, decisions, lowerDesks };
  return (
    <div className={classes['sources']}>
      <p className={classes['muted']}>{texts.lead}</p>
      <ul className={classes['exports']}>
        {KINDS.before.map((kind) => (
          <ExportLine key={kind} kind={kind} counted={counted} />
        ))}
        <SealedSummaryLine {...counted} />
        {KINDS.behind.map((kind) => (
          <ExportLine key={kind} kind={kind} counted={counted} />
        ))}
        <HandUpLine view={view} register={register} approved={approved} />
      </ul>
      <AllReceipts decided={decided} />
    </div>
  );
}

interface ExportLineProps {
  readonly kind: ExportInput['kind'];
  readonly counted: Omit<ExportInput, 'kind' | 'deskName'>;
}

/** Has one kind of file written. */
function ExportLine({ kind, counted }: ExportLineProps) {
  const isBusy = useDeskRun(({ work }) => work !== 'none');
  const deskName = useSetting('deskName') ?? '';
  return (
    <li>
      <div>
        <h2>{texts[kind].title}</h2>
        <p className={classes['muted']}>{texts[kind].text}</p>
      </div>
      <Button disabled={isBusy} onClick={() => void exportCollation({ kind, ...counted, deskName })}>
        {texts[kind].action}
      </Button>
      <SavedFile by={kind} />
    </li>
  );
}

/** Receipts for everything that was decided and not saved yet. */
function AllReceipts({ decided }: Pick<ExportsTabProps, 'decided'>) {
  const waiting = unsavedDecisions(decided);
  const words = decisionTexts.all;
  return (
    <section className={classes['receipts']}>
      <h2>{words.title}</h2>
      <p className={classes['muted']}>{words.text}</p>
      <p>{waiting.length === 0 ? words.nothing : words.waiting(waiting.length)}</p>
      <SaveReceipts decisions={waiting} place="folder" action={words.action} />
    </section>
  );
}
