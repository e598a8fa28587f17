import { once } from '#shared/base/once.ts';
import { remembered } from '#shared/base/remembered.ts';
import { type Directive, findCriterion } from '#shared/directives/directive.ts';
import { findRecordKind } from '#shared/records/registry.ts';
import { MAX_ROWS, type RecordKind, type RecordRow } from '#shared/records/record-kind.ts';
import type { KeepingRule, Problem } from './problem.ts';
import { reportInputSchemaFor } from '#shared/answers/report-input.ts';
import { criterionProblem } from './answers-in-use.ts';
import { recordProblem } from './record-problem.ts';

const ANSWER_PARTS: Readonly<Record<string, string>> = {
  value: 'Câu trả lời',
  reason: 'Lý do',
  assignee: 'Người phụ trách',
  dueOn: 'Ngày dự kiến xong',
  note: 'Ghi chú',
  evidence: 'Minh chứng',
};

const REMARKS = { obstacles: 'Khó khăn, vướng mắc', proposals: 'Kiến nghị, đề xuất' } as const;

type Path = readonly PropertyKey[];

function answerProblem([criterionId, ...path]: Path, directive: Directive): readonly Problem[] {
  const criterion = findCriterion(directive, String(criterionId));
  if (criterion === undefined) return [];
  const [part = '', fieldId] = path.map(String);
  const field = part === 'fields' ? criterion.fields.find(({ id }) => id === fieldId) : undefined;
  const label = field?.label ?? ANSWER_PARTS[part] ?? part;
  const message = `“${label}” chưa đúng hoặc quá dài. Cần sửa lại hoặc xóa đi.`;
  return [criterionProblem('error', criterion, path.map(String).join('.'), message)];
}

/** The columns whose cells do not fit, those that the table does not have as well. */
function faultyColumns(kind: RecordKind, row: RecordRow): readonly string[] {
  return (kind.rowSchema.safeParse(row).error?.issues ?? []).flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])],
  );
}

type JudgeRows = (kind: RecordKind) => (row: RecordRow) => readonly string[];

function tableProblems(
  [kindId, rows]: readonly [string, readonly RecordRow[]],
  judgeRows: JudgeRows,
): readonly Problem[] {
  const kind = findRecordKind(kindId);
  if (kind === undefined) return [];
  const judge = judgeRows(kind);
  return [
    ...(rows.length > MAX_ROWS ? [tooManyRows(kind)] : []),
    ...rows.flatMap((row, rowIndex) => judge(row).map((columnId) => cellProblem(kind, rowIndex, columnId))),
  ];
}

function cellProblem(kind: RecordKind, rowIndex: number, columnId: string): Problem {
  const label = kind.columns[columnId]?.label;
  const fault = label === undefined ? 'có ô không thuộc bảng này.' : `“${label}” chưa đúng hoặc quá dài.`;
  return recordProblem('error', kind, rowIndex, columnId, fault);
}

function tooManyRows({ id, title, columns }: RecordKind): Problem {
  return {
    severity: 'error',
    place: { kind: 'record', recordKindId: id, rowIndex: MAX_ROWS, columnId: Object.keys(columns)[0] ?? '' },
    path: `records.${id}`,
    message: `${title}: bảng có quá nhiều dòng, cần bớt lại.`,
  };
}

function remarkProblem(field: keyof typeof REMARKS): Problem {
  return {
    severity: 'error',
    place: { kind: 'remarks', field },
    path: field,
    message: `${REMARKS[field]}: nội dung quá dài, cần rút gọn.`,
  };
}

function problemAt(path: Path, directive: Directive): readonly Problem[] {
  const [part, ...rest] = path;
  if (part === 'answers') return answerProblem(rest, directive);
  if (part === 'obstacles' || part === 'proposals') return [remarkProblem(part)];
  return [];
}

/**
 * Whatever the export would refuse beyond the profile, said in the words of the screen: a phone with letters in it, a
 * text that is too long. The profile has its own rule.
 */
export const rule: KeepingRule = {
  id: 'values-fit-their-fields',
  judgesEmptyRows: true,
  begin: (directive) => {
    const schema = once(() => reportInputSchemaFor(directive));
    const judgeRows: JudgeRows = remembered((kind) =>
      remembered((row: RecordRow) => faultyColumns(kind, row)),
    );
    return ({ records, ...input }) => [
      ...Object.entries(records).flatMap((table) => tableProblems(table, judgeRows)),
      ...(schema().safeParse(input).error?.issues ?? []).flatMap(({ path }) => problemAt(path, directive)),
    ];
  },
};
