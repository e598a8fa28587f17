import type { Column } from '../../records/columns.ts';
import { recordKinds } from '../../records/registry.ts';
import type { ProblemRule } from '../problem.ts';

/** A duty roster that names nobody to call is useless: the required cells of each record row block the export. */
export const rule: ProblemRule = {
  id: 'record-cells-filled',
  find: ({ records }) =>
    recordKinds.flatMap((kind) =>
      (records[kind.id] ?? []).flatMap((row, rowIndex) =>
        Object.entries<Column>(kind.columns)
          .filter(([columnId, column]) => column.isRequired && (row[columnId] ?? '') === '')
          .map(([columnId, column]) => ({
            severity: 'error' as const,
            place: { kind: 'record' as const, recordKindId: kind.id, rowIndex, columnId },
            path: `records.${kind.id}.${String(rowIndex)}.${columnId}`,
            message: `${kind.title}, dòng ${String(rowIndex + 1)}: thiếu “${column.label}”.`,
          })),
      ),
    ),
};
