import { Checkbox } from '@mantine/core';
import type { PackDraft } from '#shared/packs/pack-draft.ts';
import { packEditorTexts } from '#renderer/texts/pack-editor.ts';
import { Section } from '#renderer/ui/page.tsx';
import { DraftDay, DraftText } from './draft-field.tsx';
import classes from './pack-editor.module.css';
import { useDraftFlag } from './use-draft-choices.ts';

const { letter, addresses } = packEditorTexts;

/** The letter on which the campaign rests, if any, and who receives the reports. */
export function LetterSection({ draft }: { readonly draft: PackDraft }) {
  const [hasLetter, setHasLetter] = useDraftFlag(draft, 'hasLetter');
  return (
    <>
      <Section title={letter.title}>
        <div className={classes['grid']}>
          <Checkbox
            className={classes['wide'] ?? ''}
            label={letter.has}
            checked={hasLetter}
            onChange={(event) => {
              setHasLetter(event.currentTarget.checked);
            }}
          />
          {hasLetter && (
            <>
              <DraftText draft={draft} name="issuer" label={letter.fields.issuer} />
              <DraftText draft={draft} name="subject" label={letter.fields.subject} />
              <DraftText draft={draft} name="number" label={letter.fields.number} hint={letter.numberHint} />
              <DraftDay draft={draft} name="date" label={letter.fields.date} />
              <DraftText draft={draft} name="basis" label={letter.fields.basis} />
            </>
          )}
        </div>
      </Section>
      <Section title={addresses.title} lead={addresses.linesHint}>
        <div className={classes['grid']}>
          <DraftText draft={draft} name="addressees" label={addresses.fields.addressees} hasLines />
          <DraftText draft={draft} name="distribution" label={addresses.fields.distribution} hasLines />
        </div>
      </Section>
    </>
  );
}
