import { z } from 'zod';

/** A calendar day without a time zone, `YYYY-MM-DD`. */
export const localDate = z.iso.date();

/** A wall-clock time in Vietnam, `YYYY-MM-DDTHH:mm`; an offset or a `Z` is refused. */
export const localDateTime = z.iso.datetime({ local: true, precision: -1, abort: true }).regex(/\d$/u);

/** `2024-05-09` -> `09/05/2024`; an empty string stays empty. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-');
  return year !== undefined && month !== undefined && day !== undefined ? `${day}/${month}/${year}` : '';
}

/** `2024-05-09T07:30` -> `07:30 09/05/2024`; an empty string stays empty. */
export function formatDateTime(dateTime: string): string {
  const [date, time] = dateTime.split('T');
  return date !== undefined && time !== undefined ? `${time.slice(0, 5)} ${formatDate(date)}` : '';
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** How many days after one day another comes, both `YYYY-MM-DD`; negative when it comes before. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** The day that comes so many days after another, `YYYY-MM-DD`. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The wall-clock time so many hours after another, both `YYYY-MM-DDTHH:mm`; Vietnam has no summer time. */
export function addHours(moment: string, count: number): string {
  return new Date(Date.parse(`${moment}Z`) + count * 60 * 60 * 1000).toISOString().slice(0, 16);
}

const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/** The wall-clock time in Vietnam (UTC+7, no summer time) of an instant, as `YYYY-MM-DDTHH:mm`. */
export function toVietnamTime(instant: Date): string {
  return new Date(instant.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 16);
}

/** An instant on the clock of Vietnam, whatever zone this PC is set to: `07:30 09/05/2024`. */
export function formatInstant(instant: Date): string {
  return formatDateTime(toVietnamTime(instant));
}

/** The time of day of an instant on the clock of Vietnam: `07:30`. */
export function formatTimeOfDay(instant: Date): string {
  return toVietnamTime(instant).slice(11);
}

/**
 * The date line of an administrative document: day below 10 and months 1 and 2 are zero-padded
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4): `2024-03-05` -> `ngày 05 tháng 3 năm 2024`.
 */
export function formatDocumentDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const monthNumber = Number(month);
  return `ngày ${day} tháng ${monthNumber <= 2 ? month : String(monthNumber)} năm ${year}`;
}
