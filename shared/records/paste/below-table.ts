import { cleanLine } from '#shared/base/vietnamese-text.ts';

const MAX_LENGTH = 200;

/** What people write below a table: who signs, where and when, notes, who gets a copy. */
const BELOW =
  /^[\s*(–-]*(?:người (?:lập|tổng hợp|báo cáo)(?: (?:biểu|bảng|danh sách|báo cáo))?|lập biểu|(?:phó )?hiệu trưởng|thủ trưởng(?: đơn vị| cơ quan)?|kế toán|thư ký|(?:tm|t\/m|kt|tl|tuq)[. ].*|nơi nhận.*|(?:đã )?ký(?:[ ,].*)?|(?:ghi chú|lưu ý|chú thích)\s*:.*|danh sách (?:này |trên )?(?:gồm|có) .*|(?:ban giám hiệu|bgh|lãnh đạo)? ?(?:phê )?duyệt(?: của .*)?|xác nhận của .*|.{2,60}, (?:ngày) ?[\d.…_ ]* ?tháng ?[\d.…_ ]* ?năm ?[\d.…_ ]*)[\s):.]*$/u;

/** Whether every filled cell of a row is what people write below a table rather than in it. */
export function standsBelowTable(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '').map((cell) => cleanLine(cell).toLowerCase());
  return filled.length > 0 && filled.every((cell) => cell.length <= MAX_LENGTH && BELOW.test(cell));
}
