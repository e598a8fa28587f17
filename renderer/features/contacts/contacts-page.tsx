import type { ReactNode } from 'react';
import type { Directive } from '#shared/directives/directive.ts';
import { findRecordKind } from '#shared/records/registry.ts';
import { RecordTable } from '#renderer/questions/record-table/record-table.tsx';
import { useNotes } from '#renderer/storage/notes.ts';
import { contactsTexts } from '#renderer/texts/contacts.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { PageHeader, Section } from '#renderer/ui/page.tsx';
import { NotesForm } from './notes-form.tsx';
import { PackContacts } from './pack-contacts.tsx';

interface ContactsPageProps {
  readonly directive: Directive;
}

/** Whom to call, and what the unit wants to say beyond the checklist. */
export function ContactsPage({ directive }: ContactsPageProps) {
  const notes = useNotes(directive.id);
  if (notes === undefined) return null;
  const named = directive.contacts.filter(({ isSuggested }) => !isSuggested);
  const suggested = directive.contacts.filter(({ isSuggested }) => isSuggested);
  return (
    <>
      <PageHeader title={contactsTexts.title} lead={contactsTexts.lead} />
      {directive.letter !== null && (
        <Section title={contactsTexts.fromPackTitle} lead={contactsTexts.fromPackLead}>
          <PackContacts contacts={named} />
        </Section>
      )}
      {suggested.length > 0 && (
        <Section {...(directive.letter === null ? contactsTexts.toAsk : contactsTexts.suggested)}>
          <PackContacts contacts={suggested} />
        </Section>
      )}
      <Section title={contactsTexts.ownTitle} lead={contactsTexts.ownLead}>
        <OwnContacts directive={directive} />
      </Section>
      <Section title={contactsTexts.notesTitle} lead={contactsTexts.notesLead}>
        <NotesForm campaign={directive.id} stored={notes} />
      </Section>
      <Section title={contactsTexts.channelsTitle} lead={contactsTexts.channelsLead}>
        <FactList facts={directive.warningChannels.map(({ name, address }) => ({ name, value: address }))} />
      </Section>
    </>
  );
}

function OwnContacts({ directive }: { readonly directive: Directive }): ReactNode {
  const kind = findRecordKind('emergency-contacts');
  return kind === undefined ? null : <RecordTable directive={directive} kind={kind} />;
}
