import { cleanLine } from '../base/vietnamese-text.ts';
import { MANY_FAULTS } from './limits.ts';
import type { PackFault, ShownFault } from './pack-fault.ts';

/** What the members of a pack are called. */
const NAMES: Readonly<Record<string, string>> = {
  format: 'Loại tệp',
  schemaVersion: 'Phiên bản quy cách',
  id: 'Mã',
  title: 'Tên',
  fileTag: 'Phần tên tệp',
  event: 'Sự kiện',
  name: 'Tên',
  startsOn: 'Ngày bắt đầu',
  endsOn: 'Ngày kết thúc',
  note: 'Ghi chú',
  isRepeated: 'Dùng nhiều đợt',
  occasion: 'Cách gọi trong câu',
  letter: 'Công văn',
  issuer: 'Nơi ban hành',
  number: 'Số',
  date: 'Ngày',
  year: 'Năm',
  for: 'Loại hình được hỏi',
  isSuggested: 'Nên có thêm',
  subject: 'Trích yếu',
  basis: 'Văn bản mà công văn nhắc đến',
  addressees: 'Kính gửi',
  distribution: 'Nơi nhận',
  contacts: 'Liên hệ',
  organisation: 'Cơ quan',
  person: 'Người liên hệ',
  phone: 'Điện thoại',
  warningChannels: 'Kênh cảnh báo',
  address: 'Địa chỉ',
  legalBases: 'Căn cứ pháp lý',
  inForceFrom: 'Ngày có hiệu lực',
  receivingDesks: 'Nơi nhận báo cáo được cấp biên nhận',
  fingerprint: 'Mã khóa',
  encryptionCertificate: 'Khóa nhận bản mã hóa',
  incidentReporting: 'Thời hạn báo sự cố',
  reportingDeadlines: 'Thời hạn báo cáo',
  about: 'Về việc gì',
  duty: 'Trách nhiệm',
  within: 'Thời hạn',
  count: 'Số giờ, ngày',
  countedFrom: 'Tính từ',
  to: 'Báo cho ai',
  document: 'Văn bản',
  inForceUntil: 'Ngày hết hiệu lực',
  remark: 'Lưu ý',
  securityTerm: 'Thuật ngữ',
  rule: 'Quy định',
  items: 'Mục',
  shortTitle: 'Tên ngắn',
  summary: 'Tóm tắt',
  criteria: 'Tiêu chí',
  question: 'Câu hỏi',
  why: 'Vì sao',
  how: 'Làm thế nào',
  source: 'Căn cứ',
  evidenceHint: 'Gợi ý minh chứng',
  fields: 'Thông tin thêm',
  kind: 'Kiểu',
  label: 'Nhãn',
  hint: 'Gợi ý',
  when: 'Hỏi khi trả lời',
  unit: 'Đơn vị tính',
  options: 'Lựa chọn',
  declaresEmpty: 'Bảng để trống',
  records: 'Bảng dữ liệu',
  documents: 'Văn bản mẫu',
  auto: 'Nguồn số liệu',
  tables: 'Bảng',
  asOf: 'Ngày của dữ liệu',
  sources: 'Nguồn',
  entries: 'Dòng',
  readOn: 'Ngày đọc',
  pack: 'Nội dung được ký',
  signature: 'Chữ ký',
};

const MAX_UNKNOWN_NAME = 40;

function nameOf(key: string): string {
  const known = Object.hasOwn(NAMES, key) ? NAMES[key] : undefined;
  return known ?? `“${cleanLine(key).slice(0, MAX_UNKNOWN_NAME)}”`;
}

/** A path in words, positions counted from 1: `Mục 1 › Tiêu chí 3 › Tên`; `''` for the file as a whole. */
export function placeInWords(path: readonly PropertyKey[]): string {
  const parts: string[] = [];
  for (const key of path) {
    const last = parts.at(-1);
    if (typeof key === 'number' && last !== undefined) parts[parts.length - 1] = `${last} ${String(key + 1)}`;
    else parts.push(nameOf(String(key)));
  }
  return parts.join(' › ');
}

/** Faults as they are shown, each once; of very many only the first, with a line that says so. */
export function shownFaults(faults: readonly PackFault[]): readonly ShownFault[] {
  const lines = new Map(
    faults.map(({ path, code, message }) => {
      const shown = { code, path: path.map(String).join('.'), place: placeInWords(path), message };
      return [`${shown.path} ${message}`, shown] as const;
    }),
  );
  const all = [...lines.values()];
  const leftOut = all.length - MANY_FAULTS;
  if (leftOut <= 0) return all;
  const rest = { code: 'more', path: '', place: '', message: `Còn ${String(leftOut)} lỗi khác.` };
  return [...all.slice(0, MANY_FAULTS), rest];
}
