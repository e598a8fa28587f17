import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconHelpCircle,
  IconInfoCircle,
} from '@tabler/icons-react';
import type { Tone } from './answer-look.ts';

const ICONS: Readonly<Record<Tone, typeof IconInfoCircle>> = {
  done: IconCircleCheck,
  'in-progress': IconInfoCircle,
  open: IconInfoCircle,
  unclear: IconHelpCircle,
  warning: IconAlertTriangle,
  serious: IconCircleX,
};

interface ToneIconProps {
  readonly tone: Tone;
  readonly size: number;
}

/** The shape of a tone, told apart without colour; words stand beside it. */
export function ToneIcon({ tone, size }: ToneIconProps) {
  const Icon = ICONS[tone];
  return <Icon size={size} stroke={1.8} aria-hidden />;
}
