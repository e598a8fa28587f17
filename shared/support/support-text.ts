import type { FolderSize, SupportFacts } from './support-facts.ts';
import type { Trouble } from './trouble.ts';

const UNITS = ['KB', 'MB', 'GB'] as const;

function sized(bytes: number): string {
  const step = Math.min(2, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3) - 1));
  return `${(bytes / 1_000 ** (step + 1)).toFixed(1).replace('.', ',')} ${UNITS[step] ?? ''}`;
}

function sizeOf({ files, bytes }: FolderSize): string {
  return `${String(files)} tệp, ${sized(bytes)}`;
}

function yesNo(value: boolean | null): string {
  if (value === null) return 'chưa có';
  return value ? 'có' : 'không';
}

function troubleLine({ at, where, what, system, places }: Trouble): string {
  return `- ${[at, where, what, system, ...places].filter((part) => part !== '').join(' · ')}`;
}

/** What the program calls its faults is English: the words above say what each part of a line is, and for whom. */
function troubleLines(troubles: readonly Trouble[]): readonly string[] {
  if (troubles.length === 0) return ['- Chưa ghi nhận lỗi nào.'];
  return [
    'Mỗi dòng: lúc xảy ra (giờ quốc tế) · phần của chương trình · tên lỗi · mã lỗi của hệ điều hành · chỗ trong mã chương trình.',
    'Các tên này viết bằng tiếng Anh, dành cho người hỗ trợ kỹ thuật.',
    ...troubles.map(troubleLine),
  ];
}

function rowLines(rowCounts: SupportFacts['rowCounts']): readonly string[] {
  if (rowCounts === null) return ['- Kho dữ liệu chưa mở được.'];
  return Object.entries(rowCounts).map(([table, count]) => `- ${table}: ${String(count)}`);
}

/** A support bundle as the user reads it before it is saved, and as it is saved: Vietnamese lines, ended by a line feed. */
export function supportText(facts: SupportFacts): string {
  const { versions, system, folders, journal, snapshots, troubles } = facts;
  return [
    'GÓI HỖ TRỢ CỦA TỰ KIỂM ATTT',
    'Gói này không có câu trả lời, tên người, số điện thoại, địa chỉ website, tên tệp hay đường dẫn.',
    `Lập lúc (giờ quốc tế): ${facts.at}`,
    '',
    'PHIÊN BẢN',
    `- Chương trình: ${versions.app}`,
    `- Electron ${versions.electron}, Chromium ${versions.chrome}, Node ${versions.node}`,
    `- Hệ điều hành: ${system.platform} ${system.release}, ${system.arch}`,
    `- Bộ nhớ của máy: ${sized(system.memoryBytes)}`,
    `- Ổ đĩa còn trống: ${system.freeBytes === null ? 'không rõ' : sized(system.freeBytes)}`,
    '',
    'DUNG LƯỢNG',
    `- Kho dữ liệu: ${sizeOf(folders.workingStore)}`,
    `- Kho cũ được giữ riêng: ${sizeOf(folders.keptStores)}`,
    `- Minh chứng: ${sizeOf(folders.evidence)}`,
    `- Nhật ký thay đổi: ${sizeOf(folders.journal)}`,
    `- Bản sao lưu: ${sizeOf(folders.snapshots)}`,
    `- Bộ tiêu chí nhập thêm: ${sizeOf(folders.packs)}`,
    `- Báo cáo đã xuất: ${String(facts.exportCount)}`,
    '',
    'TÌNH TRẠNG DỮ LIỆU',
    `- Nhật ký đọc được toàn bộ: ${yesNo(journal.isWhole)}`,
    `- Thay đổi cuối mang số: ${journal.sequence === null ? 'chưa có' : String(journal.sequence)}`,
    `- Tệp nhật ký: ${String(journal.bases)} bản gốc, ${String(journal.logs)} bản ghi`,
    `- Bản sao lưu đọc được: ${String(snapshots.wholeCount)} trên ${String(snapshots.count)}`,
    `- Bản sao lưu mới nhất: ${snapshots.lastMadeAt ?? 'chưa có'}`,
    `- Sao lưu nằm trong OneDrive: ${yesNo(system.isDataSynchronised)}`,
    '',
    'SỐ DÒNG TRONG KHO DỮ LIỆU (tên bảng viết như trong mã chương trình)',
    ...rowLines(facts.rowCounts),
    '',
    'LỖI GẦN ĐÂY (mới nhất ở cuối)',
    ...troubleLines(troubles),
    '',
  ].join('\n');
}
