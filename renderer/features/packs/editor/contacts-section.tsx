import { Button } from '@mantine/core';
import { type ContactDraft, type PackDraft, packDraftSchema } from '#shared/packs/pack-draft.ts';
import { giveWay } from '#renderer/questions/autosave/drafts.ts';
import { useAutosavedText } from '#renderer/questions/autosave/use-autosaved-field.ts';
import { updatePackDraft } from '#renderer/storage/pack-draft.ts';
import { packEditorTexts } from '#renderer/texts/pack-editor.ts';
import { Section } from '#renderer/ui/page.tsx';
import { DRAFT_PLACE, TextField } from './draft-field.tsx';
import classes from './pack-editor.module.css';

const texts = packEditorTexts.contacts;
const MOST = 20;
const FIELDS = ['organisation', 'person', 'phone', 'note'] as const;

type ContactField = (typeof FIELDS)[number];

const contactShape = packDraftSchema.shape.contacts.element.shape;

/** Whom a unit calls; each with where the number comes from. */
export function ContactsSection({ contacts }: Pick<PackDraft, 'contacts'>) {
  const add = () => {
    const row: ContactDraft = { id: crypto.randomUUID(), organisation: '', person: '', phone: '', note: '' };
    void updatePackDraft((stored) => ({ ...stored, contacts: [...stored.contacts, row] }));
  };
  return (
    <Section title={texts.title} lead={texts.lead}>
      {contacts.length === 0 && <p className={classes['muted']}>{texts.none}</p>}
      {contacts.map((contact, index) => (
        <ContactRow key={contact.id} contact={contact} number={index + 1} />
      ))}
      <Button disabled={contacts.length >= MOST} onClick={add}>
        {texts.add}
      </Button>
    </Section>
  );
}

interface ContactRowProps {
  readonly contact: ContactDraft;
  readonly number: number;
}

function ContactRow({ contact, number }: ContactRowProps) {
  const remove = () => {
    // what stands in its fields goes with it, also what could not be kept
    giveWay(FIELDS.map((field) => placeOf(contact, field)));
    void updatePackDraft((stored) => ({
      ...stored,
      contacts: stored.contacts.filter(({ id }) => id !== contact.id),
    }));
  };
  return (
    <div className={classes['contact']} role="group" aria-label={texts.row(number)}>
      {FIELDS.map((field) => (
        <ContactText key={field} contact={contact} field={field} />
      ))}
      <Button aria-label={texts.remove(number)} onClick={remove}>
        {texts.removeShort}
      </Button>
    </div>
  );
}

function placeOf({ id }: ContactDraft, field: ContactField): string {
  return `${DRAFT_PLACE}contact/${id}/${field}`;
}

function ContactText({ contact, field }: { readonly contact: ContactDraft; readonly field: ContactField }) {
  const autosaved = useAutosavedText({
    place: placeOf(contact, field),
    stored: contact[field],
    schema: contactShape[field],
    save: (text) =>
      updatePackDraft((stored) => ({
        ...stored,
        contacts: stored.contacts.map((one) => (one.id === contact.id ? { ...one, [field]: text } : one)),
      })),
  });
  return <TextField field={autosaved} label={texts.fields[field]} />;
}
