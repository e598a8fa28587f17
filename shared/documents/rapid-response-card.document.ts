import { formatDate } from '../base/dates.ts';
import { recordKind as emergencyContacts } from '../records/emergency-contacts.record.ts';
import { cellString } from '../records/record-kind.ts';
import { blankRows } from './content/blanks.ts';
import { dutyPeople, roleText } from './content/duty-roster.ts';
import { REPORTING_DEADLINE } from './content/legal-bases.ts';
import { announcement, paragraph } from './content/paragraphs.ts';
import { unitName } from './content/unit-texts.ts';
import type { DocumentKind, DocumentRequest } from './document-kind.ts';
import type { CardSteps, Table } from './document-model.ts';

/** The card is one page: so many people on duty and numbers to call, each in at most two lines. */
const MAX_DUTY_PEOPLE = 3;
const MAX_CONTACTS = 7;
const MAX_CELL_CHARACTERS = 60;
const BLANK_ROW_COUNT = 6;

const STEPS: CardSteps = {
  kind: 'card-steps',
  steps: [
    {
      name: 'Cô lập',
      actions: [
        'Website: tạm đóng trang hoặc chuyển sang trang thông báo bảo trì.',
        'Máy tính: rút dây mạng, tắt Wi-Fi; chưa tắt máy. Tài khoản: đổi mật khẩu từ một máy khác.',
      ],
    },
    {
      name: 'Giữ chứng cứ',
      actions: [
        'Chụp màn hình có địa chỉ trang và giờ; ghi lại ai phát hiện, lúc nào.',
        'Lưu nhật ký hệ thống, tệp lạ, thư lạ. Chưa xóa, chưa cài lại.',
      ],
    },
    {
      name: 'Báo cáo',
      actions: [
        'Gọi lãnh đạo trực trước, rồi gọi theo danh sách dưới đây. Nói rõ: cái gì, ở đâu, từ lúc nào.',
      ],
    },
    {
      name: 'Khôi phục',
      actions: [
        'Tìm nguyên nhân và bịt lỗ hổng trước, rồi mới dùng bản sao lưu sạch.',
        'Đổi mọi mật khẩu quản trị; xem lại trang sau 1 giờ và sau 1 ngày; ghi nhật ký sự cố.',
      ],
    },
  ],
};

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= MAX_CELL_CHARACTERS
    ? text
    : `${characters
        .slice(0, MAX_CELL_CHARACTERS - 1)
        .join('')
        .trimEnd()}…`;
}

interface CallList {
  readonly rows: readonly (readonly string[])[];
  /** How many of the unit's contacts found no room. */
  readonly leftOutCount: number;
}

/** Who is called, in the order of calling: those on duty, then the unit's own contacts; whoever has no number last. */
function callList(request: DocumentRequest): CallList {
  const people = dutyPeople(request)
    .filter(({ phone, roles }) => phone !== '' && roles.some((id) => id === 'lead' || id === 'technical'))
    .slice(0, MAX_DUTY_PEOPLE);
  const contacts = (request.input.records[emergencyContacts.id] ?? []).filter(
    (row) => cellString(row, 'organisation') !== '',
  );
  const hasPhone = contacts.filter((row) => cellString(row, 'phone') !== '');
  const hasNone = contacts.filter((row) => cellString(row, 'phone') === '');
  const shown = [...hasPhone, ...hasNone].slice(0, MAX_CONTACTS);
  return {
    rows: [
      ...people.map(({ name, phone, roles }) => [roleText(roles[0] ?? ''), name, phone]),
      ...shown.map((row) => ['organisation', 'person', 'phone'].map((id) => cellString(row, id))),
    ],
    leftOutCount: contacts.length - shown.length,
  };
}

function callTable({ rows }: CallList): Table {
  return {
    kind: 'table',
    columns: [
      { label: 'Gọi ai', width: 5, align: 'left' },
      { label: 'Người liên hệ', width: 4, align: 'left' },
      { label: 'Số điện thoại', width: 3, align: 'left', isBold: true },
    ],
    rows: rows.length === 0 ? blankRows(BLANK_ROW_COUNT, 3) : rows.map((row) => row.map(shortened)),
    isNumbered: false,
    isLarge: true,
    totalRow: null,
  };
}

/** One page for the wall beside the desk of those on duty. */
export const documentKind: DocumentKind = {
  id: 'rapid-response-card',
  title: 'Thẻ ứng cứu nhanh',
  usefulWhen: 'Khi cần một trang dán tại bàn trực: làm gì trước, gọi ai.',
  recordKindIds: ['emergency-contacts', 'duty-roster'],
  build: (request) => {
    const { unit } = request.input;
    const calls = callList(request);
    const leftOut =
      calls.leftOutCount === 0
        ? ''
        : ` Còn ${String(calls.leftOutCount)} đầu mối khác trong danh bạ ứng cứu.`;
    return {
      title: 'Thẻ ứng cứu nhanh',
      author: unitName(unit),
      sections: [
        {
          orientation: 'portrait',
          blocks: [
            {
              kind: 'card-heading',
              title: 'Thẻ ứng cứu nhanh',
              subtitle: 'Khi có sự cố an toàn thông tin mạng: bình tĩnh, làm lần lượt bốn bước',
              unitName: unitName(unit),
            },
            STEPS,
            { kind: 'section-heading', text: 'Gọi ngay' },
            callTable(calls),
            announcement([
              { text: 'Thời hạn báo cáo: ', isBold: true },
              {
                text: `${REPORTING_DEADLINE.beyondOwnCapacity} ${REPORTING_DEADLINE.withinOwnCapacity} (${REPORTING_DEADLINE.source}.)`,
              },
            ]),
            paragraph([{ text: `Lập ngày ${formatDate(request.today)}.${leftOut}`, isItalic: true }]),
          ],
        },
      ],
    };
  },
};
