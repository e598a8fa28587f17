import { useMemo } from 'react';
import type { Directive } from '#shared/directives/directive.ts';
import { madePack } from '#shared/packs/made-pack.ts';
import type { PackDraft } from '#shared/packs/pack-draft.ts';
import { shownFaults } from '#shared/packs/place-in-words.ts';
import { useUnsavedCount } from '#renderer/questions/autosave/drafts.ts';
import { packEditorTexts } from '#renderer/texts/pack-editor.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { PackContents } from '../pack-contents.tsx';
import { DRAFT_PLACE } from './draft-field.tsx';
import classes from './pack-editor.module.css';
import { SavePack } from './save-pack.tsx';

const texts = packEditorTexts.preview;

interface PreviewSectionProps {
  readonly draft: PackDraft;
  readonly base: Directive;
}

/** The pack as a school will see it, or what it lacks; then the way to sign and save it. */
export function PreviewSection({ draft, base }: PreviewSectionProps) {
  const today = useToday();
  const made = useMemo(() => madePack(draft, base, today), [draft, base, today]);
  const unsaved = useUnsavedCount(DRAFT_PLACE);
  return (
    <Section title={texts.title} lead={texts.lead}>
      {unsaved > 0 && <Notice tone="warning" title={texts.unsaved} />}
      {made.ok ? (
        <>
          <PackContents directive={made.value.directive} />
          {unsaved === 0 && <SavePack text={made.value.text} />}
        </>
      ) : (
        <Notice tone="open" title={texts.faults(made.error.length)}>
          <ul className={classes['list']}>
            {shownFaults(made.error).map(({ path, place, message }) => (
              <li key={`${path} ${message}`}>
                {place !== '' && <strong>{place}: </strong>}
                {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </Section>
  );
}
