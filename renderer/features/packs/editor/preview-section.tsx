import { Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import type { Directive } from '#shared/directives/directive.ts';
import { madePack, type OwnDesk } from '#shared/packs/made-pack.ts';
import type { PackDraft } from '#shared/packs/pack-draft.ts';
import { shownFaults } from '#shared/packs/place-in-words.ts';
import { useCall } from '#renderer/bridge/use-call.ts';
import { useUnsavedCount } from '#renderer/questions/autosave/drafts.ts';
import { packEditorTexts } from '#renderer/texts/pack-editor.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { FaultList } from '../fault-list.tsx';
import { PackContents } from '../pack-contents.tsx';
import { DRAFT_PLACE } from './draft-field.tsx';
import classes from './pack-editor.module.css';
import { inEditor } from './place-in-editor.ts';
import { SavePack } from './save-pack.tsx';
import { useDraftFlag } from './use-draft-choices.ts';
import { type Signing, useSigning } from './use-signing.ts';

const texts = packEditorTexts.preview;
const NOTHING = {};

interface PreviewSectionProps {
  readonly draft: PackDraft;
  readonly base: Directive;
}

/** The pack as a school will see it, or what it lacks; then the way to sign and save it. */
export function PreviewSection({ draft, base }: PreviewSectionProps) {
  const today = useToday();
  const signing = useSigning();
  const ownDesk = useOwnDesk(signing);
  const ownCertificate = useOwnCertificate();
  const made = useMemo(
    () => madePack(draft, { base, ownDesk, ownCertificate, today }),
    [draft, base, ownDesk, ownCertificate, today],
  );
  const unsaved = useUnsavedCount(DRAFT_PLACE);
  const faults = made.ok ? [] : inEditor(shownFaults(made.error), draft, base);
  return (
    <Section title={texts.title} lead={texts.lead}>
      <DeskChoice draft={draft} hasKey={ownDesk !== null} />
      <EncryptionChoice
        draft={draft}
        isDeskNamed={draft.namesOwnDesk && ownDesk !== null}
        hasKey={ownCertificate !== null}
      />
      {unsaved > 0 && <Notice tone="warning" title={texts.unsaved} />}
      {made.ok ? (
        <>
          <PackContents directive={made.value.directive} />
          {unsaved === 0 && <SavePack text={made.value.text} signing={signing} />}
        </>
      ) : (
        <Notice tone="open" title={texts.faults(faults.length)}>
          <FaultList faults={faults} />
        </Notice>
      )}
    </Section>
  );
}

/** The desk of this PC as a pack names it; `null` while it has no key. */
function useOwnDesk({ key }: Signing): OwnDesk | null {
  const name = key?.status === 'present' ? key.unitName : '';
  const fingerprint = key?.status === 'present' ? key.fingerprint : '';
  return useMemo(() => (fingerprint === '' ? null : { name, fingerprint }), [name, fingerprint]);
}

/** What reports may be encrypted for on this PC; `null` while there is no key for it. */
function useOwnCertificate(): string | null {
  const { result } = useCall('decryption:describe', NOTHING);
  return result?.ok === true && result.value.status === 'present' ? result.value.certificate : null;
}

interface DeskChoiceProps {
  readonly draft: PackDraft;
  readonly hasKey: boolean;
}

/** Whether units will believe the receipts of this PC without a telephone call. */
function DeskChoice({ draft, hasKey }: DeskChoiceProps) {
  const [isNamed, setNamed] = useDraftFlag(draft, 'namesOwnDesk');
  return (
    <Checkbox
      className={classes['desk'] ?? ''}
      label={texts.ownDesk}
      description={hasKey ? texts.ownDeskHint : texts.ownDeskNoKey}
      disabled={!hasKey}
      checked={isNamed && hasKey}
      onChange={(event) => {
        setNamed(event.currentTarget.checked);
      }}
    />
  );
}

interface EncryptionChoiceProps {
  readonly draft: PackDraft;
  readonly isDeskNamed: boolean;
  readonly hasKey: boolean;
}

/** Whether units may encrypt reports on their way to this PC. */
function EncryptionChoice({ draft, isDeskNamed, hasKey }: EncryptionChoiceProps) {
  const [isAllowed, setAllowed] = useDraftFlag(draft, 'allowsEncryption');
  const hint = isDeskNamed ? texts.encryptionHint : texts.encryptionNoDesk;
  return (
    <Checkbox
      className={classes['desk'] ?? ''}
      label={texts.encryption}
      description={hasKey ? hint : texts.encryptionNoKey}
      disabled={!isDeskNamed || !hasKey}
      checked={isAllowed && isDeskNamed && hasKey}
      onChange={(event) => {
        setAllowed(event.currentTarget.checked);
      }}
    />
  );
}
