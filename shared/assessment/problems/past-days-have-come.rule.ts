import type { ReportInputDraft } from '#shared/answers/report-input.ts';
import { type Directive, fieldsFor } from '#shared/directives/directive.ts';
import { cellString, type RecordKind, type RecordRow } from '#shared/records/record-kind.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { answersInUse, criterionProblem } from './answers-in-use.ts';
import type { Problem, ProblemRule } from './problem.ts';
import { recordProblem } from './record-problem.ts';

/** The cells of a row that tell of something that has happened, on a day that has not come yet. */
function slipsIn(kind: RecordKind, row: RecordRow, rowIndex: number, today: string): readonly Problem[] {
  return Object.entries(kind.columns)
    .filter(([id, { hasHappened }]) => hasHappened === true && cellString(row, id).slice(0, 10) > today)
    .map(([id, { label }]) =>
      recordProblem('warning', kind, rowIndex, id, `ô “${label}” ghi một ngày chưa tới. Xin xem lại.`),
    );
}

/** The same of the fields of answers. */
function slipsInAnswers(input: ReportInputDraft, directive: Directive, today: string): readonly Problem[] {
  return answersInUse(input, directive).flatMap(({ criterion, answer }) =>
    fieldsFor(criterion, answer.value)
      .filter(({ id, kind, hasHappened }) => {
        const day = answer.fields[id];
        return kind === 'date' && hasHappened === true && typeof day === 'string' && day > today;
      })
      .map(({ id, label }) =>
        criterionProblem(
          'warning',
          criterion,
          `fields.${id}`,
          `“${label}” ghi một ngày chưa tới. Xin xem lại.`,
        ),
      ),
  );
}

/** What is told as having happened cannot lie ahead; by the day, for nobody's clock is right to the minute. */
export const rule: ProblemRule = {
  id: 'past-days-have-come',
  find: (input, directive, today) =>
    today === ''
      ? []
      : [
          ...slipsInAnswers(input, directive, today),
          ...recordKinds.flatMap((kind) =>
            (input.records[kind.id] ?? []).flatMap((row, rowIndex) => slipsIn(kind, row, rowIndex, today)),
          ),
        ],
};
