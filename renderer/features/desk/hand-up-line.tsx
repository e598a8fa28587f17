import { useMemo } from 'react';
import type { HandUpCounts } from '#shared/desk/hand-up-counts.ts';
import { momentText } from '#shared/desk/tables/overview.ts';
import type { HandUpNote } from '#shared/desk/hand-up-note.ts';
import { useSetting } from '#renderer/storage/settings.ts';
import { handedUpTexts } from '#renderer/texts/handed-up.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { DeskKeyLine } from './desk-key-line.tsx';
import { useRememberedNames } from './desk-names.tsx';
import { HandUpForm } from './hand-up-form.tsx';
import { type HandUpSources, plannedHandUp } from './planned-hand-up.ts';
import classes from './desk-sources.module.css';

const texts = handedUpTexts.up;

/** Has the file for the desk above made; a line among what can be written, with what was made last for the campaign. */
export function HandUpLine(sources: HandUpSources) {
  const made = useSetting('deskHandUps')?.[sources.view.request.campaign];
  return (
    <DeskKeyLine
      words={texts}
      note={made !== undefined && <MadeLast note={made} sources={sources} />}
      form={(form) => <HandUpForm {...sources} {...form} />}
    />
  );
}

interface MadeLastProps {
  readonly note: HandUpNote;
  readonly sources: HandUpSources;
}

function MadeLast({ note: { madeAt, fileName, folder, holds }, sources }: MadeLastProps) {
  const names = useRememberedNames();
  const planned = useMemo(
    () => (names === undefined ? null : plannedHandUp(names, sources)),
    [names, sources],
  );
  const { request, decisions = [] } = sources.view;
  // as many as before need not be the same ones
  const isDecidedSince = decisions.some(
    ({ report, decidedAt }) => report.campaign === request.campaign && decidedAt > madeAt,
  );
  const isOther = planned?.status === 'planned' && (isDecidedSince || !isEqual(planned.counts, holds));
  return (
    <div className={classes['madeLast']}>
      <p>{texts.last(momentText(madeAt), fileName, folder)}</p>
      <p className={classes['muted']}>
        {texts.savedHolds(holds)} {texts.lastNext}
      </p>
      {isOther && <Notice tone="warning" title={texts.changedSince} />}
    </div>
  );
}

function isEqual(one: HandUpCounts, other: HandUpCounts): boolean {
  return (
    one.units === other.units &&
    one.reporting === other.reporting &&
    one.reports === other.reports &&
    one.decisions === other.decisions
  );
}
