import { formatDate } from '../base/dates.ts';
import { cleanLine, cleanText } from '../base/vietnamese-text.ts';
import { allCriteria, type Criterion, type Directive } from '../directives/directive.ts';
import { findQuestionKind } from '../questions/registry.ts';
import { cellText, isRowEmpty, type RecordKind, type RecordRow } from '../records/record-kind.ts';
import { recordKinds } from '../records/registry.ts';
import { rowIdentity } from '../records/row-identity.ts';
import { type Answer, EMPTY_ANSWER } from '../answers/answer.ts';
import { visibleAnswer } from '../answers/visible-answer.ts';
import { ANSWER_LABELS } from '../directives/answer-values.ts';
import { matchCriteria } from './match-criteria.ts';
import type { ReportInputDraft } from '../answers/report-input.ts';

/** One side of a comparison. */
export interface ComparedReport {
  /** The pack by which it was answered; `undefined` when this PC does not have it. */
  readonly directive: Directive | undefined;
  readonly input: Pick<ReportInputDraft, 'unit' | 'answers' | 'records' | 'obstacles' | 'proposals'>;
  /** For each name of evidence in the answers what tells the content, and what the user's file was called. */
  readonly evidence: ReadonlyMap<string, ComparedEvidence>;
}

/** A piece of evidence as two reports can both know it. */
export interface ComparedEvidence {
  readonly sha256: string;
  readonly originalName: string;
}

/** A text that is different now: in words, `''` where there was or is nothing. */
export interface Change {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What became of one row of a table. */
export interface RowChange {
  readonly status: 'added' | 'removed' | 'changed';
  /** The first cells of the row in words, to recognise it by. */
  readonly name: string;
  /** The cells that are different; of a row that was added or removed none. */
  readonly cells: readonly Change[];
}

/** What became of one table. */
export interface TableComparison {
  readonly kind: RecordKind;
  readonly beforeCount: number;
  readonly afterCount: number;
  readonly rows: readonly RowChange[];
}

/** What became of one criterion, its tables included. */
export interface CriterionComparison {
  readonly criterion: Criterion;
  /** `new`: the earlier report did not have the criterion. */
  readonly status: 'new' | 'changed' | 'same';
  readonly changes: readonly Change[];
  readonly evidence: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly tables: readonly TableComparison[];
}

/** What became of a whole report. */
export interface Comparison {
  readonly unit: readonly Change[];
  readonly criteria: readonly CriterionComparison[];
  readonly remarks: readonly Change[];
}

function changeOf(label: string, before: string, after: string): readonly Change[] {
  const [one, other] = [cleanText(before), cleanText(after)];
  return one === other ? [] : [{ label, before: one, after: other }];
}

function answerWord({ value }: Answer): string {
  return value === null ? '' : ANSWER_LABELS[value];
}

function fieldChanges(criterion: Criterion, before: Answer, after: Answer): readonly Change[] {
  return criterion.fields.flatMap((field) => {
    const inWords = ({ fields }: Answer) => findQuestionKind(field.kind).summarise(fields[field.id], field);
    return changeOf(field.label, inWords(before), inWords(after));
  });
}

function answerChanges(criterion: Criterion, before: Answer, after: Answer): readonly Change[] {
  return [
    ...changeOf('Câu trả lời', answerWord(before), answerWord(after)),
    ...changeOf('Lý do không áp dụng', before.reason, after.reason),
    ...changeOf('Người phụ trách', before.assignee, after.assignee),
    ...changeOf('Ngày dự kiến xong', formatDate(before.dueOn), formatDate(after.dueOn)),
    ...fieldChanges(criterion, before, after),
    ...changeOf('Ghi chú', before.note, after.note),
  ];
}

function evidenceOf(answer: Answer, { evidence }: ComparedReport): ReadonlyMap<string, string> {
  return new Map(
    answer.evidence.map(({ file, caption }) => {
      const known = evidence.get(file);
      return [known?.sha256 ?? file, caption === '' ? (known?.originalName ?? file) : caption];
    }),
  );
}

function missingIn(
  some: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string>,
): readonly string[] {
  return [...some].flatMap(([hash, name]) => (others.has(hash) ? [] : [name]));
}

const NAMING_CELLS = 2;

function rowName(kind: RecordKind, row: RecordRow): string {
  const cells = kind.identifiedBy.flatMap((id) => {
    const column = kind.columns[id];
    return column === undefined ? [] : [cleanLine(cellText(column, row[id]))];
  });
  return cells
    .filter((cell) => cell !== '')
    .slice(0, NAMING_CELLS)
    .join(', ');
}

function cellChanges(kind: RecordKind, before: RecordRow, after: RecordRow): readonly Change[] {
  return Object.entries(kind.columns).flatMap(([id, column]) =>
    changeOf(column.label, cellText(column, before[id]), cellText(column, after[id])),
  );
}

/** Rows by what they are about; the second, third … row about the same thing are told apart by their order. */
function byIdentity(kind: RecordKind, rows: readonly RecordRow[]): ReadonlyMap<string, RecordRow> {
  const counts = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const identity = rowIdentity(kind, row);
      const count = (counts.get(identity) ?? 0) + 1;
      counts.set(identity, count);
      return [`${String(count)} ${identity}`, row];
    }),
  );
}

/**
 * What became of a table. Rows about the same thing (the columns `identifiedBy`) are held against each other; what one
 * side lacks was added or removed. Rows in which nothing is written are passed over.
 */
export function compareTables(
  kind: RecordKind,
  beforeRows: readonly RecordRow[],
  afterRows: readonly RecordRow[],
): TableComparison {
  const before = byIdentity(
    kind,
    beforeRows.filter((row) => !isRowEmpty(row)),
  );
  const after = byIdentity(
    kind,
    afterRows.filter((row) => !isRowEmpty(row)),
  );
  const kept = [...after].flatMap(([key, row]): readonly RowChange[] => {
    const old = before.get(key);
    const name = rowName(kind, row);
    if (old === undefined) return [{ status: 'added', name, cells: [] }];
    const cells = cellChanges(kind, old, row);
    return cells.length === 0 ? [] : [{ status: 'changed', name, cells }];
  });
  const removed = [...before].flatMap(([key, row]): readonly RowChange[] =>
    after.has(key) ? [] : [{ status: 'removed', name: rowName(kind, row), cells: [] }],
  );
  return { kind, beforeCount: before.size, afterCount: after.size, rows: [...kept, ...removed] };
}

function compareCriterion(
  criterion: Criterion,
  /** `undefined` when the earlier report did not have the criterion. */
  earlier: Criterion | undefined,
  tables: readonly RecordKind[],
  before: ComparedReport,
  after: ComparedReport,
): CriterionComparison {
  // a report has only what the screen shows, the store of this PC also what another answer had asked for
  const old = visibleAnswer(
    earlier ?? criterion,
    (earlier && before.input.answers[earlier.id]) ?? EMPTY_ANSWER,
  );
  const now = visibleAnswer(criterion, after.input.answers[criterion.id] ?? EMPTY_ANSWER);
  const [oldEvidence, nowEvidence] = [evidenceOf(old, before), evidenceOf(now, after)];
  const evidence = {
    added: missingIn(nowEvidence, oldEvidence),
    removed: missingIn(oldEvidence, nowEvidence),
  };
  const changes = answerChanges(criterion, old, now);
  const compared = tables
    .map((kind) =>
      compareTables(kind, before.input.records[kind.id] ?? [], after.input.records[kind.id] ?? []),
    )
    .filter(({ rows }) => rows.length > 0);
  const isSame = changes.length + evidence.added.length + evidence.removed.length + compared.length === 0;
  const status = earlier === undefined ? 'new' : isSame ? 'same' : 'changed';
  return { criterion, status, changes, evidence, tables: compared };
}

function unitChanges(before: ReportInputDraft['unit'], after: ReportInputDraft['unit']): readonly Change[] {
  return [
    ...changeOf('Tên đơn vị', before.name, after.name),
    ...changeOf('Mã đơn vị', before.code, after.code),
    ...changeOf('Xã, phường, đặc khu', before.commune, after.commune),
    ...changeOf('Cơ quan chủ quản', before.governingBody, after.governingBody),
    ...changeOf('Người đứng đầu', before.head.name, after.head.name),
    ...changeOf('Đầu mối liên hệ', before.contact.name, after.contact.name),
    ...changeOf('Điện thoại đầu mối', before.contact.phone, after.contact.phone),
    ...changeOf('Thư điện tử đầu mối', before.contact.email, after.contact.email),
  ];
}

/**
 * What changed from an earlier report to a later one, criterion by criterion in the order of the later pack. A
 * criterion is compared with the one that it continues; a table is told of once, at its first criterion. An earlier
 * report whose pack is not at hand is taken to follow the later one's.
 */
export function compareReports(
  before: ComparedReport,
  after: ComparedReport & { readonly directive: Directive },
): Comparison {
  const criteria = allCriteria(after.directive);
  const matches = matchCriteria(before.directive ?? after.directive, after.directive);
  const told = new Set<string>();
  const tablesAt = ({ records }: Criterion) => {
    const here = recordKinds.filter(({ id }) => records.includes(id) && !told.has(id));
    for (const { id } of here) told.add(id);
    return here;
  };
  return {
    unit: unitChanges(before.input.unit, after.input.unit),
    criteria: criteria.map((criterion) =>
      compareCriterion(criterion, matches.get(criterion.id), tablesAt(criterion), before, after),
    ),
    remarks: [
      ...changeOf('Khó khăn, vướng mắc', before.input.obstacles, after.input.obstacles),
      ...changeOf('Kiến nghị, đề xuất', before.input.proposals, after.input.proposals),
    ],
  };
}
