import type { Verification } from '#shared/report/verification.ts';

/** What was judged of a made-up file: that it was changed, unless told otherwise. */
export function sampleVerification(changes: Partial<Verification> = {}): Verification {
  return {
    sizeBytes: 1_000,
    fileSha256: 'a'.repeat(64),
    integrity: {
      status: 'changed',
      sentence: 'Tệp đã bị sửa.',
      nextStep: 'Yêu cầu gửi lại.',
      cause: 'digest-mismatch',
      detail: '',
      remarks: [],
    },
    signer: { status: 'none', sentence: 'Không rõ của ai.', nextStep: '', remarks: [] },
    standing: { status: 'not-compared', sentence: 'Chưa so sánh.', nextStep: '' },
    signatures: [],
    sealed: null,
    sealedPart: null,
    receipt: null,
    summary: null,
    pack: 'none',
    findings: { status: 'not-checked', sentence: 'Chưa đối chiếu được.' },
    reportSha256: null,
    report: null,
    ...changes,
  };
}
