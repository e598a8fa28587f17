import { EMPTY_ANSWER } from '../answers/answer.ts';
import type { ReportInput } from '../answers/report-input.ts';
import { allCriteria, type Directive } from '../directives/directive.ts';

/** One use of an evidence file by an answer. */
export interface EvidenceUse {
  readonly criterionId: string;
  readonly file: string;
  readonly caption: string;
}

/** Every use of an evidence file, in the order of the criteria; a file may be used more than once. */
export function evidenceInUse(
  input: Pick<ReportInput, 'answers'>,
  directive: Directive,
): readonly EvidenceUse[] {
  return allCriteria(directive).flatMap(({ id }) =>
    (input.answers[id] ?? EMPTY_ANSWER).evidence.map(({ file, caption }) => ({
      criterionId: id,
      file,
      caption,
    })),
  );
}
