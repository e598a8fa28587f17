import { IconCircle } from '@tabler/icons-react';
import type { Tone } from '#renderer/ui/answer-look.ts';
import { ToneIcon } from '#renderer/ui/tone-icon.tsx';
import classes from './desk.module.css';

interface ChipProps {
  readonly tone: Tone;
  readonly text: string;
  /** Whether there is nothing yet: an empty ring. */
  readonly isEmpty?: boolean;
}

/** A state in colour, shape and word. */
export function Chip({ tone, text, isEmpty = false }: ChipProps) {
  return (
    <span className={classes['chip']} data-tone={tone}>
      {isEmpty ? <IconCircle size={16} stroke={1.8} aria-hidden /> : <ToneIcon tone={tone} size={16} />}
      {text}
    </span>
  );
}
