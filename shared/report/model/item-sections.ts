import { type Answer, EMPTY_ANSWER } from '#shared/answers/answer.ts';
import { ANSWER_LABELS, needsPlan, planLabels } from '#shared/directives/answer-values.ts';
import { recordFacts } from '#shared/records/facts-of-records.ts';
import { formatDate } from '#shared/base/dates.ts';
import { type Criterion, type Directive, fieldsFor } from '#shared/directives/directive.ts';
import { inventorySiteIds } from '#shared/inventory/site-findings.ts';
import { findQuestionKind } from '#shared/questions/registry.ts';
import type { AssessmentEntry } from '../report.ts';
import type { Appendix } from './appendices.ts';
import type { LabelledText } from './labelled-text.ts';
import type { PrintedReport } from './printed-report.ts';

/** One item of the directive with the answers to its criteria. */
export interface ItemSection {
  readonly id: string;
  readonly title: string;
  readonly criteria: readonly CriterionLines[];
}

/** What the report says about one criterion. */
export interface CriterionLines {
  readonly id: string;
  readonly title: string;
  /** The answer in words, `Chưa trả lời` included. */
  readonly answer: string;
  readonly facts: readonly LabelledText[];
  /** What the app itself has found beside the answer; `null` where it has nothing to say. */
  readonly finding: PrintedFinding | null;
}

/** What the app has found for a criterion, in words. */
export interface PrintedFinding {
  /** A sentence or two. */
  readonly text: string;
  /** Whether it does not go together with the answer of the unit: both are then told apart in so many words. */
  readonly isAtOdds: boolean;
}

const UNANSWERED = 'Chưa trả lời';
const NOT_CHECKED = 'Website chưa được kiểm tra bằng phần mềm; kết quả này do đơn vị tự xác định.';
const NOT_CHECKED_UNANSWERED = 'Website chưa được kiểm tra bằng phần mềm.';
const NO_SITE = 'Danh mục không ghi website nào để phần mềm kiểm tra; kết quả này do đơn vị tự xác định.';
const NO_SITE_UNANSWERED = 'Danh mục không ghi website nào để phần mềm kiểm tra.';

function fieldFacts(criterion: Criterion, answer: Answer): readonly LabelledText[] {
  return fieldsFor(criterion, answer.value)
    .map((field) => ({
      label: field.label,
      text: findQuestionKind(field.kind).summarise(answer.fields[field.id], field),
    }))
    .filter(({ text }) => text !== '');
}

function planFacts(answer: Answer): readonly LabelledText[] {
  if (answer.value === 'not-applicable') return [{ label: 'Lý do', text: answer.reason }];
  if (!needsPlan(answer.value)) return [];
  const labels = planLabels(answer.value);
  return [
    { label: labels.assignee, text: answer.assignee === '' ? 'chưa ghi' : answer.assignee },
    { label: labels.dueOn, text: answer.dueOn === '' ? 'chưa ghi' : formatDate(answer.dueOn) },
  ];
}

function tableFacts(
  criterion: Criterion,
  report: PrintedReport,
  appendices: readonly Pick<Appendix, 'recordKindId' | 'title' | 'heading'>[],
): readonly LabelledText[] {
  return criterion.records.flatMap((recordKindId) => {
    const appendix = appendices.find((candidate) => candidate.recordKindId === recordKindId);
    if (appendix === undefined) return [];
    const figures = recordFacts(recordKindId, report.input.records[recordKindId] ?? [])
      .map(({ count, label }) => `${new Intl.NumberFormat('vi-VN').format(count)} ${label}`)
      .join('; ');
    return [{ label: appendix.title, text: `${figures} (${appendix.heading})` }];
  });
}

function evidenceFacts(answer: Answer, report: PrintedReport): readonly LabelledText[] {
  if (answer.evidence.length === 0) {
    return answer.value === 'done' ? [{ label: 'Minh chứng', text: 'chưa có' }] : [];
  }
  const numbers = answer.evidence.map(({ file, caption }) => {
    const number = String(report.evidence.findIndex((entry) => entry.file === file) + 1);
    return caption === '' ? `số ${number}` : `số ${number} (${caption})`;
  });
  return [{ label: 'Minh chứng', text: numbers.join('; ') }];
}

/** Claim and finding side by side where they differ; otherwise what the answer was held against. */
function assessmentText(entry: AssessmentEntry, answer: Answer): string {
  const facts = entry.facts.map(({ text }) => text).join('; ');
  const { proposed, differs } = entry;
  if (differs && answer.value !== null) {
    const finding =
      proposed === null || proposed === answer.value
        ? 'dữ liệu phần mềm ghi nhận thì khác'
        : `phần mềm thấy “${ANSWER_LABELS[proposed]}”`;
    return `Chưa khớp: đơn vị trả lời “${ANSWER_LABELS[answer.value]}”, ${finding}. Căn cứ: ${facts}.`;
  }
  return proposed !== null && proposed === answer.value
    ? `Phần mềm đối chiếu thấy phù hợp: ${facts}.`
    : `Phần mềm ghi nhận: ${facts}.`;
}

/** Why no check of a website speaks for an answer: none has run, or there is no website. */
function uncheckedNote({ value }: Answer, { input }: PrintedReport): string {
  const hasSites = inventorySiteIds(input.records).length > 0;
  if (value === null) return hasSites ? NOT_CHECKED_UNANSWERED : NO_SITE_UNANSWERED;
  return hasSites ? NOT_CHECKED : NO_SITE;
}

function findingOf(criterion: Criterion, answer: Answer, report: PrintedReport): PrintedFinding | null {
  const entry = report.assessments.find((candidate) => candidate.criterion === criterion.id);
  const hasSiteChecks = report.input.siteChecks.length > 0;
  if (criterion.auto === 'site-check' && !hasSiteChecks) {
    const note = uncheckedNote(answer, report);
    const own = entry === undefined ? '' : ` ${assessmentText(entry, answer)}`;
    return { text: `${note}${own}`, isAtOdds: entry?.differs ?? false };
  }
  return entry === undefined ? null : { text: assessmentText(entry, answer), isAtOdds: entry.differs };
}

function criterionLines(
  criterion: Criterion,
  report: PrintedReport,
  appendices: readonly Pick<Appendix, 'recordKindId' | 'title' | 'heading'>[],
): CriterionLines {
  const answer = report.input.answers[criterion.id] ?? EMPTY_ANSWER;
  return {
    id: criterion.id,
    title: criterion.title,
    answer: answer.value === null ? UNANSWERED : ANSWER_LABELS[answer.value],
    facts: [
      ...planFacts(answer),
      ...fieldFacts(criterion, answer),
      ...tableFacts(criterion, report, appendices),
      ...(answer.note === '' ? [] : [{ label: 'Ghi chú', text: answer.note }]),
      ...evidenceFacts(answer, report),
    ],
    finding: findingOf(criterion, answer, report),
  };
}

/**
 * The answers in words, each with what the app has found. A criterion that waits for a website check says that none has
 * run; a done criterion without evidence says so too.
 */
export function buildItemSections(
  report: PrintedReport,
  directive: Directive,
  appendices: readonly Pick<Appendix, 'recordKindId' | 'title' | 'heading'>[],
): readonly ItemSection[] {
  return directive.items.map((item) => ({
    id: item.id,
    title: item.title,
    criteria: item.criteria.map((criterion) => criterionLines(criterion, report, appendices)),
  }));
}
