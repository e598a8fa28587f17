import { formatDateTime, toVietnamTime } from '#shared/base/dates.ts';
import { formatBytes } from '#shared/base/format-bytes.ts';
import type { SignatureInfo, Verification } from '#shared/report/verification.ts';
import { verifyTexts } from '#renderer/texts/verify-file.ts';

/** The signatures of a file, its size and its digests. */
export function fileFacts({ sizeBytes, fileSha256, reportSha256, signatures }: Verification) {
  return [
    ...signatures.map(signatureFact),
    { name: verifyTexts.size, value: formatBytes(sizeBytes) },
    { name: verifyTexts.fileSha256, value: <code>{fileSha256}</code> },
    ...(reportSha256 === null
      ? []
      : [{ name: verifyTexts.reportSha256, value: <code>{reportSha256}</code> }]),
  ];
}

function signatureFact(signature: SignatureInfo, index: number) {
  const { kind, signerName, issuerName, fingerprint, claimedTime, certificate, fault } = signature;
  const name = signatureNames[kind](index + 1);
  if (fault !== null) return { name, value: verifyTexts.doesNotCount(signerName) };
  if (kind === 'app-seal') return { name, value: verifyTexts.sealedBy(signerName, fingerprint) };
  const who =
    kind === 'time-stamp'
      ? verifyTexts.stampedBy(signerName, formatDateTime(toVietnamTime(new Date(claimedTime ?? 0))))
      : verifyTexts.signedBy(signerName, issuerName);
  return { name, value: [who, ...certificate.map((remark) => verifyTexts.certificate[remark])].join('; ') };
}

const signatureNames = {
  'app-seal': verifyTexts.seal,
  certificate: verifyTexts.signature,
  'time-stamp': verifyTexts.timeStamp,
} as const;
