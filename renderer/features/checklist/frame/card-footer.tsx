import { IconEraser, IconNote, IconPaperclip } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { checklistTexts } from '#renderer/texts/checklist.ts';
import { evidenceTexts } from '#renderer/texts/checklist-evidence.ts';
import classes from './card-footer.module.css';
import { useCard } from '../form/card-context.ts';
import { QuietButton } from './quiet-button.tsx';
import { StateLine } from './state-line.tsx';

interface CardFooterProps {
  /** `undefined` where the way to add evidence stands in the card already. */
  readonly onAddEvidence: (() => void) | undefined;
  /** Further things to do. */
  readonly children: ReactNode;
}

/** The last line of a card: its state, and the less usual things to do. */
export function CardFooter({ onAddEvidence, children }: CardFooterProps) {
  const { value, choose, note } = useCard();
  const isAnswered = value !== null;
  return (
    <footer className={classes['footer']}>
      <StateLine />
      <div className={classes['actions']}>
        {isAnswered && !note.isOpen && (
          <QuietButton
            icon={<IconNote size={18} aria-hidden />}
            label={checklistTexts.addNote}
            onClick={note.open}
          />
        )}
        {isAnswered && onAddEvidence && (
          <QuietButton
            icon={<IconPaperclip size={18} aria-hidden />}
            label={evidenceTexts.add}
            onClick={onAddEvidence}
          />
        )}
        {isAnswered && (
          <QuietButton
            icon={<IconEraser size={18} aria-hidden />}
            label={checklistTexts.clearAnswer}
            onClick={() => {
              choose(null);
            }}
          />
        )}
        {children}
      </div>
    </footer>
  );
}
