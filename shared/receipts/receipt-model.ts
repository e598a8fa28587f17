import { formatDateTime, formatDocumentDate, toVietnamTime } from '../base/dates.ts';
import type { ReceiptContent } from './receipt-content.ts';

/** What the page of a receipt says, in its order. */
export interface ReceiptModel {
  readonly deskName: string;
  readonly date: string;
  /** In capitals. */
  readonly title: string;
  readonly subject: string;
  readonly addressee: string;
  readonly opening: string;
  readonly facts: readonly string[];
  /** What is to be mended, line by line; empty for a report that is received. */
  readonly reasons: readonly string[];
  readonly criteria: readonly string[];
  /** Ends with `./.`. */
  readonly lastSentence: string;
  readonly signatory: { readonly title: string; readonly name: string };
  /** At the foot of the page. */
  readonly smallPrint: readonly string[];
}

/** Lays a receipt out in words; the page only repeats what stands in the data of the file. */
export function buildReceiptModel(content: ReceiptContent): ReceiptModel {
  const { report, desk, kind } = content;
  const isReturned = kind === 'returned';
  return {
    deskName: desk.name,
    date: formatDocumentDate(toVietnamTime(new Date(content.decidedAt)).slice(0, 10)),
    title: isReturned ? 'THÔNG BÁO' : 'BIÊN NHẬN',
    subject: isReturned ? 'Trả lại báo cáo tự kiểm tra' : 'Nhận báo cáo tự kiểm tra',
    addressee: report.unitName,
    opening: isReturned
      ? `${desk.name} trả lại báo cáo tự kiểm tra dưới đây để đơn vị sửa:`
      : `${desk.name} đã nhận báo cáo tự kiểm tra dưới đây:`,
    facts: factsOf(content),
    reasons: content.reason.split('\n').filter((line) => line !== ''),
    criteria: content.criteria.map(({ criterion, title, reason }) => `- ${criterion} ${title}: ${reason}`),
    lastSentence: isReturned
      ? 'Đề nghị đơn vị sửa, xuất báo cáo lần tiếp theo và gửi lại./.'
      : 'Biên nhận này xác nhận đã nhận tệp, chưa xác nhận nội dung báo cáo là đúng./.',
    signatory: { title: 'Người lập', name: content.decidedBy },
    smallPrint: [
      'Niêm phong điện tử bằng khóa của máy nơi nhận. Mã khóa không in ở đây, vì ai cũng in giả được. Đơn vị mở tệp này ở màn ' +
        'hình “Kiểm tra tệp báo cáo” để biết tệp còn nguyên vẹn và của ai. Giờ ghi theo đồng hồ của nơi nhận.',
      `Mã SHA-256 của báo cáo (report.json): ${report.reportSha256}`,
    ],
  };
}

function factsOf({ report, receivedAt, decidedAt, kind }: ReceiptContent): readonly string[] {
  const decided = kind === 'returned' ? 'Trả lại lúc' : 'Ghi nhận lúc';
  return [
    `- Đơn vị: ${report.unitName} (mã đơn vị: ${report.unitCode}).`,
    `- Đợt: ${report.campaignTitle}. Báo cáo lần ${String(report.sequence)}.`,
    `- Nhận được tệp lần đầu lúc: ${momentOf(receivedAt)}. ${decided}: ${momentOf(decidedAt)}.`,
  ];
}

/** A time as people in Vietnam read it, from ISO 8601. */
export function momentOf(at: string): string {
  return formatDateTime(toVietnamTime(new Date(at)));
}
