import { allCriteria, type Directive } from '#shared/directives/directive.ts';
import type { ReportedSiteCheck } from '#shared/checks/result/site-check-result.ts';
import type { Column } from '#shared/records/columns.ts';
import { cellText, type RecordKind, type RecordRow } from '#shared/records/record-kind.ts';
import { findRecordKind, recordKinds } from '#shared/records/registry.ts';
import { type EvidenceUse, evidenceInUse, picturesInUse } from '../evidence-in-use.ts';
import type { EvidenceEntry } from '../report.ts';
import { documentDate, documentSymbol } from './opening.ts';
import type { PrintedEvidence, PrintedReport } from './printed-report.ts';
import { siteCheckPages, type SiteCheckPages } from './site-check-pages.ts';
import type { TableColumn } from './table-column.ts';

interface AppendixHead {
  /** `Phụ lục II`; just `Phụ lục` when there is only one. */
  readonly heading: string;
  readonly title: string;
  /** The line that ties the appendix to the report. */
  readonly attachedTo: string;
  readonly recordKindId: string | null;
}

/** Columns wider than this, all together, do not fit side by side on an upright page. */
const MAX_PORTRAIT_WIDTH = 14;

/** Whether a table needs a page on its side. */
export function needsLandscape(columns: readonly TableColumn[]): boolean {
  return columns.reduce((sum, { width }) => sum + width, 0) > MAX_PORTRAIT_WIDTH;
}

/** A record table on paper. */
export interface RecordAppendix extends AppendixHead {
  readonly kind: 'records';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** One evidence file with the criteria that it supports, or the page that it shows. */
export interface EvidenceLine<Evidence extends PrintedEvidence = EvidenceEntry> {
  readonly number: number;
  readonly entry: Evidence;
  readonly uses: readonly { readonly criterionId: string; readonly caption: string }[];
  /** The pages of websites of which it is a picture. */
  readonly pages: readonly string[];
}

/** The list of evidence. */
export interface EvidenceAppendix<Evidence extends PrintedEvidence = EvidenceEntry> extends AppendixHead {
  readonly kind: 'evidence';
  readonly lines: readonly EvidenceLine<Evidence>[];
}

/** What the website checks have found. */
export interface SiteCheckAppendix extends AppendixHead, SiteCheckPages {
  readonly kind: 'site-checks';
}

/** A table or list that follows the report on pages of its own. */
export type Appendix<Evidence extends PrintedEvidence = EvidenceEntry> =
  RecordAppendix | SiteCheckAppendix | EvidenceAppendix<Evidence>;

type HeadDraft = Pick<AppendixHead, 'title' | 'recordKindId'>;
type RecordDraft = Omit<RecordAppendix, keyof AppendixHead> & HeadDraft;
type SiteCheckDraft = Omit<SiteCheckAppendix, keyof AppendixHead> & HeadDraft;
type EvidenceDraft<Evidence extends PrintedEvidence> = Omit<EvidenceAppendix<Evidence>, keyof AppendixHead> &
  HeadDraft;

const ALIGNMENTS: Readonly<Record<Column['kind'], TableColumn['align']>> = {
  text: 'left',
  'long-text': 'left',
  choice: 'left',
  email: 'left',
  phone: 'left',
  date: 'center',
  'date-time': 'center',
  count: 'right',
};

/** The record kinds in the order in which the criteria name them, those that none names last. */
function kindsInOrder(directive: Directive): readonly RecordKind[] {
  const named = allCriteria(directive).flatMap(({ records }) => records);
  const ids = new Set([...named, ...recordKinds.map(({ id }) => id)]);
  return [...ids].flatMap((id) => findRecordKind(id) ?? []);
}

function recordDraft(kind: RecordKind, rows: readonly RecordRow[]): RecordDraft {
  const columns = Object.entries<Column>(kind.columns);
  return {
    kind: 'records',
    title: kind.title,
    recordKindId: kind.id,
    columns: columns.map(([, column]) => ({
      label: column.label,
      width: column.width,
      align: ALIGNMENTS[column.kind],
    })),
    rows: rows.map((row) => columns.map(([id, column]) => cellText(column, row[id]))),
  };
}

function siteCheckDraft(siteChecks: readonly ReportedSiteCheck[]): SiteCheckDraft {
  return {
    kind: 'site-checks',
    title: 'Kết quả kiểm tra website bằng phần mềm',
    recordKindId: null,
    ...siteCheckPages(siteChecks),
  };
}

function evidenceDraft<Evidence extends PrintedEvidence>(
  report: PrintedReport<Evidence>,
  directive: Directive,
): EvidenceDraft<Evidence> {
  const uses = evidenceInUse(report.input, directive);
  const pictures = picturesInUse(report.input);
  const usesOf = (entry: Evidence): readonly EvidenceUse[] => uses.filter(({ file }) => file === entry.file);
  return {
    kind: 'evidence',
    title: 'Danh mục minh chứng',
    recordKindId: null,
    lines: report.evidence.map((entry, index) => ({
      number: index + 1,
      entry,
      uses: usesOf(entry).map(({ criterionId, caption }) => ({ criterionId, caption })),
      pages: pictures.filter(({ file }) => file === entry.file).map(({ page }) => page),
    })),
  };
}

const ROMAN_DIGITS: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Roman numerals as appendices are numbered, 1 to 39. */
export function romanNumeral(number: number): string {
  const [value, digit] = ROMAN_DIGITS.find(([candidate]) => candidate <= number) ?? [0, ''];
  return value === 0 ? '' : `${digit}${romanNumeral(number - value)}`;
}

/** The tables that have rows, the results of website checks, then the list of evidence; each on pages of its own, numbered in Roman digits. */
export function buildAppendices<Evidence extends PrintedEvidence>(
  report: PrintedReport<Evidence>,
  directive: Directive,
): readonly Appendix<Evidence>[] {
  const tables = kindsInOrder(directive).flatMap((kind) => {
    const rows = report.input.records[kind.id] ?? [];
    return rows.length === 0 ? [] : [recordDraft(kind, rows)];
  });
  const { siteChecks } = report.input;
  const drafts = [
    ...tables,
    ...(siteChecks.length === 0 ? [] : [siteCheckDraft(siteChecks)]),
    ...(report.evidence.length === 0 ? [] : [evidenceDraft(report, directive)]),
  ];
  const { unit } = report.input;
  const attachedTo = `(Kèm theo Báo cáo số ………${documentSymbol(unit)} ${documentDate(report)} của ${unit.name})`;
  return drafts.map((draft, index) => ({
    ...draft,
    heading: drafts.length === 1 ? 'Phụ lục' : `Phụ lục ${romanNumeral(index + 1)}`,
    attachedTo,
  }));
}
