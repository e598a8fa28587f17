import { IconEraser, IconNote, IconPaperclip } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Answer } from '#shared/answers/answer.ts';
import { checklistTexts } from '#renderer/texts/checklist.ts';
import { evidenceTexts } from '#renderer/texts/checklist-evidence.ts';
import classes from './card-footer.module.css';
import { QuietButton } from './quiet-button.tsx';
import { StateLine } from './state-line.tsx';
import type { CardSaving } from './use-card-saving.ts';

export interface CardFooterProps {
  readonly answer: Answer;
  readonly saving: CardSaving;
  readonly isFresh: boolean;
  readonly unsavedCount: number;
  /** Each `undefined` where there is nothing to do. */
  readonly onAddNote: (() => void) | undefined;
  readonly onAddEvidence: (() => void) | undefined;
  readonly onClear: (() => void) | undefined;
  /** Further things to do. */
  readonly children: ReactNode;
}

/** The last line of a card: its state, and the less usual things to do. */
export function CardFooter({
  answer,
  saving,
  isFresh,
  unsavedCount,
  onAddNote,
  onAddEvidence,
  onClear,
  children,
}: CardFooterProps) {
  return (
    <footer className={classes['footer']}>
      <StateLine answer={answer} saving={saving} isFresh={isFresh} unsavedCount={unsavedCount} />
      <div className={classes['actions']}>
        {onAddNote && (
          <QuietButton
            icon={<IconNote size={18} aria-hidden />}
            label={checklistTexts.addNote}
            onClick={onAddNote}
          />
        )}
        {onAddEvidence && (
          <QuietButton
            icon={<IconPaperclip size={18} aria-hidden />}
            label={evidenceTexts.add}
            onClick={onAddEvidence}
          />
        )}
        {onClear && (
          <QuietButton
            icon={<IconEraser size={18} aria-hidden />}
            label={checklistTexts.clearAnswer}
            onClick={onClear}
          />
        )}
        {children}
      </div>
    </footer>
  );
}
