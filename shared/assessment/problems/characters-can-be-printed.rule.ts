import { remembered } from '#shared/base/remembered.ts';
import { type Directive, fieldsFor } from '#shared/directives/directive.ts';
import { recordKinds } from '#shared/records/registry.ts';
import type { RecordKind, RecordRow } from '#shared/records/record-kind.ts';
import { unprintable } from '#shared/base/printable-text.ts';
import type { Answer } from '#shared/answers/answer.ts';
import type { KeepingRule, Problem } from './problem.ts';
import type { ReportInputDraft } from '#shared/answers/report-input.ts';
import { answersInUse, criterionProblem } from './answers-in-use.ts';
import { recordProblem } from './record-problem.ts';

const REMARKS = { obstacles: 'Khó khăn, vướng mắc', proposals: 'Kiến nghị, đề xuất' } as const;

/** `null` when everything can be printed. */
function faultOf(label: string, value: unknown): string | null {
  const characters = unprintable(textsIn(value).join('\n'));
  if (characters.length === 0) return null;
  return `“${label}” có ký tự không in được: ${characters.slice(0, 5).join(' ')}. Bản in ghi [?] ở chỗ đó.`;
}

/** Every text of a value, whatever its shape. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function partsOf({ note, reason, assignee, evidence }: Answer) {
  return [
    { path: 'note', label: 'Ghi chú', value: note },
    { path: 'reason', label: 'Lý do', value: reason },
    { path: 'assignee', label: 'Người phụ trách', value: assignee },
    { path: 'evidence', label: 'Minh chứng', value: evidence.map(({ caption }) => caption) },
  ];
}

type CellFaults = readonly (readonly [columnId: string, fault: string])[];
type JudgeRows = (kind: RecordKind) => (row: RecordRow) => CellFaults;

function rowFaults({ columns }: RecordKind, row: RecordRow): CellFaults {
  return Object.entries(columns).flatMap(([columnId, { label }]) => {
    const fault = faultOf(label, row[columnId]);
    return fault === null ? [] : [[columnId, fault] as const];
  });
}

function tableProblems({ records }: ReportInputDraft, judgeRows: JudgeRows): readonly Problem[] {
  return recordKinds.flatMap((kind) => {
    const judge = judgeRows(kind);
    return (records[kind.id] ?? []).flatMap((row, rowIndex) =>
      judge(row).map(([columnId, fault]) => recordProblem('warning', kind, rowIndex, columnId, fault)),
    );
  });
}

function remarkProblems(input: ReportInputDraft): readonly Problem[] {
  return (['obstacles', 'proposals'] as const).flatMap((field) => {
    const fault = faultOf(REMARKS[field], input[field]);
    if (fault === null) return [];
    return [{ severity: 'warning', place: { kind: 'remarks', field }, path: field, message: fault }];
  });
}

function profileProblems({ unit }: ReportInputDraft): readonly Problem[] {
  return Object.entries(unit).flatMap(([part, value]) => {
    const texts = typeof value === 'string' ? { [part]: value } : value;
    return Object.entries(texts).flatMap(([key, text]) => {
      const fault = faultOf('Hồ sơ đơn vị', text);
      const field = typeof value === 'string' ? part : `${part}.${key}`;
      if (fault === null) return [];
      return [
        { severity: 'warning', place: { kind: 'profile', field }, path: `unit.${field}`, message: fault },
      ];
    });
  });
}

function answerProblems(input: ReportInputDraft, directive: Directive): readonly Problem[] {
  return answersInUse(input, directive).flatMap(({ criterion, answer }) => {
    // one that nobody has answered is named as such, and nothing more is said of it
    if (answer.value === null) return [];
    const fields = fieldsFor(criterion, answer.value).map(({ id, label }) => ({
      path: `fields.${id}`,
      label,
      value: answer.fields[id],
    }));
    return [...partsOf(answer), ...fields].flatMap(({ path, label, value }) => {
      const fault = faultOf(label, value);
      return fault === null ? [] : [criterionProblem('warning', criterion, path, fault)];
    });
  });
}

/** Names what the pages can only show as `[?]`; ticks, boxes and arrows can be printed. */
export const rule: KeepingRule = {
  id: 'characters-can-be-printed',
  begin: (directive) => {
    const judgeRows: JudgeRows = remembered((kind) => remembered((row: RecordRow) => rowFaults(kind, row)));
    return (input) => [
      ...profileProblems(input),
      ...answerProblems(input, directive),
      ...tableProblems(input, judgeRows),
      ...remarkProblems(input),
    ];
  },
};
