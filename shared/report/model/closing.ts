import type { UnitProfileDraft } from '#shared/answers/report-input.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { copiedSuperior, reportAddressees } from './addressees.ts';
import type { PrintedReport } from './printed-report.ts';

/** Everything after the items: remarks, signature, distribution. */
export interface Closing {
  readonly remarks: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
  /** Ends with `./.`. */
  readonly lastSentence: string;
  readonly signatory: { readonly title: string; readonly name: string };
  /** `Nơi nhận`, each line with its mark. */
  readonly distribution: readonly string[];
}

function paragraphs(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length === 0 ? ['Đơn vị không ghi gì thêm.'] : lines;
}

function copyToSuperior(unit: UnitProfileDraft, directive: Directive): readonly string[] {
  const superior = copiedSuperior(unit, reportAddressees(directive, unit));
  return superior === null ? [] : [`- ${superior} (để báo cáo);`];
}

/** The remarks, the signature block and the distribution list. */
export function buildClosing(report: PrintedReport, directive: Directive): Closing {
  const { unit, obstacles, proposals } = report.input;
  return {
    remarks: [
      { title: 'Khó khăn, vướng mắc', paragraphs: paragraphs(obstacles) },
      { title: 'Kiến nghị, đề xuất', paragraphs: paragraphs(proposals) },
    ],
    lastSentence: `Trên đây là báo cáo kết quả tự kiểm tra của ${unit.name}./.`,
    signatory: { title: unit.head.title, name: unit.head.name },
    distribution: [
      ...directive.distribution.map((entry) => `- ${entry};`),
      ...copyToSuperior(unit, directive),
      '- Lưu: VT.',
    ],
  };
}
