import { allCriteria, type Criterion, type Directive } from '../directives/directive.ts';
import { findQuestionKind } from '../questions/registry.ts';
import type { FieldValue } from '../questions/question-kind.ts';
import { MAX_ROWS, type RecordKind, type RecordRow } from '../records/record-kind.ts';
import { findRecordKind, recordKinds } from '../records/registry.ts';
import { lastingIdentity } from '../records/row-identity.ts';
import { type Answer, EMPTY_ANSWER } from '../answers/answer.ts';
import { matchCriteria } from './match-criteria.ts';
import type { ReportInputDraft } from '../answers/report-input.ts';

/** Something that can be taken over from another campaign on its own. */
export type CopyPart =
  | { readonly kind: 'answers' }
  /** The evidence of the answers that are copied. */
  | { readonly kind: 'evidence' }
  | { readonly kind: 'table'; readonly table: RecordKind }
  /** Difficulties and proposals. */
  | { readonly kind: 'remarks' };

/** A campaign with what the unit has entered for it. */
export interface Campaign {
  readonly directive: Directive;
  readonly input: Pick<ReportInputDraft, 'answers' | 'records' | 'obstacles' | 'proposals'>;
}

/** What is to be added to a campaign; nothing that stands there already is changed. */
export interface CopyPlan {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly records: Readonly<Record<string, readonly RecordRow[]>>;
  readonly remarks: Readonly<Partial<Record<'obstacles' | 'proposals', string>>>;
  /** The criteria that have to be looked at again: those with a copied answer or a table with copied rows. */
  readonly toReview: readonly string[];
}

/** A part on offer: how much of it would be copied, and how much the new campaign has already. */
export interface CopyOffer {
  readonly part: CopyPart;
  readonly count: number;
  readonly presentCount: number;
  /** Whether it is sensible to copy it unasked; otherwise it tells what happened in the other campaign. */
  readonly isSuggested: boolean;
}

/** The name of a part among all parts. */
export function copyPartId(part: CopyPart): string {
  return part.kind === 'table' ? `table:${part.table.id}` : part.kind;
}

/** Whether nobody has entered anything into an answer. */
export function isUntouched(criterion: Criterion, answer: Answer): boolean {
  const texts = [answer.reason, answer.assignee, answer.dueOn, answer.note];
  const hasField = criterion.fields.some((field) =>
    findQuestionKind(field.kind).isComplete(answer.fields[field.id], field),
  );
  return (
    answer.value === null && texts.every((text) => text === '') && answer.evidence.length === 0 && !hasField
  );
}

/** A criterion whose tables all tell of one campaign has an answer that does so too: incidents, awareness work. */
function tellsOfOneCampaign({ records }: Criterion): boolean {
  const kinds = records
    .flatMap((id) => findRecordKind(id) ?? [])
    .filter(({ isOptional }) => isOptional !== true);
  return kinds.length > 0 && kinds.every(({ outlivesCampaign }) => !outlivesCampaign);
}

function carriedFields(from: Criterion, to: Criterion, answer: Answer): Answer['fields'] {
  const values = to.fields.flatMap((field): readonly (readonly [string, FieldValue])[] => {
    const value = answer.fields[field.id];
    const before = from.fields.find(({ id }) => id === field.id);
    if (value === undefined || before?.kind !== field.kind) return [];
    const kind = findQuestionKind(field.kind);
    const carried = kind.carryOver === undefined ? value : kind.carryOver(value, field);
    const parsed = kind.valueSchema(field).safeParse(carried);
    return parsed.success ? [[field.id, parsed.data]] : [];
  });
  return Object.fromEntries(values);
}

/** The answers that the new campaign lacks and the other one has, by criterion. Dates and results stay behind. */
function answersToCopy(from: Campaign, to: Campaign): ReadonlyMap<string, Answer> {
  const matches = matchCriteria(from.directive, to.directive);
  return new Map(
    allCriteria(to.directive).flatMap((criterion) => {
      const match = matches.get(criterion.id);
      const answer = from.input.answers[criterion.id];
      if (match === undefined || answer === undefined || answer.value === null) return [];
      if (tellsOfOneCampaign(match) || tellsOfOneCampaign(criterion)) return [];
      const present = to.input.answers[criterion.id] ?? EMPTY_ANSWER;
      if (!isUntouched(criterion, present)) return [];
      return [[criterion.id, { ...answer, dueOn: '', fields: carriedFields(match, criterion, answer) }]];
    }),
  );
}

/** The rows that the new campaign lacks, each once, without what belongs to one campaign: columns, settled rows. */
function rowsToCopy(kind: RecordKind, from: Campaign, to: Campaign): readonly RecordRow[] {
  const present = to.input.records[kind.id] ?? [];
  const cleared: readonly string[] = kind.clearedOnCopy ?? [];
  const known = new Set(present.map((row) => lastingIdentity(kind, row)));
  const { staysOpen = () => true } = kind;
  const rows: RecordRow[] = [];
  for (const row of (from.input.records[kind.id] ?? []).filter(staysOpen)) {
    const identity = lastingIdentity(kind, row);
    // A row that does not name its thing could not be found again, and would be doubled by a second copy.
    if (identity === '' || known.has(identity)) continue;
    known.add(identity);
    rows.push(
      Object.fromEntries(Object.entries(row).map(([id, cell]) => [id, cleared.includes(id) ? '' : cell])),
    );
  }
  return rows.slice(0, Math.max(0, MAX_ROWS - present.length));
}

function tablesOf({ directive }: Campaign): readonly RecordKind[] {
  const used = new Set(allCriteria(directive).flatMap(({ records }) => records));
  return recordKinds.filter(({ id }) => used.has(id));
}

function remarksToCopy(from: Campaign, to: Campaign): CopyPlan['remarks'] {
  const names = (['obstacles', 'proposals'] as const).filter(
    (name) => to.input[name] === '' && from.input[name] !== '',
  );
  return Object.fromEntries(names.map((name) => [name, from.input[name]]));
}

/** The first criterion that has the table: where its rows are edited. */
function homeOf(tableId: string, { directive }: Campaign): string | undefined {
  return allCriteria(directive).find(({ records }) => records.includes(tableId))?.id;
}

/**
 * What copying the chosen parts from one campaign into another adds. Answers that somebody has begun, rows about a
 * thing that the table names already and remarks that are written stay as they are, so that copying a second time adds
 * nothing. Without `evidence` copied answers come without their evidence, which proves the other campaign only.
 */
export function planCopy(from: Campaign, to: Campaign, parts: readonly CopyPart[]): CopyPlan {
  const has = (kind: CopyPart['kind']) => parts.some((part) => part.kind === kind);
  const answers = [...(has('answers') ? answersToCopy(from, to) : [])].map(
    ([id, answer]) => [id, has('evidence') ? answer : { ...answer, evidence: [] }] as const,
  );
  const records = parts.flatMap((part) => {
    const rows = part.kind === 'table' ? rowsToCopy(part.table, from, to) : [];
    return part.kind === 'table' && rows.length > 0 ? [[part.table.id, rows] as const] : [];
  });
  const touched = new Set([
    ...answers.map(([id]) => id),
    ...records.flatMap(([tableId]) => homeOf(tableId, to) ?? []),
  ]);
  return {
    answers: Object.fromEntries(answers),
    records: Object.fromEntries(records),
    remarks: has('remarks') ? remarksToCopy(from, to) : {},
    toReview: allCriteria(to.directive).flatMap(({ id }) => (touched.has(id) ? [id] : [])),
  };
}

/** Everything that could be copied from one campaign into another, in the order of the screen. */
export function copyOffers(from: Campaign, to: Campaign): readonly CopyOffer[] {
  const answers = [...answersToCopy(from, to).values()];
  const isAnswered = ({ value }: Answer) => value !== null;
  const tables = tablesOf(to).map((table) => ({
    part: { kind: 'table' as const, table },
    count: rowsToCopy(table, from, to).length,
    presentCount: to.input.records[table.id]?.length ?? 0,
    isSuggested: table.outlivesCampaign || table.staysOpen !== undefined,
  }));
  return [
    {
      part: { kind: 'answers' },
      count: answers.length,
      presentCount: Object.values(to.input.answers).filter(isAnswered).length,
      isSuggested: true,
    },
    ...tables.filter(({ isSuggested }) => isSuggested),
    {
      part: { kind: 'evidence' },
      count: answers.reduce((sum, { evidence }) => sum + evidence.length, 0),
      presentCount: 0,
      isSuggested: false,
    },
    ...tables.filter(({ isSuggested }) => !isSuggested),
    {
      part: { kind: 'remarks' },
      count: Object.keys(remarksToCopy(from, to)).length,
      presentCount: 0,
      isSuggested: false,
    },
  ];
}
