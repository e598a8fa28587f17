import { fail, ok, type Result } from '#shared/base/result.ts';
import { fileFault, type PackFault } from '#shared/packs/pack-fault.ts';

function startsWith(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** UTF-8 without a byte order mark: the one way of writing a pack, so that its hash is the same everywhere. */
export function decodeText(bytes: Uint8Array): Result<string, PackFault> {
  if (bytes.length === 0) return fail(fileFault('empty_file', 'Tệp rỗng.'));
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    return fail(fileFault('utf_16', 'Tệp ghi theo bảng mã UTF-16. Cần lưu lại theo UTF-8.'));
  }
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
    return fail(fileFault('byte_order_mark', 'Đầu tệp có dấu BOM. Cần lưu lại theo UTF-8 không BOM.'));
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return fail(fileFault('not_utf8', 'Tệp không phải văn bản UTF-8, hoặc đã bị hỏng.'));
  }
}
