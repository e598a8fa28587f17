import { Progress } from '@mantine/core';

interface ProgressBarProps {
  /** From 0 to 1. */
  readonly fraction: number;
  /** Of what it is the progress. */
  readonly label: string;
  /** What is read out: how far it is, in words. */
  readonly words: string;
  readonly isSerious?: boolean;
  /** In pixels. */
  readonly size?: number;
  readonly className?: string | undefined;
}

/** How far something is. A bar says to those who do not see it what stands beside it, not a number with ten decimals. */
export function ProgressBar({ fraction, label, words, isSerious, size = 10, className }: ProgressBarProps) {
  const percent = Math.min(100, Math.max(0, fraction * 100));
  return (
    <Progress.Root size={size} {...(className === undefined ? {} : { className })}>
      <Progress.Section
        value={percent}
        color={isSerious === true ? 'var(--tk-serious)' : 'var(--tk-in-progress)'}
        withAria={false}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(percent)}
        aria-valuetext={words}
      />
    </Progress.Root>
  );
}
