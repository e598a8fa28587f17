import {
  type Answer,
  type EvidenceRef,
  EMPTY_ANSWER,
  MAX_EVIDENCE_PER_CRITERION,
} from '../answers/answer.ts';
import { formatDate } from '../base/dates.ts';
import { ANSWER_LABELS } from '../directives/answer-values.ts';
import type { Criterion } from '../directives/directive.ts';
import type { FieldValue } from '../questions/question-kind.ts';
import { findQuestionKind } from '../questions/registry.ts';
import type { HeldAnswer } from './held-part.ts';
import {
  type Choices,
  type ComparedValue,
  type MergedValues,
  mergeValues,
  timeOfMerged,
} from './merge-values.ts';

/** An answer that a merge leads to, with all that was decided on the way. */
export interface MergedAnswer extends MergedValues, HeldAnswer {
  /** Pieces of evidence of the file that found no room. */
  readonly leftOutCount: number;
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

const PARTS = ['value', 'reason', 'assignee', 'dueOn', 'note'] as const;

const PART_LABELS: Readonly<Record<(typeof PARTS)[number], string>> = {
  value: 'Câu trả lời',
  reason: 'Lý do không áp dụng',
  assignee: 'Người phụ trách',
  dueOn: 'Ngày dự kiến xong',
  note: 'Ghi chú',
};

function partInWords(part: (typeof PARTS)[number], value: unknown): string {
  if (part === 'dueOn') return formatDate(asText(value));
  if (part !== 'value') return asText(value);
  return Object.entries(ANSWER_LABELS).find(([id]) => id === value)?.[1] ?? '';
}

function comparedParts(prefix: string, here: Answer, there: Answer): readonly ComparedValue[] {
  return PARTS.map((part) => ({
    id: `${prefix}${part}`,
    label: PART_LABELS[part],
    here: here[part],
    there: there[part],
    inWords: (value) => partInWords(part, value),
  }));
}

function comparedFields(prefix: string, criterion: Criterion, here: Answer, there: Answer) {
  return criterion.fields.map((field): ComparedValue => ({
    id: `${prefix}fields/${field.id}`,
    label: field.label,
    here: here.fields[field.id],
    there: there.fields[field.id],
    inWords: (value) => findQuestionKind(field.kind).summarise(value as FieldValue | undefined, field),
  }));
}

/** The captions of the evidence that both sides have. */
function comparedCaptions(prefix: string, here: Answer, there: Answer): readonly ComparedValue[] {
  return there.evidence.flatMap(({ file, caption }) => {
    const own = here.evidence.find((piece) => piece.file === file);
    if (own === undefined) return [];
    const id = `${prefix}evidence/${file}`;
    return [{ id, label: 'Chú thích minh chứng', here: own.caption, there: caption, inWords: asText }];
  });
}

/** The evidence of both sides, each file once, as much as there is room for. */
function mergedEvidence(prefix: string, here: Answer, there: Answer, taken: ReadonlySet<string>) {
  const captionOf = ({ file, caption }: EvidenceRef) =>
    taken.has(`${prefix}evidence/${file}`)
      ? (there.evidence.find((piece) => piece.file === file)?.caption ?? caption)
      : caption;
  const own = here.evidence.map((piece) => ({ ...piece, caption: captionOf(piece) }));
  const present = new Set(own.map(({ file }) => file));
  const further = there.evidence.filter(
    ({ file }, index) =>
      !present.has(file) && there.evidence.findIndex((piece) => piece.file === file) === index,
  );
  const all = [...own, ...further];
  return {
    evidence: all.slice(0, MAX_EVIDENCE_PER_CRITERION),
    ownOnlyCount: own.filter(({ file }) => !there.evidence.some((piece) => piece.file === file)).length,
    added: further.slice(0, Math.max(0, MAX_EVIDENCE_PER_CRITERION - own.length)),
    leftOutCount: Math.max(0, all.length - MAX_EVIDENCE_PER_CRITERION),
  };
}

function applyTaken(prefix: string, here: Answer, there: Answer, taken: ReadonlySet<string>): Answer {
  const parts = PARTS.filter((part) => taken.has(`${prefix}${part}`));
  const fields = Object.entries(there.fields).filter(([id]) => taken.has(`${prefix}fields/${id}`));
  return {
    ...here,
    ...Object.fromEntries(parts.map((part) => [part, there[part]])),
    fields: { ...here.fields, ...Object.fromEntries(fields) },
  };
}

/** What became of an answer, part by part: fields that the criterion does not have are passed over. */
export function mergeAnswer(
  criterion: Criterion,
  held: HeldAnswer | undefined,
  given: HeldAnswer,
  choices: Choices,
  now: string,
): MergedAnswer {
  const prefix = `answers/${criterion.id}/`;
  const { answer: here, changedAt: hereAt } = held ?? { answer: EMPTY_ANSWER, changedAt: null };
  const { answer: there, changedAt: thereAt } = given;
  const place = `${criterion.id} ${criterion.title}`;
  const compared = [
    ...comparedParts(prefix, here, there),
    ...comparedFields(prefix, criterion, here, there),
    ...comparedCaptions(prefix, here, there),
  ];
  const merged = mergeValues(compared, { place, hereAt, thereAt }, choices);
  const { evidence, added, ownOnlyCount, leftOutCount } = mergedEvidence(prefix, here, there, merged.taken);
  const answer = { ...applyTaken(prefix, here, there, merged.taken), evidence };
  const evidenceAdditions = added.map(({ caption }) => ({ place, label: 'Minh chứng', value: caption }));
  return {
    ...merged,
    additions: [...merged.additions, ...evidenceAdditions],
    sameCount: merged.sameCount + here.evidence.length - ownOnlyCount,
    onlyHereCount: merged.onlyHereCount + ownOnlyCount,
    answer,
    changedAt: timeOfMerged(answer, here, there, { hereAt, thereAt }, now),
    leftOutCount,
  };
}
