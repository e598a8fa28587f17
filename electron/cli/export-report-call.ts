import { fail, ok, type Result } from '#shared/base/result.ts';
import { cleanLine } from '#shared/base/vietnamese-text.ts';
import { EVIDENCE_LIMIT_BYTES } from '#shared/evidence/evidence-limit.ts';
import type { CommandIo } from './command.ts';
import { type Arguments, readArguments, userPath } from './read-arguments.ts';
import { STANDARD_STREAM, userFile } from './standard-streams.ts';

export const USAGE = `Lập báo cáo đã niêm phong hoặc ký số (PDF/A-3b) từ một tệp câu trả lời.

Cách gọi:
  npm run -s cli -- export-report --answers TỆP.json --out BÁO-CÁO.pdf [tham số]
  npm run -s cli -- export-report --answers TỆP.json --unsigned BẢN-ĐỂ-KÝ.pdf [tham số]

Tham số:
  --answers TỆP           Tệp câu trả lời (JSON), hoặc - để đọc từ đầu vào chuẩn. Minh chứng ghi bằng đường
                          dẫn tương đối, nằm trong thư mục của tệp này (với -: thư mục đang đứng).
                          Lược đồ: docs/schemas/.
  --out TỆP               Tệp báo cáo, hoặc - để ghi ra đầu ra chuẩn. Tệp cũ cùng tên chỉ bị thay khi tệp mới
                          đã kiểm tra xong.
  --key TỆP               Tệp khóa niêm phong. Không có: tạo khóa dùng một lần rồi bỏ.
  --p12 TỆP               Tệp chứng thư số của đơn vị (.p12, .pfx): ký số thay cho niêm phong. Chỉ dùng
                          cho lần này, không được lưu lại.
  --passphrase-file TỆP   Tệp chứa mật khẩu của --key hoặc --p12 ở dòng đầu. Không có: lấy từ biến môi trường
                          TU_KIEM_ATTT_PASSPHRASE.
  --previous TỆP          Báo cáo trước của cùng đơn vị, cùng đợt; báo cáo mới nối tiếp nó.
  --reason LÝ-DO          Lý do lập báo cáo mới, cần có khi dùng --previous.
  --max-evidence-mb SỐ    Tổng dung lượng minh chứng được phép, từ 1 đến 50. Không có: 10.
  --pack TỆP              Tệp bộ tiêu chí của đợt, khi đợt không có sẵn trong chương trình.
  --unsigned TỆP          Ghi bản chưa niêm phong để ký số bằng công cụ của đơn vị. Không có --out: chỉ ghi
                          bản này.
  --docx TỆP              Ghi thêm bản Word sửa được, cùng nội dung với các trang của báo cáo.
  --phones hidden         Ẩn số ở ô điện thoại của đầu mối và của các bảng, cả trên trang lẫn trong dữ liệu.
                          Số viết ở ô khác, trong ghi chú hoặc trong minh chứng vẫn còn.

Kết quả: một dòng JSON (ra đầu ra lỗi khi báo cáo ra đầu ra chuẩn). Mã thoát: 0 xong; 1 không ghi được; 2 tham số hoặc câu trả lời sai, không ghi gì.`;

const OPTIONS = [
  'answers',
  'out',
  'key',
  'p12',
  'passphrase-file',
  'previous',
  'reason',
  'unsigned',
  'docx',
  'max-evidence-mb',
  'pack',
  'phones',
] as const;

type Options = Arguments<(typeof OPTIONS)[number]>['options'];

/** What the user asked of `export-report`, all paths absolute; answers and target may be the standard streams. */
export interface ExportCall {
  readonly answersPath: string;
  readonly targetPath: string;
  /** Whether the target itself is left unsigned; then there is no further unsigned copy. */
  readonly isUnsigned: boolean;
  readonly unsignedCopyPath: string | undefined;
  readonly docxPath: string | undefined;
  readonly keyPath: string | undefined;
  readonly p12Path: string | undefined;
  readonly passphrasePath: string | undefined;
  readonly previousPath: string | undefined;
  readonly packPath: string | undefined;
  readonly reason: string;
  readonly maxEvidenceBytes: number;
  readonly hidesPhones: boolean;
}

const MAX_REASON_LENGTH = 400;
const MEBIBYTE = 1024 * 1024;
/** With it a report file stays below what the verifier reads. */
const MAX_EVIDENCE_MB = 50;

function combinationFault(options: Options): string | null {
  if (options.previous !== undefined && cleanLine(options.reason ?? '') === '') {
    return 'Dùng --previous thì cần --reason.';
  }
  if (options.reason !== undefined && options.previous === undefined)
    return 'Có --reason thì cần --previous.';
  if ((options.reason ?? '').length > MAX_REASON_LENGTH) return 'Lý do dài quá 400 ký tự.';
  if (options.key !== undefined && options.p12 !== undefined) return 'Chỉ dùng một trong --key và --p12.';
  return keyFault(options) ?? phonesFault(options) ?? streamFault(options);
}

function keyFault({ key, p12, out, 'passphrase-file': passphrase }: Options): string | null {
  const isWithoutKey = key === undefined && p12 === undefined;
  if (passphrase !== undefined && isWithoutKey) return 'Có --passphrase-file thì cần --key hoặc --p12.';
  return out === undefined && !isWithoutKey ? 'Có --key hoặc --p12 thì cần --out.' : null;
}

function phonesFault({ phones }: Options): string | null {
  return phones === undefined || phones === 'hidden' ? null : '--phones chỉ nhận hidden.';
}

function streamFault({ out, unsigned, docx }: Options): string | null {
  const copies = [docx, ...(out === undefined ? [] : [unsigned])];
  return copies.includes(STANDARD_STREAM) ? 'Chỉ tệp báo cáo mới ghi được ra đầu ra chuẩn.' : null;
}

/** `null` when what was typed is no size that can be allowed. */
function evidenceLimitBytes(typed: string | undefined): number | null {
  if (typed === undefined) return EVIDENCE_LIMIT_BYTES;
  const isSize = /^[1-9]\d{0,2}$/u.test(typed) && Number(typed) <= MAX_EVIDENCE_MB;
  return isSize ? Number(typed) * MEBIBYTE : null;
}

/** Reads the arguments of `export-report`; the error is a Vietnamese sentence. */
export function readExportCall(
  args: readonly string[],
  environment: CommandIo['environment'],
): Result<ExportCall, string> {
  const read = readArguments(args, { options: OPTIONS, takesFiles: false });
  if (!read.ok) return read;
  const { options } = read.value;
  const target = options.out ?? options.unsigned;
  if (options.answers === undefined) return fail('Thiếu --answers.');
  if (target === undefined) return fail('Thiếu --out hoặc --unsigned.');
  const wrong = combinationFault(options);
  if (wrong !== null) return fail(wrong);
  const maxEvidenceBytes = evidenceLimitBytes(options['max-evidence-mb']);
  if (maxEvidenceBytes === null) return fail('--max-evidence-mb phải là số từ 1 đến 50.');
  const absolute = (typed: string | undefined) =>
    typed === undefined ? undefined : userPath(typed, environment);
  return ok({
    answersPath: userFile(options.answers, environment),
    targetPath: userFile(target, environment),
    isUnsigned: options.out === undefined,
    unsignedCopyPath: options.out === undefined ? undefined : absolute(options.unsigned),
    docxPath: absolute(options.docx),
    keyPath: absolute(options.key),
    p12Path: absolute(options.p12),
    passphrasePath: absolute(options['passphrase-file']),
    previousPath: absolute(options.previous),
    packPath: absolute(options.pack),
    reason: cleanLine(options.reason ?? ''),
    maxEvidenceBytes,
    hidesPhones: options.phones !== undefined,
  });
}
