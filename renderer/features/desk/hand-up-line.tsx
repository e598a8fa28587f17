import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Result } from '#shared/base/result.ts';
import { planHandUp } from '#shared/desk/hand-up-plan.ts';
import type { DeskView } from '#shared/desk/tables/desk-table.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import type { ApprovedKey } from '#shared/keys/approved-keys.ts';
import type { KeyState } from '#shared/keys/key-state.ts';
import type { UnitTable } from '#shared/keys/unit-keys.ts';
import { DECRYPTED_NAME } from '#shared/report/received-names.ts';
import { useCall } from '#renderer/bridge/use-call.ts';
import { PassphraseFields } from '#renderer/keys/passphrase-fields.tsx';
import { type UsableKey, usePassphrase } from '#renderer/keys/use-passphrase.ts';
import { saveSetting, useSetting } from '#renderer/storage/settings.ts';
import { handedUpTexts } from '#renderer/texts/handed-up.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { KeyCode } from '#renderer/ui/key-code.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { WorkDialog } from '#renderer/ui/work-dialog.tsx';
import { handUp, useDeskRun } from './desk-run.ts';
import classes from './desk-sources.module.css';

const texts = handedUpTexts.up;
const NOTHING = {};
const WIDTH = 680;

type Outcome = Result<CallOutput<'desk:hand-up'>, Failure>;

/** What a desk hands up is made of. */
export interface HandUpSources {
  readonly view: DeskView;
  /** The own register, without what lower desks have besides. */
  readonly register: UnitTable;
  readonly approved: readonly ApprovedKey[];
}

/** Has the file for the desk above made; a line among what can be written. */
export function HandUpLine(sources: HandUpSources) {
  const isBusy = useDeskRun(({ work }) => work !== 'none');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li>
      <div>
        <h2>{texts.title}</h2>
        <p className={classes['muted']}>{texts.text}</p>
      </div>
      <Button
        disabled={isBusy}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {texts.open}
      </Button>
      {isOpen && (
        <HandUpDialog
          {...sources}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
    </li>
  );
}

function HandUpDialog({ onClose, ...sources }: HandUpSources & { readonly onClose: () => void }) {
  const { result, reload } = useCall('keys:describe', NOTHING);
  const isBusy = useDeskRun(({ work }) => work !== 'none');
  return (
    <WorkDialog title={texts.title} width={WIDTH} isWorking={isBusy} onClose={onClose}>
      <div className={classes['form']}>
        {result?.ok === false && <FailureMessage failure={result.error} />}
        {result?.ok === true && <WithKey {...sources} state={result.value} onKeyMade={reload} />}
        <div className={classes['actions']}>
          <Button disabled={isBusy} onClick={onClose}>
            {texts.close}
          </Button>
        </div>
      </div>
    </WorkDialog>
  );
}

interface WithKeyProps extends HandUpSources {
  readonly state: KeyState;
  readonly onKeyMade: () => void;
}

function WithKey({ state, onKeyMade, ...sources }: WithKeyProps) {
  const remembered = useRemembered();
  const [outcome, setOutcome] = useState<Outcome>();
  if (state.status === 'damaged') return <Notice tone="warning" title={texts.keyDamaged} />;
  return (
    <>
      {remembered !== undefined && (
        <HandUpForm
          {...sources}
          state={state}
          remembered={remembered}
          onDone={(done) => {
            setOutcome(done);
            onKeyMade();
          }}
        />
      )}
      <div aria-live="polite">{outcome !== undefined && <Done outcome={outcome} />}</div>
      {state.status === 'present' && (
        <>
          <p className={classes['muted']}>{texts.keyLead}</p>
          <KeyCode fingerprint={state.fingerprint} label={texts.keyTitle} />
        </>
      )}
    </>
  );
}

/** What was said the last time; `undefined` while loading. */
function useRemembered(): Said | undefined {
  const deskName = useSetting('deskName');
  const commune = useSetting('deskCommune');
  const handedBy = useSetting('deskPerson');
  if (deskName === undefined || commune === undefined || handedBy === undefined) return undefined;
  return { deskName, commune, handedBy };
}

function Done({ outcome }: { readonly outcome: Outcome }) {
  if (!outcome.ok) return <FailureMessage failure={outcome.error} />;
  if (outcome.value.status === 'not-chosen') return null;
  const { fileName, folder } = outcome.value;
  return (
    <Notice tone="done" title={texts.saved(fileName, folder)}>
      <p>{texts.savedNext}</p>
    </Notice>
  );
}

interface Said {
  readonly deskName: string;
  readonly commune: string;
  readonly handedBy: string;
}

interface HandUpFormProps extends HandUpSources {
  readonly state: UsableKey;
  readonly remembered: Said;
  readonly onDone: (outcome: Outcome) => void;
}

const FIELDS = [
  { id: 'commune', label: texts.commune, least: 1, missing: texts.communeMissing },
  { id: 'deskName', label: texts.deskName, least: 3, missing: texts.deskNameMissing },
  { id: 'handedBy', label: texts.person, least: 2, missing: texts.personMissing },
] as const;

function HandUpForm({ state, remembered, onDone, ...sources }: HandUpFormProps) {
  const [said, setSaid] = useState(remembered);
  const [wasTried, setWasTried] = useState(false);
  const isBusy = useDeskRun(({ work }) => work !== 'none');
  const asked = usePassphrase(state);
  const isMissing = FIELDS.some(({ id, least }) => said[id].trim().length < least);
  const { request, decisions = [] } = sources.view;
  const save = async () => {
    setWasTried(true);
    const given = asked.take();
    if (isMissing || given === null) return;
    await saveSetting('deskName', said.deskName);
    await saveSetting('deskCommune', said.commune);
    await saveSetting('deskPerson', said.handedBy);
    const own = decisions.filter(({ report }) => report.campaign === request.campaign);
    const done = await handUp({ ...said, ...given, campaign: request.campaign, decisions: own });
    if (done !== null) onDone(done);
  };
  return (
    <>
      {FIELDS.map(({ id, label, least, missing }) => (
        <TextInput
          key={id}
          label={label}
          maxLength={200}
          value={said[id]}
          error={wasTried && said[id].trim().length < least ? missing : undefined}
          onChange={(event) => {
            setSaid({ ...said, [id]: event.currentTarget.value });
          }}
        />
      ))}
      <PassphraseFields asked={asked} />
      {!isMissing && <p>{whatItHolds(said, sources)}</p>}
      {wasAnyEncrypted(sources.view) && <Notice tone="warning" title={texts.decrypted} />}
      <div className={classes['actions']}>
        <Button disabled={isBusy} onClick={() => void save()}>
          {texts.action}
        </Button>
      </div>
    </>
  );
}

function wasAnyEncrypted({ collation }: DeskView): boolean {
  return collation.files.some(({ file }) => file.source.endsWith(DECRYPTED_NAME));
}

/** What the file will hold, or why there is none; main works it out anew. */
function whatItHolds({ deskName, commune, handedBy }: Said, sources: HandUpSources): string {
  const { view, register, approved } = sources;
  const { campaign } = view.request;
  const planned = planHandUp(
    { register, approved, decisions: view.decisions ?? [], files: view.collation.files },
    {
      app: { name: '', version: '' },
      createdAt: new Date(0).toISOString(),
      handedBy,
      desk: { name: deskName, commune },
      campaign: { id: campaign, title: campaign, packSha256: null },
    },
  );
  if (!planned.ok) return texts.refusals[planned.error];
  const { head, reports } = planned.value;
  return texts.holds(head.units.length, reports.length, head.decisions.length);
}
