import { askedRunOf } from '#shared/directives/run.ts';
import type { Directive } from '#shared/directives/directive.ts';
import type { EvidenceEntry, Report } from '../report.ts';
import { type Appendix, buildAppendices } from './appendices.ts';
import { type Closing, buildClosing } from './closing.ts';
import { buildItemSections, type ItemSection } from './item-sections.ts';
import { buildIntegrityNote, type IntegrityNote, type SealFacts } from './integrity-note.ts';
import { buildKeyFigures, type KeyFigures } from './key-figures.ts';
import { buildOpening, type Opening } from './opening.ts';
import type { PrintedEvidence, PrintedReport } from './printed-report.ts';
import { buildSummaryTable, type SummaryTable } from './summary-table.ts';

/** What a report says, in the order of the pages and without any layout. */
export interface ReportPages<Evidence extends PrintedEvidence = EvidenceEntry> {
  readonly opening: Opening;
  readonly figures: KeyFigures;
  readonly summary: SummaryTable;
  /** Which answers do not go together with what the app has found, in a sentence; `null` when all do. */
  readonly disagreement: string | null;
  readonly items: readonly ItemSection[];
  readonly closing: Closing;
  readonly appendices: readonly Appendix<Evidence>[];
}

/** The pages of a report file: they also say how the file is protected. */
export interface ReportModel extends ReportPages {
  readonly integrity: IntegrityNote;
}

/**
 * What the pages of a report say. Everything comes from `report.json` and the pack; the layout of an administrative
 * report follows Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.4.
 */
export function buildReportPages<Evidence extends PrintedEvidence>(
  report: PrintedReport<Evidence>,
  pack: Directive,
): ReportPages<Evidence> {
  const directive = askedRunOf(pack, report.input);
  const appendices = buildAppendices(report, directive);
  return {
    opening: buildOpening(report, directive),
    figures: buildKeyFigures(report, directive),
    summary: buildSummaryTable(report, directive),
    disagreement: disagreement(report),
    items: buildItemSections(report, directive, appendices),
    closing: buildClosing(report, directive),
    appendices,
  };
}

/** Says where claim and finding differ before anybody reads on. */
function disagreement({ assessments }: Pick<PrintedReport, 'assessments'>): string | null {
  const ids = assessments.filter(({ differs }) => differs).map(({ criterion }) => criterion);
  return ids.length === 0
    ? null
    : `Có ${String(ids.length)} tiêu chí mà câu trả lời của đơn vị chưa khớp với dữ liệu phần mềm ghi nhận: ${ids.join(', ')}. Phần III ghi cả hai.`;
}

/** What the pages of a report file say. */
export function buildReportModel(report: Report, directive: Directive, seal: SealFacts): ReportModel {
  return { ...buildReportPages(report, directive), integrity: buildIntegrityNote(report, seal) };
}
