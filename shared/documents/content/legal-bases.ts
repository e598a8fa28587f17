/**
 * A law on which a decision about the safety of information systems rests, from its day in force on. A law is cited by
 * its name and date, without its number (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6): 116/2025/QH15, 86/2015/QH13.
 */
const LAWS = [
  { inForceFrom: '2026-07-01', name: 'Luật An ninh mạng ngày 10 tháng 12 năm 2025' },
  { inForceFrom: '2016-07-01', name: 'Luật An toàn thông tin mạng ngày 19 tháng 11 năm 2015' },
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
