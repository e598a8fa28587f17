import {
  IconCircle,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleMinus,
  IconHelpCircleFilled,
} from '@tabler/icons-react';
import type { AnswerValue } from '#shared/directives/answer-values.ts';

const ICONS: Readonly<Record<AnswerValue, typeof IconCircle>> = {
  done: IconCircleCheckFilled,
  'in-progress': IconCircleHalf2,
  'not-done': IconCircle,
  unclear: IconHelpCircleFilled,
  'not-applicable': IconCircleMinus,
};

interface AnswerIconProps {
  readonly value: AnswerValue | null;
  readonly size?: number;
}

/** The shape of an answer, told apart without colour; the word stands beside it. */
export function AnswerIcon({ value, size = 18 }: AnswerIconProps) {
  const Icon = value === null ? IconCircleDashed : ICONS[value];
  return <Icon size={size} stroke={1.8} aria-hidden />;
}
