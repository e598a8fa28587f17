import { formatDate } from '#shared/base/dates.ts';
import type { Directive } from '#shared/directives/directive.ts';

/** The days of a campaign in words. */
function eventDays({
  startsOn,
  endsOn,
  isRepeated,
}: Pick<Directive['event'], 'startsOn' | 'endsOn' | 'isRepeated'>): string {
  if (isRepeated === true) return 'Đơn vị tự chọn ngày';
  if (startsOn !== null && endsOn !== null) {
    if (startsOn === endsOn) return formatDate(startsOn);
    const isOneYear = startsOn.slice(0, 4) === endsOn.slice(0, 4);
    return `${formatDate(startsOn).slice(0, isOneYear ? 5 : 10)}–${formatDate(endsOn)}`;
  }
  if (startsOn !== null) return `Từ ${formatDate(startsOn)}`;
  return endsOn === null ? 'Chưa ghi ngày' : `Đến ${formatDate(endsOn)}`;
}

/** Words of the campaigns of this PC, and of copying between them. */
export const campaignsTexts = {
  title: 'Đợt kiểm tra',
  lead: 'Mỗi đợt có câu trả lời và các bảng riêng. Hồ sơ đơn vị dùng chung cho mọi đợt.',
  eventDays,
  current: (name: string, days: string) => `Đợt đang mở: ${name}, ${days}. Đổi đợt`,
  change: 'Đổi đợt',
  openTitle: 'Đợt đang mở',
  othersTitle: 'Các đợt khác trên máy này',
  newTitle: 'Đợt có thể bắt đầu',
  newLead: 'Đợt đang mở và dữ liệu của đợt đó vẫn còn nguyên.',
  noNew: 'Mọi bộ tiêu chí trên máy này đều đã dùng. Có tệp của đợt khác thì nhập vào.',
  orphansTitle: 'Đợt thiếu bộ tiêu chí',
  orphan: (id: string) => `Dữ liệu của đợt “${id}” còn nguyên. Nhập lại bộ tiêu chí của đợt này để mở.`,
  lostTitle: 'Đợt mở lần trước thiếu bộ tiêu chí nên chưa mở được.',
  lost: 'Dữ liệu của đợt đó còn nguyên trên máy. Màn hình đang cho xem một đợt khác.',
  lostAction: 'Xem các đợt',
  progress: (answered: number, total: number, rows: number) =>
    `Đã trả lời ${String(answered)}/${String(total)} tiêu chí, ${String(rows)} dòng trong các bảng.`,
  startedOn: (date: string) => `Bắt đầu ngày ${date}.`,
  criteria: (count: number) => `${String(count)} tiêu chí.`,
  open: 'Mở đợt này',
  openOf: (name: string) => `Mở đợt ${name}`,
  start: 'Bắt đầu đợt này',
  chooseDays: 'Chọn ngày của đợt mới',
  begin: 'Bắt đầu',
  cancel: 'Hủy',
  startOf: (name: string) => `Bắt đầu đợt ${name}`,
  opened: (name: string) => `Đang mở đợt ${name}.`,
  copy: 'Chép từ đợt khác',
  compare: 'So với báo cáo trước',
  importPack: 'Nhập bộ tiêu chí hoặc dữ liệu mới',
  changingDays: {
    change: 'Sửa ngày của đợt',
    title: 'Sửa ngày của đợt đang mở',
    follows:
      'Lịch trực, việc cần làm và báo cáo sau này theo ngày mới. Báo cáo đã xuất giữ nguyên ngày đã ghi. Câu trả lời và các bảng không đổi.',
    save: 'Lưu ngày mới',
    changed: 'Đã sửa ngày của đợt.',
  },
  copying: {
    title: 'Chép từ đợt trước',
    lead: 'Chọn phần cần chép. Tiêu chí có nội dung chép sang đều mang dấu “cần xem lại” để Thầy/Cô xác nhận.',
    from: 'Chép từ đợt',
    partsTitle: 'Phần sẽ chép',
    keptTitle: 'Phần thường không chép',
    shared:
      'Hồ sơ đơn vị dùng chung cho mọi đợt nên không cần chép. Nội dung đã có ở đợt này không bị ghi đè.',
    none: 'Không còn gì để chép từ đợt này.',
    noSource: 'Trên máy chưa có đợt nào khác có dữ liệu để chép.',
    toCampaigns: 'Xem các đợt',
    run: 'Chép phần đã chọn',
    skip: 'Không chép',
    toHome: 'Về Tổng quan',
    count: (count: number, unit: string) => `${String(count)} ${unit}`,
    present: (count: number) => `đợt này đã có ${String(count)}`,
    parts: {
      answers: 'Câu trả lời của các tiêu chí có ở cả hai đợt',
      answersHint:
        'Không chép ngày tháng, hạn xong và số người đã tham gia. Tiêu chí có sổ riêng của đợt, như sự cố, nhật ký tuyên truyền, cảnh báo, cũng không chép.',
      rosterHint: 'Chép mỗi người một dòng, không chép ngày giờ trực của đợt trước.',
      evidence: 'Minh chứng của các câu trả lời được chép',
      evidenceHint: 'Minh chứng của đợt trước không chứng minh cho việc của đợt này.',
      reviewHint: 'Không chép ngày rà soát của đợt trước.',
      openHint: 'Chỉ chép dòng chưa xong ở đợt trước; dòng đã xong thuộc về đợt trước.',
      ownHint: 'Ghi việc đã xảy ra ở đợt trước, không tính cho đợt này.',
      remarks: 'Khó khăn, vướng mắc và kiến nghị',
      remarksHint: 'Thường khác nhau theo từng đợt. Phần này không mang dấu “cần xem lại”.',
    },
    units: { answers: 'câu trả lời', evidence: 'tệp', remarks: 'phần' },
    done: (answers: number, rows: number) =>
      `Đã chép ${String(answers)} câu trả lời và ${String(rows)} dòng trong các bảng.`,
    doneReview: (count: number) => `${String(count)} tiêu chí mang dấu “cần xem lại”.`,
    nothing: 'Không có gì mới để chép.',
    toReview: 'Xem các tiêu chí cần xem lại',
    undo: 'Hoàn tác lần chép',
    undone: 'Đã hoàn tác lần chép. Đợt này trở lại như trước khi chép.',
    tooLate: 'Không hoàn tác được cả lần chép, vì nội dung chép sang đã có chỗ sửa. Chưa có gì bị đổi.',
  },
} as const;
