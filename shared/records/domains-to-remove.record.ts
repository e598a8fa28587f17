import { choiceColumn, dateColumn, longTextColumn, textColumn } from './columns.ts';
import { concern, countOf, is, isNot } from './record-facts.ts';
import { defineRecordKind } from './record-kind.ts';
import { remarkIf } from './row-remark.ts';

export const recordKind = defineRecordKind({
  id: 'domains-to-remove',
  title: 'Tên miền đề nghị loại bỏ',
  description: 'Tên miền không còn dùng, đề nghị Sở Giáo dục và Đào tạo loại bỏ.',
  rowName: 'tên miền',
  columns: {
    domain: textColumn({
      label: 'Tên miền',
      alsoCalled: ['Domain', 'Tên miền cũ', 'Địa chỉ', 'Website'],
      isRequired: true,
    }),
    reason: longTextColumn({ label: 'Lý do', alsoCalled: ['Lí do', 'Nguyên nhân'], isRequired: true }),
    unusedSince: dateColumn({
      label: 'Ngừng dùng từ',
      hasHappened: true,
      alsoCalled: ['Ngày ngừng', 'Ngừng sử dụng từ', 'Không dùng từ', 'Ngày ngừng sử dụng'],
    }),
    pointsTo: textColumn({ label: 'Hiện trỏ về đâu', alsoCalled: ['Trỏ về', 'Đang trỏ về', 'Trỏ đến'] }),
    registrar: textColumn({
      label: 'Nhà đăng ký tên miền',
      alsoCalled: ['Nhà đăng ký', 'Nơi đăng ký'],
      width: 2,
    }),
    holder: textColumn({
      label: 'Đứng tên đăng ký',
      alsoCalled: ['Chủ thể', 'Chủ thể đăng ký', 'Người đứng tên', 'Đơn vị đứng tên', 'Chủ sở hữu'],
      width: 2,
    }),
    reply: choiceColumn({
      label: 'Sở trả lời',
      alsoCalled: ['Trả lời của Sở', 'Kết quả', 'Ý kiến của Sở'],
      options: [
        { id: 'removed', label: 'Đã loại bỏ', alsoWritten: ['Đã xóa', 'Đã gỡ'] },
        { id: 'in-progress', label: 'Đang xem xét', alsoWritten: ['Đang xử lý'] },
        { id: 'declined', label: 'Chưa loại bỏ được' },
        { id: 'none', label: 'Chưa trả lời' },
      ],
    }),
    repliedOn: dateColumn({ label: 'Ngày Sở trả lời', hasHappened: true, alsoCalled: ['Ngày trả lời'] }),
  },
  identifiedBy: ['domain'],
  outlivesCampaign: false,
  staysOpen: isNot('reply', 'removed'),
  facts: (rows) => [
    countOf(rows, is('reply', 'removed'), 'đã được Sở loại bỏ'),
    concern(rows, isNot('reply', 'removed'), 'chưa loại bỏ'),
  ],
  headline: {
    label: 'Đề nghị loại bỏ',
    text: (rows) => {
      const removed = rows.filter(is('reply', 'removed')).length;
      return `${String(rows.length)} tên miền; Sở đã loại bỏ ${String(removed)}`;
    },
  },
  onScreen: {
    remarks: (row) => [
      ...remarkIf(row['reply'] === 'removed', 'done', 'Sở đã loại bỏ'),
      ...remarkIf(row['reply'] === 'declined', 'warning', 'Chưa loại bỏ được: hỏi lại Sở'),
    ],
  },
});
