import { nextDay, type WrittenMoment } from '#shared/base/written-dates.ts';

// 1 January 2000 and 31 December 2099 as Excel counts days.
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;
const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTES_PER_DAY = 24 * 60;

const SERIAL = /^(\d{5}|0)(?:[.,](\d{1,15}))?$/u;

/**
 * The day and time behind the number that Excel shows for a date in a cell of the format “General”: `45421` is
 * 09/05/2024, `45421,3125` half past seven on that day, `0,3125` half past seven (the days are counted from
 * 30 December 1899). Only days of this century count; any other number is no date.
 */
export function readExcelSerial(text: string): WrittenMoment | undefined {
  const [, whole, fraction] = SERIAL.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  const serial = Number(whole);
  const minutes = fraction === undefined ? 0 : Math.round(Number(`0.${fraction}`) * MINUTES_PER_DAY);
  const time =
    minutes === MINUTES_PER_DAY
      ? '24:00'
      : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  if (serial === 0) return fraction === undefined ? undefined : { day: undefined, time };
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return undefined;
  const day = new Date(Date.UTC(1899, 11, 30) + serial * DAY_MS).toISOString().slice(0, 10);
  if (time === '24:00') return { day: nextDay(day), time: '00:00' };
  return { day, time: minutes === 0 ? undefined : time };
}
