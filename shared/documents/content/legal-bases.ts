/** A law on which a decision about the safety of information systems rests, from its day in force on. */
const LAWS = [
  { inForceFrom: '2026-07-01', name: 'Luật An ninh mạng số 116/2025/QH15' },
  { inForceFrom: '2016-07-01', name: 'Luật An toàn thông tin mạng số 86/2015/QH13' },
] as const;

/** The law in force on a day, `YYYY-MM-DD`. */
export function lawInForce(day: string): string {
  return (LAWS.find(({ inForceFrom }) => inForceFrom <= day) ?? LAWS[1]).name;
}

/**
 * By when an incident is to be reported: Quyết định 05/2017/QĐ-TTg of 16/3/2017, at the latest after 5 days, at once
 * when it is beyond the unit's own capacity.
 */
export const REPORTING_DEADLINE = {
  source: 'Quyết định số 05/2017/QĐ-TTg ngày 16/3/2017',
  rule: 'báo ngay khi sự cố vượt khả năng tự xử lý; chậm nhất 05 ngày kể từ ngày phát hiện',
} as const;
