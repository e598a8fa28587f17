import {
  contentsOf,
  type HandedUpFault,
  type HandedUpFile,
  isManifestText,
  readManifest,
  type ReportInside,
} from '#shared/desk/handed-up-file.ts';
import { HANDED_UP_NAMES, MAX_MANIFEST_BYTES } from '#shared/desk/handed-up-manifest.ts';
import { sameReportKey } from '#shared/desk/received-file.ts';
import { sha256 } from '#services/hashes/sha256.ts';
import type { ZipWithCompanions } from '#services/report/verify/verify-received-file.ts';
import { checkDetached } from '../cms/check-detached.ts';

const MAX_SIGNATURE_BYTES = 16_384;

/**
 * Judges what a desk has put beside the reports of a ZIP: its manifest, the signature over it, and whether the reports are
 * those that it names. `null` where it is nothing of ours. Whether the desk is known is not asked here.
 * @param source how the ZIP is called in what is kept
 */
export async function readHandedUp(
  source: string,
  { companions, reports }: ZipWithCompanions,
): Promise<HandedUpFile | null> {
  const manifest = companions.get(HANDED_UP_NAMES.manifest);
  const signature = companions.get(HANDED_UP_NAMES.signature);
  if (manifest === undefined) return null;
  const text = textOf(manifest);
  if (signature === undefined && (text === null || !isManifestText(text))) return null;
  const manifestSha256 = sha256(manifest);
  const refused = (fault: HandedUpFault, subject = ''): HandedUpFile => {
    return { source, manifestSha256, status: 'faulty', fault, subject };
  };
  if (signature === undefined) return refused('signature-missing');
  if (signature.length > MAX_SIGNATURE_BYTES) return refused('signature-wrong');
  const signer = await checkDetached(manifest, signature);
  if (!signer.ok) return refused(signer.error === 'digest-mismatch' ? 'changed' : 'signature-wrong');
  if (text === null) return refused('malformed');
  const read = readManifest(text);
  if (!read.ok) return refused(read.error.fault, read.error.subject);
  const contents = contentsOf(read.value, insideOf(reports));
  if (!contents.ok) return refused(contents.error.fault, contents.error.subject);
  return {
    source,
    manifestSha256,
    status: 'sound',
    manifest: read.value,
    keyFingerprint: signer.value.fingerprint,
    contents: contents.value,
  };
}

function insideOf(reports: ZipWithCompanions['reports']): readonly ReportInside[] {
  return [...reports].map(([name, verification]) => ({
    name,
    fileSha256: verification.fileSha256,
    key: sameReportKey(verification),
    unitCode: verification.report?.input.unit.code ?? null,
  }));
}

/** `null` for what is too large or no UTF-8. */
function textOf(bytes: Uint8Array): string | null {
  if (bytes.length > MAX_MANIFEST_BYTES) return null;
  try {
    // a mark of the byte order stays in the text, which is no canonical JSON then
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
