import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Directive } from '#shared/directives/directive.ts';
import { draftFrom, type PackDraft } from '#shared/packs/pack-draft.ts';
import { savePackDraft, usePackDraft } from '#renderer/storage/pack-draft.ts';
import { packEditorTexts } from '#renderer/texts/pack-editor.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader, Section } from '#renderer/ui/page.tsx';
import { PrimaryButton } from '#renderer/ui/primary-button.tsx';
import { ContactsSection } from './contacts-section.tsx';
import { CriteriaSection } from './criteria-section.tsx';
import { DeadlinesSection } from './deadlines-section.tsx';
import { DropDraft } from './drop-draft.tsx';
import { EventSection } from './event-section.tsx';
import { LetterSection } from './letter-section.tsx';
import classes from './pack-editor.module.css';
import { PreviewSection } from './preview-section.tsx';

const texts = packEditorTexts;

interface PackEditorPageProps {
  /** Every pack at hand. */
  readonly directives: readonly Directive[];
}

/** Where a receiver writes the pack of a campaign of their own, looks at it as a school will, signs and saves it. */
export function PackEditorPage({ directives }: PackEditorPageProps) {
  const draft = usePackDraft();
  if (draft === undefined) return null;
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      {draft === null ? (
        <BaseChoice directives={directives} />
      ) : (
        <Draft draft={draft} directives={directives} />
      )}
    </>
  );
}

function BaseChoice({ directives }: PackEditorPageProps) {
  const proposed = directives.find(({ event }) => event.isRepeated === true) ?? directives[0];
  const [id, setId] = useState(proposed?.id ?? '');
  const base = directives.find((one) => one.id === id);
  return (
    <Section title={texts.base.title} lead={texts.base.lead}>
      <div className={classes['start']}>
        <NativeSelect
          label={texts.base.choose}
          value={id}
          data={directives.map((one) => ({ value: one.id, label: one.title }))}
          onChange={(event) => {
            setId(event.currentTarget.value);
          }}
        />
        <PrimaryButton
          disabled={base === undefined}
          onClick={() => {
            if (base !== undefined) void savePackDraft(draftFrom(base));
          }}
        >
          {texts.base.start}
        </PrimaryButton>
      </div>
    </Section>
  );
}

interface DraftProps extends PackEditorPageProps {
  readonly draft: PackDraft;
}

function Draft({ draft, directives }: DraftProps) {
  const base = directives.find(({ id }) => id === draft.base);
  if (base === undefined) {
    return (
      <>
        <Notice tone="warning" title={texts.base.gone} />
        <DropDraft />
      </>
    );
  }
  return (
    <>
      <div className={classes['from']}>
        <span className={classes['muted']}>{texts.base.from(base.title)}</span>
        <DropDraft />
      </div>
      <EventSection draft={draft} />
      <LetterSection draft={draft} />
      <ContactsSection contacts={draft.contacts} />
      <CriteriaSection draft={draft} base={base} />
      <DeadlinesSection draft={draft} base={base} />
      <PreviewSection draft={draft} base={base} />
    </>
  );
}
