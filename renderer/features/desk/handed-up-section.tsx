import { Button } from '@mantine/core';
import { visibleText } from '#shared/base/visible-text.ts';
import type { ShownDeskPlaces } from '#shared/desk/desk-places.ts';
import type { HandedUpFile } from '#shared/desk/handed-up-file.ts';
import { handedUpSentence } from '#shared/desk/handed-up-sentences.ts';
import {
  type HandedUpStanding,
  type PlacedHandedUp,
  placeHandedUp,
  waitingHandedUp,
} from '#shared/desk/handed-up-standing.ts';
import type { LowerDesk } from '#shared/desk/lower-desk.ts';
import { keyInLine } from '#shared/desk/renewed-keys.ts';
import { momentText } from '#shared/desk/tables/overview.ts';
import type { DeskView } from '#shared/desk/tables/desk-table.ts';
import type { UnitTable } from '#shared/keys/unit-keys.ts';
import { visibleName } from '#shared/report/received-names.ts';
import { useLowerDesks, withdrawLowerDesk } from '#renderer/storage/lower-desks.ts';
import { handedUpTexts } from '#renderer/texts/handed-up.ts';
import type { Tone } from '#renderer/ui/answer-look.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { ApproveLowerDesk } from './approve-lower-desk.tsx';
import { useDeskRun } from './desk-run.ts';
import frame from './desk.module.css';
import classes from './desk-sources.module.css';

const texts = handedUpTexts.below;
const NO_FILES: readonly HandedUpFile[] = [];

/** What lower desks have handed up, each file looked at before it counts, and the desks whose keys are known. */
export function HandedUpSection({ register }: { readonly register: UnitTable }) {
  const files = useDeskRun(({ picture }) => picture?.reading.handedUp ?? NO_FILES);
  const desks = useLowerDesks();
  if (desks === undefined || (files.length === 0 && desks.length === 0)) return null;
  const placed = placeHandedUp(files, desks, register);
  return (
    <Section title={texts.title} lead={texts.lead}>
      {placed.map((one) => (
        <Looked key={`${one.file.source} ${one.file.manifestSha256}`} placed={one} desks={desks} />
      ))}
      {desks.length > 0 && <KnownDesks desks={desks} />}
    </Section>
  );
}

interface HandedUpRemarkProps {
  readonly places: ShownDeskPlaces;
  /** Whose figures are shown; `null`: none are. */
  readonly view: DeskView | null;
}

/** That something was handed up and counts for nothing yet; nobody would look for it otherwise. */
export function HandedUpRemark({ places, view }: HandedUpRemarkProps) {
  const files = useDeskRun(({ picture }) => picture?.reading.handedUp ?? NO_FILES);
  const desks = useLowerDesks();
  if (desks === undefined || places.register === null) return null;
  const waiting = waitingHandedUp(
    placeHandedUp(files, desks, places.register.units),
    view?.request.campaign ?? null,
  );
  if (waiting.length === 0) return null;
  return (
    <div className={frame['remark']}>
      <Notice tone="warning" title={texts.waiting(waiting.length)}>
        <p>{texts.waitingLead}</p>
      </Notice>
    </div>
  );
}

const TONES: Readonly<Partial<Record<HandedUpStanding, Tone>>> = {
  counts: 'done',
  superseded: 'open',
  duplicate: 'open',
  'unknown-desk': 'warning',
};

interface LookedProps {
  readonly placed: PlacedHandedUp;
  /** Whose keys are known. */
  readonly desks: readonly LowerDesk[];
}

function Looked({ placed, desks }: LookedProps) {
  const { file, standing } = placed;
  const { sentence, nextStep } = handedUpSentence(placed);
  return (
    <section className={classes['offered']} aria-label={visibleName(file.source)}>
      <h3>{visibleName(file.source)}</h3>
      <Notice tone={TONES[standing] ?? 'serious'} title={sentence}>
        <p>{nextStep}</p>
      </Notice>
      {file.status === 'sound' && <FactList facts={factsOf(file)} />}
      {file.status === 'sound' && standing === 'unknown-desk' && (
        <ApproveLowerDesk
          fingerprint={file.keyFingerprint}
          communeSaid={visibleText(file.manifest.desk.commune)}
          desks={desks}
        />
      )}
    </section>
  );
}

function factsOf({ manifest }: Extract<HandedUpFile, { status: 'sound' }>) {
  const { desk, campaign, createdAt, handedBy, units, reports, decisions, keys } = manifest;
  const returned = decisions.filter(({ kind }) => kind === 'returned').length;
  return [
    { name: texts.claims, value: visibleText(desk.name) },
    { name: texts.commune, value: visibleText(desk.commune) },
    { name: texts.campaign, value: visibleText(campaign.title) },
    { name: texts.madeAt, value: momentText(createdAt) },
    { name: texts.madeBy, value: visibleText(handedBy) },
    { name: texts.holds, value: texts.holdsOf(units.length, reports.length) },
    { name: texts.decided, value: texts.decidedOf(decisions.length - returned, returned) },
    { name: texts.keys, value: texts.keysOf(keys.length) },
  ];
}

function KnownDesks({ desks }: { readonly desks: readonly LowerDesk[] }) {
  return (
    <section className={classes['offered']} aria-label={texts.known}>
      <h3>{texts.known}</h3>
      <FactList
        facts={desks.map((desk) => ({
          name: desk.fingerprint,
          value: (
            <>
              {knownText(desk, desks)}{' '}
              <Button
                size="compact-sm"
                aria-label={texts.withdrawFor(visibleText(desk.name), desk.fingerprint)}
                onClick={() => {
                  void withdrawLowerDesk(desk.fingerprint);
                }}
              >
                {texts.withdraw}
              </Button>
            </>
          ),
        }))}
      />
    </section>
  );
}

/** Whose key it is, and which one has taken its place. */
function knownText(desk: LowerDesk, desks: readonly LowerDesk[]): string {
  const [name, commune] = [visibleText(desk.name), visibleText(desk.commune)];
  const { current, age } = keyInLine(desk, desks);
  return age === 0 ? texts.knownAs(name, commune) : texts.renewedAs(name, commune, current.fingerprint);
}
