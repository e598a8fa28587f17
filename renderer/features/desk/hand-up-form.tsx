import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Result } from '#shared/base/result.ts';
import { visibleText } from '#shared/base/visible-text.ts';
import { momentText } from '#shared/desk/tables/overview.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import type { UnitTable } from '#shared/keys/unit-keys.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { PassphraseFields } from '#renderer/keys/passphrase-fields.tsx';
import { usePassphrase } from '#renderer/keys/use-passphrase.ts';
import { useClosedCampaigns } from '#renderer/storage/closed-campaigns.ts';
import { handedUpTexts } from '#renderer/texts/handed-up.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { KeyForm } from './desk-key-line.tsx';
import { DeskNameFields, useDeskNames } from './desk-names.tsx';
import { handUp, useDeskRun } from './desk-run.ts';
import classes from './desk-sources.module.css';
import { type HandUpSources, placesIn, type PlannedHandUp, plannedHandUp } from './planned-hand-up.ts';

const texts = handedUpTexts.up;
const NAMED_PLACES = 3;

type Outcome = Result<CallOutput<'desk:hand-up'>, Failure>;

const NAMES = [
  { id: 'deskCommune', label: texts.commune, least: 1, missing: texts.communeMissing },
  { id: 'deskName', label: texts.deskName, least: 3, missing: texts.deskNameMissing },
  { id: 'deskPerson', label: texts.person, least: 2, missing: texts.personMissing },
] as const;

/** Asks for what the file for the desk above needs, says what it will hold, and has it made. */
export function HandUpForm({ state, remembered, reloadKey, ...sources }: HandUpSources & KeyForm) {
  const [outcome, setOutcome] = useState<Outcome>();
  const { campaign } = sources.view.request;
  const deleted = useClosedCampaigns()?.find((one) => one.campaign === campaign && one.figures !== null);
  const isBusy = useDeskRun(({ work }) => work !== 'none');
  const places = placesIn(sources.register);
  const [onlyPlace = ''] = places.length === 1 ? places : [];
  const deskCommune = remembered.deskCommune === '' ? onlyPlace : remembered.deskCommune;
  const entered = useDeskNames({ ...remembered, deskCommune }, NAMES);
  const asked = usePassphrase(state);
  const planned = entered.isMissing ? null : plannedHandUp(entered.names, sources);
  const save = async () => {
    const given = asked.take();
    const names = await entered.take();
    if (names === null || given === null || planned?.status === 'refused') return;
    const { request, decisions = [] } = sources.view;
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
      {deleted !== undefined && (
        <Notice tone="warning" title={texts.deletedBefore(momentText(deleted.closedAt))} />
      )}
      {planned !== null && <Planned planned={planned} register={sources.register} />}
      <div className={classes['actions']}>
        <Button disabled={isBusy} onClick={() => void save()}>
          {texts.action}
        </Button>
      </div>
      <div aria-live="polite">{outcome !== undefined && <Done outcome={outcome} />}</div>
    </>
  );
}

interface PlannedProps {
  readonly planned: PlannedHandUp;
  readonly register: UnitTable;
}

/** What the file will hold and what not, or why there is none. */
function Planned({ planned, register }: PlannedProps) {
  if (planned.status === 'refused') {
    const places = placesIn(register).map(visibleText);
    return (
      <Notice tone="warning" title={texts.refusals[planned.why]}>
        {planned.why === 'no-units' && places.length > 0 && (
          <p>
            {texts.placesInRegister(places.slice(0, NAMED_PLACES), Math.max(0, places.length - NAMED_PLACES))}
          </p>
        )}
      </Notice>
    );
  }
  const { counts, outsideCount, wasEncrypted, isSaidBelow } = planned;
  return (
    <>
      <p>{texts.holds(counts)}</p>
      {outsideCount > 0 && <p className={classes['muted']}>{texts.outside(outsideCount)}</p>}
      {isSaidBelow && <Notice tone="warning" title={texts.notBelow} />}
      {wasEncrypted && <Notice tone="warning" title={texts.decrypted} />}
    </>
  );
}

function Done({ outcome }: { readonly outcome: Outcome }) {
  const [failure, setFailure] = useState<Failure>();
  if (!outcome.ok) return <FailureMessage failure={outcome.error} />;
  if (outcome.value.status === 'not-chosen') return null;
  const { id, fileName, folder, holds } = outcome.value;
  const show = async () => {
    const shown = await call('desk:show-in-folder', { id });
    setFailure(shown.ok ? undefined : shown.error);
  };
  return (
    <>
      <Notice
        tone="done"
        title={texts.saved(fileName, folder)}
        actions={
          <Button size="compact-md" onClick={() => void show()}>
            {texts.show}
          </Button>
        }
      >
        <p>{texts.savedHolds(holds)}</p>
        <p>{texts.savedNext}</p>
      </Notice>
      {failure !== undefined && <FailureMessage failure={failure} />}
    </>
  );
}
