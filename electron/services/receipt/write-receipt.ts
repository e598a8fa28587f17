import { canonicalJson } from '#shared/base/canonical-json.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { RECEIPT_JSON_NAME, type ReceiptContent } from '#shared/receipts/receipt-content.ts';
import { buildReceiptModel } from '#shared/receipts/receipt-model.ts';
import { sha256 } from '../hashes/sha256.ts';
import type { SealingKey } from '../keys/sealing-key.ts';
import { drawArchivePdf } from '../report/render-pdf/draw-archive-pdf.ts';
import { sealPdf } from '../report/seal/seal-pdf.ts';
import { addSignaturePlaceholder } from '../report/seal/signature-placeholder.ts';
import { verifyReportFile } from '../report/verify/verify-report-file.ts';
import { writeFileSafely } from '../storage/write-file-safely.ts';
import { receiptDefinition } from './receipt-definition.ts';

/** Draws a receipt with its data inside and seals it with the desk's key, as reports are. */
export async function makeReceipt(content: ReceiptContent, key: SealingKey): Promise<Uint8Array> {
  const model = buildReceiptModel(content);
  const createdAt = new Date(content.decidedAt);
  const { bytes } = await drawArchivePdf({
    definition: receiptDefinition(model),
    title: `${model.subject}: ${model.addressee}`,
    author: content.desk.name,
    app: content.app,
    attachments: [
      {
        name: RECEIPT_JSON_NAME,
        bytes: new TextEncoder().encode(canonicalJson(content)),
        mediaType: 'application/json',
        relationship: 'Data',
        description: 'Dữ liệu của biên nhận',
      },
    ],
    createdAt,
    onProgress: () => undefined,
    beforeEnd: (document) => {
      addSignaturePlaceholder(document, {
        claimedTime: createdAt,
        signerName: key.unitName,
        reason: 'Niêm phong điện tử biên nhận',
      });
    },
  });
  return await sealPdf(bytes, key);
}

/**
 * Writes a receipt and reads it back with the verifier of the school before it takes the place of an earlier file.
 *
 * Errors: those of `writeFileSafely`, `self-check-failed`.
 */
export async function writeReceipt(
  content: ReceiptContent,
  key: SealingKey,
  targetPath: string,
): Promise<Result<void, Failure>> {
  const bytes = await makeReceipt(content, key);
  const expected = sha256(new TextEncoder().encode(canonicalJson(content)));
  const written = await writeFileSafely(targetPath, bytes, async (readBack) => {
    const { receipt, integrity } = await verifyReportFile(readBack);
    const isOurs = receipt?.receiptSha256 === expected && receipt.keyFingerprint === key.fingerprint;
    return isOurs ? ok(undefined) : fail({ code: 'self-check-failed', detail: integrity.detail });
  });
  return written.ok ? ok(undefined) : written;
}
