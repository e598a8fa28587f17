import type { ExportEntry, SignedVersion } from './export-entry.ts';
import { signatureFaultSentence } from './verification-sentences.ts';
import type { IntegrityCause, IntegrityStatus, Verification } from './verification.ts';

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

const SIGN_AGAIN = 'ký lại bản chưa ký đã xuất, rồi mở tệp mới ký.';
const DAMAGED = `Chép lại tệp từ nơi đã ký. Nếu vẫn vậy, ${SIGN_AGAIN}`;
const CHOOSE_SIGNED = 'Chọn tệp PDF đã ký của một lần xuất trên máy này.';

/** What a school can do about a file that is its own: the words for who receives reports would have it ask somebody else. */
const NEXT_STEPS: Readonly<Record<Exclude<IntegrityStatus, 'intact'>, string>> = {
  changed: DAMAGED,
  incomplete: DAMAGED,
  'no-data': `Không in, quét, đặt mật khẩu hay lưu lại bằng phần mềm khác. Thầy/Cô ${SIGN_AGAIN}`,
  packed: 'Chọn chính tệp PDF đã ký, không chọn tệp nén, thư hay tệp mã hóa.',
  'not-a-report': CHOOSE_SIGNED,
  'not-judged': 'Mở lại tệp một lần nữa. Nếu vẫn vậy, báo người phụ trách máy tính.',
};
const NEXT_STEPS_OF_CAUSE: Readonly<Partial<Record<IntegrityCause, string>>> = {
  'active-content': 'Không dùng và không mở tệp này. Báo cho người phụ trách an toàn thông tin.',
  'algorithm-not-allowed': `Dùng chứng thư số còn hiệu lực để ${SIGN_AGAIN}`,
  'damaged-pdf': DAMAGED,
  'empty-file': DAMAGED,
};

const KEPT = 'Tệp đã chọn không bị sửa.';

/** Who signed, by signatures that hold: one that the receiver will not count is none here either. */
function signersOf(signatures: Verification['signatures']): SignedVersion['signers'] | NotRecognised {
  const ownOnes = signatures.filter(({ kind }) => kind === 'certificate');
  const holding = ownOnes.filter(({ fault }) => fault === null);
  if (holding.length > 0) {
    return holding.map(({ signerName, issuerName }) => ({ name: signerName, issuer: issuerName }));
  }
  const fault = ownOnes.at(-1)?.fault ?? null;
  if (fault !== null) {
    return {
      sentence: signatureFaultSentence(fault).sentence,
      nextStep: `Dùng chứng thư số còn hiệu lực, với SHA-256, để ${SIGN_AGAIN}`,
    };
  }
  return {
    sentence: `Tệp chỉ có niêm phong của phần mềm, chưa có chữ ký số của đơn vị. ${KEPT}`,
    nextStep: 'Chọn tệp đã ký bằng chứng thư số của đơn vị.',
  };
}

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
  if (integrity.status !== 'intact') {
    const { cause, status, sentence } = integrity;
    return { sentence, nextStep: NEXT_STEPS_OF_CAUSE[cause] ?? NEXT_STEPS[status] };
  }
  const signers = signersOf(signatures);
  if (!Array.isArray(signers)) return signers;
  const entry = history.find((candidate) => candidate.reportSha256 === reportSha256);
  if (entry === undefined) {
    return {
      sentence: `Nội dung tệp không giống báo cáo nào đã xuất trên máy này. ${KEPT}`,
      nextStep: 'Chọn tệp đã ký của một lần xuất trong danh sách, hoặc xuất lại rồi ký.',
    };
  }
  return { exportId: entry.id, signers };
}
