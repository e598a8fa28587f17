import { Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';
import { multilineText } from '#shared/base/text-schemas.ts';
import { useAutosavedText } from '#renderer/questions/autosave/use-autosaved-field.ts';
import { saveUndoably } from '#renderer/questions/autosave/save-undoably.ts';
import { type CampaignNotes, saveNotes } from '#renderer/storage/notes.ts';
import { contactsTexts } from '#renderer/texts/contacts.ts';
import classes from './contacts.module.css';

interface NotesFormProps {
  readonly campaign: string;
  readonly stored: CampaignNotes;
}

/** What the unit writes freely; saved as it is typed. */
export function NotesForm({ campaign, stored }: NotesFormProps) {
  return (
    <div className={classes['notes']}>
      <NoteField campaign={campaign} name="obstacles" stored={stored.obstacles} />
      <NoteField campaign={campaign} name="proposals" stored={stored.proposals} />
    </div>
  );
}

interface NoteFieldProps {
  readonly campaign: string;
  readonly name: keyof CampaignNotes;
  readonly stored: string;
}

const noteText = multilineText(8_000);

function NoteField({ campaign, name, stored }: NoteFieldProps) {
  const place = `${campaign}/${name}`;
  const texts = contactsTexts.undo(contactsTexts[name]);
  const { typed, fault, onType, onDone } = useAutosavedText({
    place,
    stored,
    schema: noteText,
    save: (text) =>
      saveUndoably(
        () => saveNotes(campaign, { [name]: text }),
        { message: texts.changed, undoneMessage: texts.undone, place, typingOf: place },
        [place],
      ),
  });
  const [searchParams] = useSearchParams();
  const isWanted = searchParams.get('muc') === name;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isWanted) field.current?.focus();
  }, [isWanted]);
  return (
    <Textarea
      ref={field}
      label={contactsTexts[name]}
      value={typed}
      error={fault}
      maxRows={14}
      onChange={(event) => {
        onType(event.currentTarget.value);
      }}
      onBlur={onDone}
    />
  );
}
