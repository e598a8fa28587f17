import { useProfile } from '#renderer/storage/profile.ts';
import { handOverTexts } from '#renderer/texts/hand-over.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import type { Directive } from '#shared/directives/directive.ts';
import type { HandOverPart } from '#shared/hand-over/hand-over.ts';
import { scopeOf } from '#shared/hand-over/hand-over-scope.ts';
import { givePart } from './give-part.ts';
import { GivingDialog } from './giving-dialog.tsx';
import { GivingFields } from './giving-fields.tsx';
import classes from './hand-over.module.css';
import { HandOverResult, type SavedHandOver } from './hand-over-result.tsx';

interface HandOverDialogProps {
  readonly directive: Directive;
  readonly part: HandOverPart;
  readonly onClose: () => void;
}

/** Asks who hands over and for a passphrase, writes the file, and says where it lies. */
export function HandOverDialog({ directive, part, onClose }: HandOverDialogProps) {
  const profile = useProfile();
  const scope = scopeOf(directive, part);
  if (scope === null) return null;
  return (
    <GivingDialog<SavedHandOver>
      title={handOverTexts.giveTitle}
      width={620}
      onClose={onClose}
      write={(wish) => givePart({ directive, part, scope, ...wish })}
      form={(isHidden, onGive) => (
        <>
          {!isHidden && (
            <>
              <FactList facts={[{ name: handOverTexts.part, value: scope.title }]} />
              <p className={classes['text']}>{handOverTexts.giveLead}</p>
              <p className={classes['muted']}>{handOverTexts.giveStays}</p>
            </>
          )}
          <GivingFields
            isHidden={isHidden}
            proposedGiver={profile?.contact.name ?? ''}
            giverMissing={null}
            texts={handOverTexts}
            onGive={onGive}
            onClose={onClose}
          />
        </>
      )}
      done={(saved) => <HandOverResult saved={saved} onClose={onClose} />}
    />
  );
}
