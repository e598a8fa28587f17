import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Result } from '#shared/base/result.ts';
import { planHandUp } from '#shared/desk/hand-up-plan.ts';
import type { DeskView } from '#shared/desk/tables/desk-table.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import type { ApprovedKey } from '#shared/keys/approved-keys.ts';
import type { UnitTable } from '#shared/keys/unit-keys.ts';
import { DECRYPTED_NAME } from '#shared/report/received-names.ts';
import { PassphraseFields } from '#renderer/keys/passphrase-fields.tsx';
import { usePassphrase } from '#renderer/keys/use-passphrase.ts';
import { handedUpTexts } from '#renderer/texts/handed-up.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { DeskKeyLine, type KeyForm } from './desk-key-line.tsx';
import { DeskNameFields, type DeskNames, useDeskNames } from './desk-names.tsx';
import { handUp, useDeskRun } from './desk-run.ts';
import classes from './desk-sources.module.css';

const texts = handedUpTexts.up;

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
  return <DeskKeyLine words={texts} form={(form) => <HandUpForm {...sources} {...form} />} />;
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

const NAMES = [
  { id: 'deskCommune', label: texts.commune, least: 1, missing: texts.communeMissing },
  { id: 'deskName', label: texts.deskName, least: 3, missing: texts.deskNameMissing },
  { id: 'deskPerson', label: texts.person, least: 2, missing: texts.personMissing },
] as const;

function HandUpForm({ state, remembered, reloadKey, ...sources }: HandUpSources & KeyForm) {
  const [outcome, setOutcome] = useState<Outcome>();
  const isBusy = useDeskRun(({ work }) => work !== 'none');
  const entered = useDeskNames(remembered, NAMES);
  const asked = usePassphrase(state);
  const { request, decisions = [] } = sources.view;
  const save = async () => {
    const given = asked.take();
    const names = await entered.take();
    if (names === null || given === null) return;
    const { deskName, deskCommune: commune, deskPerson: handedBy } = names;
    const own = decisions.filter(({ report }) => report.campaign === request.campaign);
    const said = { deskName, commune, handedBy, ...given };
    const done = await handUp({ ...said, campaign: request.campaign, decisions: own });
    if (done === null) return;
    setOutcome(done);
    reloadKey();
  };
  return (
    <>
      <DeskNameFields entered={entered} />
      <PassphraseFields asked={asked} />
      {!entered.isMissing && <p>{whatItHolds(entered.names, sources)}</p>}
      {wasAnyEncrypted(sources.view) && <Notice tone="warning" title={texts.decrypted} />}
      <div className={classes['actions']}>
        <Button disabled={isBusy} onClick={() => void save()}>
          {texts.action}
        </Button>
      </div>
      <div aria-live="polite">{outcome !== undefined && <Done outcome={outcome} />}</div>
    </>
  );
}

function wasAnyEncrypted({ collation }: DeskView): boolean {
  return collation.files.some(({ file }) => file.source.endsWith(DECRYPTED_NAME));
}

/** What the file will hold, or why there is none; main works it out anew. */
function whatItHolds({ deskName, deskCommune, deskPerson }: DeskNames, sources: HandUpSources): string {
  const { view, register, approved } = sources;
  const { campaign } = view.request;
  const planned = planHandUp(
    { register, approved, decisions: view.decisions ?? [], files: view.collation.files },
    {
      app: { name: '', version: '' },
      createdAt: new Date(0).toISOString(),
      handedBy: deskPerson,
      desk: { name: deskName, commune: deskCommune },
      campaign: { id: campaign, title: campaign, packSha256: null },
    },
  );
  if (!planned.ok) return texts.refusals[planned.error];
  const { head, reports } = planned.value;
  return texts.holds(head.units.length, reports.length, head.decisions.length);
}
