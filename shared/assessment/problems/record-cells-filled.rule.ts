import type { Column } from '#shared/records/columns.ts';
import { isCellEmpty } from '#shared/records/record-kind.ts';
import { recordKinds } from '#shared/records/registry.ts';
import type { ProblemRule } from './problem.ts';
import { recordProblem } from './record-problem.ts';

/** A duty roster that names nobody to call is useless: the required cells of each record row block the export. */
export const rule: ProblemRule = {
  id: 'record-cells-filled',
  find: ({ records }) =>
    recordKinds.flatMap((kind) =>
      (records[kind.id] ?? []).flatMap((row, rowIndex) =>
        Object.entries<Column>(kind.columns)
          .filter(([columnId, column]) => column.isRequired && isCellEmpty(row[columnId]))
          .map(([columnId, column]) =>
            recordProblem('error', kind, rowIndex, columnId, `thiếu “${column.label}”.`),
          ),
      ),
    ),
};
