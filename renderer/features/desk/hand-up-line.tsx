import { momentText } from '#shared/desk/tables/overview.ts';
import type { HandUpNote } from '#shared/desk/hand-up-note.ts';
import { useSetting } from '#renderer/storage/settings.ts';
import { handedUpTexts } from '#renderer/texts/handed-up.ts';
import { DeskKeyLine } from './desk-key-line.tsx';
import { HandUpForm } from './hand-up-form.tsx';
import type { HandUpSources } from './planned-hand-up.ts';
import classes from './desk-sources.module.css';

const texts = handedUpTexts.up;

/** Has the file for the desk above made; a line among what can be written, with what was made last for the campaign. */
export function HandUpLine(sources: HandUpSources) {
  const made = useSetting('deskHandUps')?.[sources.view.request.campaign];
  return (
    <DeskKeyLine
      words={texts}
      note={made !== undefined && <MadeLast note={made} />}
      form={(form) => <HandUpForm {...sources} {...form} />}
    />
  );
}

function MadeLast({ note: { madeAt, fileName, folder, holds } }: { readonly note: HandUpNote }) {
  return (
    <div className={classes['madeLast']}>
      <p>{texts.last(momentText(madeAt), fileName, folder)}</p>
      <p className={classes['muted']}>
        {texts.savedHolds(holds)} {texts.lastNext}
      </p>
    </div>
  );
}
