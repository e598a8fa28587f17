import { type Answer, EMPTY_ANSWER } from '#shared/answers/answer.ts';
import { beginRule } from '#shared/assessment/problems/problem.ts';
import { problemRules } from '#shared/assessment/problems/registry.ts';
import type { ReportInputDraft, UnitProfileDraft } from '#shared/answers/report-input.ts';
import { allCriteria, type Directive } from '#shared/directives/directive.ts';
import type { RecordRow } from '#shared/records/record-kind.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { sampleDirective } from './sample-directive.ts';

/** A complete profile of a made-up school. */
export const SAMPLE_PROFILE: UnitProfileDraft = {
  name: 'Trường Tiểu học Hoa Sen Mẫu',
  type: 'primary',
  code: 'HP-TH-000',
  commune: 'Phường Mẫu',
  governingBody: 'UBND Phường Mẫu',
  abbreviation: '',
  place: 'Hải Phòng',
  head: { name: 'Nguyễn Thị Mẫu', title: 'Hiệu trưởng' },
  contact: { name: 'Trần Văn Mẫu', position: 'Giáo viên', phone: '0225 000 0000', email: '' },
};

/** What a test says of a draft; the rest is a complete profile, untouched answers and empty tables. */
export interface DraftChanges {
  readonly unit?: Partial<UnitProfileDraft>;
  readonly answers?: Readonly<Record<string, Partial<Answer>>>;
  readonly records?: Readonly<Record<string, readonly RecordRow[]>>;
  readonly siteChecks?: ReportInputDraft['siteChecks'];
  readonly obstacles?: string;
}

/** A draft of a report on a pack. Rows stay as given, half filled in or not. */
export function draftOf(
  changes: DraftChanges = {},
  directive: Directive = sampleDirective,
): ReportInputDraft {
  return {
    campaign: directive.id,
    period: null,
    unit: { ...SAMPLE_PROFILE, ...changes.unit },
    answers: Object.fromEntries(
      allCriteria(directive).map(({ id }) => [id, { ...EMPTY_ANSWER, ...changes.answers?.[id] }]),
    ),
    records: Object.fromEntries(recordKinds.map(({ id }) => [id, changes.records?.[id] ?? []])),
    siteChecks: changes.siteChecks ?? [],
    obstacles: changes.obstacles ?? '',
    proposals: '',
  };
}

/** What one rule of the review says of a draft, as `severity path: message`. */
export function problemsOf(
  ruleId: string,
  changes: DraftChanges,
  directive: Directive = sampleDirective,
  today = '',
): readonly string[] {
  const rule = problemRules.find(({ id }) => id === ruleId);
  if (rule === undefined) throw new Error(`no rule ${ruleId}`);
  return beginRule(rule, directive)(draftOf(changes, directive), today).map(
    ({ severity, path, message }) => `${severity} ${path}: ${message}`,
  );
}
