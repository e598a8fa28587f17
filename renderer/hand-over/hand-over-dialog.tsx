import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { BackupProgressView } from '#renderer/backup/backup-progress-view.tsx';
import { withProgress } from '#renderer/backup/backup-work.ts';
import { NO_PASSPHRASE, PassphraseChoiceFields, passphraseOf } from '#renderer/backup/passphrase-choice.tsx';
import { useProfile } from '#renderer/storage/profile.ts';
import { handOverTexts } from '#renderer/texts/hand-over.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { WorkDialog } from '#renderer/ui/work-dialog.tsx';
import type { BackupProgress } from '#shared/backup/backup-content.ts';
import type { Directive } from '#shared/directives/directive.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { HandOverPart } from '#shared/hand-over/hand-over.ts';
import { type HandOverScope, scopeOf } from '#shared/hand-over/hand-over-scope.ts';
import { givePart } from './give-part.ts';
import classes from './hand-over.module.css';
import { HandOverResult, type SavedHandOver } from './hand-over-result.tsx';

type Stage =
  | { readonly name: 'asking'; readonly failure: Failure | null }
  | { readonly name: 'working'; readonly progress: BackupProgress | null }
  | { readonly name: 'done'; readonly saved: SavedHandOver };

interface HandOverDialogProps {
  readonly directive: Directive;
  readonly part: HandOverPart;
  readonly onClose: () => void;
}

/** Asks who hands over and for a passphrase, writes the file, and says where it lies. */
export function HandOverDialog({ directive, part, onClose }: HandOverDialogProps) {
  const [stage, setStage] = useState<Stage>({ name: 'asking', failure: null });
  const scope = scopeOf(directive, part);
  if (scope === null) return null;
  const give = async (wish: Wish) => {
    setStage({ name: 'working', progress: null });
    const given = await withProgress(
      (progress) => {
        setStage({ name: 'working', progress });
      },
      () => givePart({ directive, part, scope, ...wish }),
    );
    if (!given.ok) setStage({ name: 'asking', failure: given.error });
    else if (given.value.status === 'saved') setStage({ name: 'done', saved: given.value });
    else setStage({ name: 'asking', failure: null });
  };
  const isWorking = stage.name === 'working';
  return (
    <WorkDialog title={handOverTexts.giveTitle} width={620} isWorking={isWorking} onClose={onClose}>
      <div className={classes['stack']}>
        {stage.name === 'asking' && stage.failure !== null && <FailureMessage failure={stage.failure} />}
        {stage.name === 'done' && <HandOverResult saved={stage.saved} onClose={onClose} />}
        {stage.name === 'working' && <BackupProgressView progress={stage.progress} />}
        {stage.name !== 'done' && (
          <HandOverForm
            scope={scope}
            isHidden={isWorking}
            onGive={(wish) => void give(wish)}
            onClose={onClose}
          />
        )}
      </div>
    </WorkDialog>
  );
}

interface Wish {
  readonly givenBy: string;
  readonly passphrase: string | null;
}

interface HandOverFormProps {
  readonly scope: HandOverScope;
  /** Keeps what was entered while the file is written. */
  readonly isHidden: boolean;
  readonly onGive: (wish: Wish) => void;
  readonly onClose: () => void;
}

function HandOverForm({ scope, isHidden, onGive, onClose }: HandOverFormProps) {
  const profile = useProfile();
  const [givenBy, setGivenBy] = useState<string>();
  const [choice, setChoice] = useState(NO_PASSPHRASE);
  const [wasTried, setWasTried] = useState(false);
  const giver = givenBy ?? profile?.contact.name ?? '';
  const give = () => {
    setWasTried(true);
    const passphrase = passphraseOf(choice);
    if (passphrase !== undefined) onGive({ givenBy: giver.trim(), passphrase });
  };
  if (isHidden) return null;
  return (
    <>
      <FactList facts={[{ name: handOverTexts.part, value: scope.title }]} />
      <p className={classes['text']}>{handOverTexts.giveLead}</p>
      <p className={classes['muted']}>{handOverTexts.giveStays}</p>
      <TextInput
        label={handOverTexts.givenBy}
        maxLength={200}
        value={giver}
        onChange={(event) => {
          setGivenBy(event.currentTarget.value);
        }}
      />
      <PassphraseChoiceFields
        choice={choice}
        onChange={setChoice}
        wasTried={wasTried}
        texts={handOverTexts}
      />
      <div className={classes['buttons']}>
        <Button variant="filled" color="accent" onClick={give}>
          {handOverTexts.make}
        </Button>
        <Button variant="default" onClick={onClose}>
          {handOverTexts.giveUp}
        </Button>
      </div>
    </>
  );
}
