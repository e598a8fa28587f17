import { Checkbox } from '@mantine/core';
import { type PackDraft, proposedId } from '#shared/packs/pack-draft.ts';
import { packEditorTexts } from '#renderer/texts/pack-editor.ts';
import { Section } from '#renderer/ui/page.tsx';
import { DraftDay, DraftText } from './draft-field.tsx';
import classes from './pack-editor.module.css';
import { useDraftFlag } from './use-draft-choices.ts';

const texts = packEditorTexts.event;

/** What the campaign is called, and when it is. */
export function EventSection({ draft }: { readonly draft: PackDraft }) {
  const [isRepeated, setRepeated] = useDraftFlag(draft, 'isRepeated');
  return (
    <Section title={texts.title}>
      <div className={classes['grid']}>
        <DraftText draft={draft} name="title" label={texts.fields.title} />
        <DraftText draft={draft} name="eventName" label={texts.fields.eventName} />
        <Checkbox
          className={classes['wide'] ?? ''}
          label={texts.repeated}
          checked={isRepeated}
          onChange={(event) => {
            setRepeated(event.currentTarget.checked);
          }}
        />
        {!isRepeated && (
          <>
            <DraftDay draft={draft} name="startsOn" label={texts.fields.startsOn} />
            <DraftDay draft={draft} name="endsOn" label={texts.fields.endsOn} />
          </>
        )}
        <DraftText draft={draft} name="eventNote" label={texts.fields.eventNote} />
        <DraftText
          draft={draft}
          name="id"
          label={texts.fields.id}
          hint={texts.idHint(proposedId(draft.title))}
        />
      </div>
    </Section>
  );
}
