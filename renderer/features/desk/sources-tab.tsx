import { Button } from '@mantine/core';
import type { DeskView } from '#shared/desk/tables/desk-table.ts';
import type { UnitTable } from '#shared/keys/unit-keys.ts';
import { deskTexts } from '#renderer/texts/desk.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { CloseCampaign } from './close-campaign.tsx';
import { CampaignSection } from './campaign-section.tsx';
import { DecryptionSection } from './decryption-section.tsx';
import { DeskWorkSection } from './desk-work-section.tsx';
import classes from './desk-sources.module.css';
import { HandedUpSection } from './handed-up-section.tsx';
import { RegisterSection } from './register-section.tsx';
import type { DeskSources } from './use-desk-sources.ts';

const NO_UNITS: UnitTable = [];
const texts = deskTexts.sources;

interface SourcesTabProps {
  readonly sources: DeskSources;
  readonly campaigns: readonly { readonly id: string; readonly title: string }[];
  /** What was worked out of the files; `null` before that. */
  readonly view: DeskView | null;
}

/** What the desk reads: the register, the folders, the campaign and its deadline. */
export function SourcesTab({ sources, campaigns, view }: SourcesTabProps) {
  const { failure } = sources;
  return (
    <div className={classes['sources']}>
      {failure !== undefined && <FailureMessage failure={failure} />}
      <RegisterSection sources={sources} />
      <FoldersSection sources={sources} />
      <CampaignSection campaigns={campaigns} />
      <DecryptionSection />
      <CloseCampaign view={view} />
      <DeskWorkSection />
      <HandedUpSection register={sources.places?.register?.units ?? NO_UNITS} />
    </div>
  );
}

function FoldersSection({ sources }: Pick<SourcesTabProps, 'sources'>) {
  const { places, folderFailure, addFolder, removeFolder } = sources;
  const folders = places?.folders ?? [];
  const add = <Button onClick={() => void addFolder()}>{texts.addFolder}</Button>;
  return (
    <Section title={texts.foldersTitle} lead={texts.foldersLead} actions={folders.length > 0 && add}>
      {folderFailure !== undefined && (
        <div className={classes['told']}>
          <FailureMessage failure={folderFailure} />
        </div>
      )}
      {folders.length === 0 ? (
        <EmptyState text={texts.foldersNone} action={add} />
      ) : (
        <ul className={classes['folders']}>
          {folders.map((folder) => (
            <li key={folder}>
              <span className={classes['path']}>{folder}</span>
              <Button
                size="compact-sm"
                aria-label={texts.removeFolderOf(folder)}
                onClick={() => void removeFolder(folder)}
              >
                {texts.removeFolder}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
