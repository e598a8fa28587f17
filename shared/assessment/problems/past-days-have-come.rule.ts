import { cellString, type RecordKind, type RecordRow } from '#shared/records/record-kind.ts';
import { recordKinds } from '#shared/records/registry.ts';
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

/** What is told as having happened cannot lie ahead; by the day, for nobody's clock is right to the minute. */
export const rule: ProblemRule = {
  id: 'past-days-have-come',
  find: ({ records }, _directive, today) =>
    today === ''
      ? []
      : recordKinds.flatMap((kind) =>
          (records[kind.id] ?? []).flatMap((row, rowIndex) => slipsIn(kind, row, rowIndex, today)),
        ),
};
