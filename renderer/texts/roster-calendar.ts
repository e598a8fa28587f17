import { formatDate, formatDateTime } from '#shared/base/dates.ts';

const NUMBER = new Intl.NumberFormat('vi-VN');
const WEEKDAYS = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'] as const;
const MINUTES_PER_DAY = 24 * 60;

/** `2024-05-10` -> `T6`. */
function weekday(day: string): string {
  return WEEKDAYS[new Date(day).getUTCDay()] ?? '';
}

/** `750` -> `12 giờ 30 phút`. */
function duration(minutes: number): string {
  const days = Math.floor(minutes / MINUTES_PER_DAY);
  const hours = Math.floor((minutes % MINUTES_PER_DAY) / 60);
  return [
    ...(days > 0 ? [`${NUMBER.format(days)} ngày`] : []),
    ...(hours > 0 ? [`${String(hours)} giờ`] : []),
    ...(minutes % 60 > 0 ? [`${String(minutes % 60)} phút`] : []),
  ].join(' ');
}

/** `từ 17:00 đến 19:00 ngày 11/05/2024`, or with both days. */
function stretch(from: string, to: string): string {
  return from.slice(0, 10) === to.slice(0, 10)
    ? `từ ${from.slice(11)} đến ${to.slice(11)} ngày ${formatDate(from.slice(0, 10))}`
    : `từ ${formatDateTime(from)} đến ${formatDateTime(to)}`;
}

/** What stands in a bar: the hours, and the days as well when it is longer than one. */
function hours(from: string, to: string, minutes: number): string {
  const day = (time: string) =>
    minutes > MINUTES_PER_DAY ? ` ${formatDate(time.slice(0, 10)).slice(0, 5)}` : '';
  return `${from.slice(11)}${day(from)}–${to.slice(11)}${day(to)}`;
}

/** Words of the calendar over the duty roster. Times come as they are kept: `2024-05-10T07:00`. */
export const rosterCalendarTexts = {
  title: 'Lịch trực theo ngày',
  weekday,
  drawing: (people: number, days: number) =>
    `Hình lịch trực của ${NUMBER.format(people)} người trong ${NUMBER.format(days)} ngày. Các khoảng trống và ca trùng được ghi thành câu bên dưới.`,
  unit: 'Cả đơn vị',
  noName: 'Chưa ghi tên',
  legend: {
    covered: 'Có người trực',
    shift: 'Ca trực',
    reserve: 'Dự phòng, không tính là có người trực',
    gap: 'Không có ai trực',
    doubleBooking: 'Trùng ca',
  },
  hours,
  shift: (name: string, from: string, to: string) => `${name}: ${stretch(from, to)}`,
  noneComplete: 'Lịch hiện ra khi có một ca đủ giờ bắt đầu và giờ kết thúc.',
  tooLong: (days: number) =>
    `Lịch trực trải dài ${NUMBER.format(days)} ngày nên không vẽ được. Xin xem lại các ngày đã ghi, có thể một năm bị gõ nhầm.`,
  incomplete: (count: number) =>
    `${NUMBER.format(count)} dòng chưa có trên lịch, vì còn thiếu giờ hoặc giờ kết thúc chưa sau giờ bắt đầu.`,
  fine: 'Suốt thời gian của lịch, lúc nào cũng có người trực. Không ai bị trùng ca.',
  onlyReserve: 'Mới có người dự phòng, chưa có ca trực nào.',
  gapsTitle: (count: number) => `${NUMBER.format(count)} khoảng không có ai trực`,
  gap: (from: string, to: string, minutes: number) =>
    `Không có ai ${stretch(from, to)} (${duration(minutes)}).`,
  doubleBookingsTitle: (count: number) => `${NUMBER.format(count)} lần trùng ca`,
  doubleBooking: (name: string, from: string, to: string) =>
    `${name} có hai ca cùng lúc, ${stretch(from, to)}.`,
  toRow: (rowNumber: number) => `Xem dòng ${NUMBER.format(rowNumber)}`,
  showAll: (count: number) => `Xem cả ${NUMBER.format(count)} dòng`,
} as const;
