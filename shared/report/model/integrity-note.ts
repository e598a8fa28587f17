import { assertNever } from '#shared/base/assert-never.ts';
import type { Report } from '../report.ts';

/** How the file is protected. */
export interface SealFacts {
  /**
   * `signed`: in this app with the unit's own certificate; `unsealed`: for signing with it in another tool.
   */
  readonly kind: 'sealed' | 'signed' | 'unsealed';
  readonly reportSha256: string;
}

/**
 * The small print of page 1: what lets a reader compare the paper with the file. It prints no fingerprint: who seals a
 * changed file anew with another key can print the one that is expected.
 */
export interface IntegrityNote {
  readonly lines: readonly string[];
}

function explanation({ kind }: SealFacts): readonly string[] {
  switch (kind) {
    case 'sealed':
      return [
        'Niêm phong điện tử. Mã khóa không in ở đây, vì ai cũng in giả được. Nơi nhận xem mã ở màn hình “Kiểm tra tệp báo ' +
          'cáo”, rồi gọi cho đơn vị để so đủ bốn nhóm.',
        'Phần mềm đọc PDF có thể ghi “chưa rõ người ký”, vì khóa được tạo trên máy của đơn vị, không do tổ chức chứng thực ' +
          'cấp.',
      ];
    case 'signed':
      return [
        'Tệp này mang chữ ký số bằng chứng thư số của đơn vị. Nơi nhận mở tệp ở màn hình “Kiểm tra tệp báo cáo” để xem ' +
          'tên trong chứng thư và biết tệp có bị sửa hay không.',
      ];
    case 'unsealed':
      return ['Bản chưa niêm phong, dành để ký số bằng chứng thư số của đơn vị.'];
    default:
      return assertNever(kind);
  }
}

/** The lines at the foot of page 1. */
export function buildIntegrityNote(report: Report, seal: SealFacts): IntegrityNote {
  return {
    lines: [
      ...explanation(seal),
      `Báo cáo lần ${String(report.sequence)}. Mã SHA-256 của nội dung (report.json): ${seal.reportSha256}`,
    ],
  };
}
