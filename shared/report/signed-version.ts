import type { ExportEntry, SignedVersion } from './export-entry.ts';
import type { Verification } from './verification.ts';

/** Why a file is not taken as the signed version of a report from this PC, in words. */
export interface NotRecognised {
  readonly sentence: string;
  readonly nextStep: string;
}

/** The report of this PC that a signed file belongs to, and who signed by what the certificates tell. */
export interface Recognised {
  readonly exportId: string;
  readonly signers: SignedVersion['signers'];
}

const KEPT = 'Tệp đã chọn không bị sửa.';

/**
 * Whose signed version a file is: it has to be whole, to carry a signature by a certificate that is not the app's own,
 * and exactly the data of a report that was exported from this PC.
 */
export function recogniseSigned(
  verification: Pick<Verification, 'integrity' | 'signatures' | 'reportSha256'>,
  history: readonly ExportEntry[],
): Recognised | NotRecognised {
  const { integrity, signatures, reportSha256 } = verification;
  if (integrity.cause === 'no-signature') {
    return {
      sentence: `Tệp này chưa có chữ ký số. ${KEPT}`,
      nextStep: 'Ký tệp bằng công cụ ký số của đơn vị, rồi mở lại tệp đã ký.',
    };
  }
  if (integrity.status !== 'intact') return integrity;
  const signers = signatures
    .filter(({ kind }) => kind === 'certificate')
    .map(({ signerName, issuerName }) => ({ name: signerName, issuer: issuerName }));
  if (signers.length === 0) {
    return {
      sentence: `Tệp chỉ có niêm phong của phần mềm, chưa có chữ ký số của đơn vị. ${KEPT}`,
      nextStep: 'Chọn tệp đã ký bằng chứng thư số của đơn vị.',
    };
  }
  const entry = history.find((candidate) => candidate.reportSha256 === reportSha256);
  if (entry === undefined) {
    return {
      sentence: `Nội dung tệp không giống báo cáo nào đã xuất trên máy này. ${KEPT}`,
      nextStep: 'Chọn tệp đã ký của một lần xuất trong danh sách, hoặc xuất lại rồi ký.',
    };
  }
  return { exportId: entry.id, signers };
}
