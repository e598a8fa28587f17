import type { ReactNode } from 'react';
import type { IntegrityRemark } from '#shared/report/verification.ts';
import { verifyTexts } from '#renderer/texts/verify-file.ts';
import { AxisLine } from './axis-line.tsx';
import { REMARK_TONES } from './axis-tones.ts';

interface RemarkLineProps {
  readonly remark: IntegrityRemark;
  /** What can be done about it at once. */
  readonly children?: ReactNode;
}

/** Something that the receiver should know of a file that is whole. */
export function RemarkLine({ remark: { kind, sentence, nextStep, text }, children }: RemarkLineProps) {
  const added = text === null ? [] : [verifyTexts.addedText(text)];
  return (
    <AxisLine
      name={verifyTexts.remark}
      tone={REMARK_TONES[kind]}
      sentence={[sentence, ...added].join(' ')}
      nextStep={nextStep}
    >
      {children}
    </AxisLine>
  );
}
