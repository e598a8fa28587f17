import { toVietnamTime, formatDateTime } from '#shared/base/dates.ts';
import { type DeskDecision, decisionsOn } from '../decision.ts';
import type { UnitState } from '../unit-state.ts';
import type { Cell, DeskTable, WrittenView } from './desk-table.ts';

/** How far the campaign has come, in one column of figures. */
export function overviewTable(view: WrittenView): DeskTable {
  const { collation, request, directive, unread, readAt, below } = view;
  const { units, files } = collation;
  const registered = units.filter(({ isRegistered }) => isRegistered);
  const count = <Item>(items: readonly Item[], has: (item: Item) => boolean) => items.filter(has).length;
  const submitted = registered.filter(({ state }) => state === 'submitted');
  return {
    id: 'tong-quan',
    title: 'Tổng quan',
    columns: [
      { label: 'Nội dung', width: 56 },
      { label: 'Số liệu', width: 44 },
    ],
    rows: [
      ['Đợt', directive?.title ?? request.campaign],
      ...(readAt === undefined ? [] : [['Số liệu đọc lúc', momentText(readAt)]]),
      ['Hạn nhận', request.deadline === null ? 'không đặt' : momentText(request.deadline)],
      ['Đơn vị trong danh sách', registered.length],
      ...rowIf('Trong đó do nơi nhận cấp dưới kê thêm', below?.addedUnits),
      ['Đã nộp', submitted.length],
      ['Trong đó nộp sau hạn', count(submitted, ({ isLate }) => isLate)],
      ...rowIf(
        'Trong đó lập theo bản bộ tiêu chí khác máy này, gộp chung trong số liệu tiêu chí',
        count(submitted, ({ attention }) => attention.includes('other-pack')),
      ),
      ...decisionRows('nơi nhận', view.decisions, submitted, request.campaign),
      ...decisionRows('cấp dưới', view.handedUp?.decisions, submitted, request.campaign),
      ['Có tệp nhưng chưa tính được', count(registered, ({ state }) => state === 'disputed')],
      ['Chưa nộp', count(registered, ({ state }) => state === 'missing')],
      ['Đơn vị gửi mà không có trong danh sách', units.length - registered.length],
      ['Đơn vị cần xem lại', count(units, ({ attention }) => attention.length > 0)],
      ['Tệp đã đọc', files.length],
      ['Tệp còn nguyên vẹn', count(files, ({ file }) => file.integrity.status === 'intact')],
      ['Tệp, thư mục không đọc được', unread.length],
      ...rowIf('Tệp nơi nhận cấp dưới nộp lên chưa được tính', below?.waiting),
    ],
  };
}

/** Nothing is said of lower desks where there are none. */
function rowIf(label: string, count = 0): readonly (readonly Cell[])[] {
  return count === 0 ? [] : [[label, count]];
}

/** What somebody has decided about the reports that count; a report that went back is handed in all the same. */
function decisionRows(
  who: string,
  decisions: readonly DeskDecision[] | undefined,
  submitted: readonly UnitState[],
  campaign: string,
): readonly (readonly Cell[])[] {
  if (decisions === undefined) return [];
  const found = [...decisionsOn(submitted, campaign, decisions).values()];
  const count = (kind: DeskDecision['kind']) =>
    found.filter(({ decision, about }) => about === 'counting' && decision.kind === kind).length;
  return [
    [`Trong đó ${who} đã quyết định: đã nhận`, count('received')],
    [`Trong đó ${who} đã quyết định: trả lại`, count('returned')],
  ];
}

/** An instant as a clock in Vietnam shows it. */
export function momentText(instant: string): string {
  return instant === '' ? '' : formatDateTime(toVietnamTime(new Date(instant)));
}
