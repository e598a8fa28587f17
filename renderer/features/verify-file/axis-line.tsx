import type { ReactNode } from 'react';
import type { Tone } from '#renderer/ui/answer-look.ts';
import { ToneIcon } from '#renderer/ui/tone-icon.tsx';
import classes from './verify-file.module.css';

interface AxisLineProps {
  readonly name: string;
  readonly tone: Tone;
  readonly sentence: string;
  readonly nextStep: string;
  /** What else has to be known. */
  readonly remarks?: readonly string[];
  /** What can be done at once. */
  readonly children?: ReactNode;
}

/** One axis of the verdict: what is known, and what to do. */
export function AxisLine({ name, tone, sentence, nextStep, remarks = [], children }: AxisLineProps) {
  return (
    <div className={classes['axis']} data-tone={tone}>
      <ToneIcon tone={tone} size={22} />
      <dt className={classes['axisName']}>{name}</dt>
      <dd className={classes['axisText']}>
        <span className={classes['sentence']}>{sentence}</span>
        {remarks.map((remark) => (
          <span key={remark} className={classes['nextStep']}>
            {remark}
          </span>
        ))}
        {nextStep !== '' && <span className={classes['nextStep']}>{nextStep}</span>}
        {children}
      </dd>
    </div>
  );
}
