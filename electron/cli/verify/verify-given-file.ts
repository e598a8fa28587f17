import path from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { failureSentence } from '#shared/failures/failure-sentences.ts';
import { receivedFileLimit, receivedFileTooLarge, ZIP_FILE_LIMIT_BYTES } from '#shared/base/file-limits.ts';
import { RECEIPT_NAMES } from '#shared/receipts/receipt-sentences.ts';
import type { Verification } from '#shared/report/verification.ts';
import { shownName } from '#shared/report/received-names.ts';
import { type JudgedFile, verifyReceivedFile } from '#services/report/verify/verify-received-file.ts';
import type { VerifyOptions } from '#services/report/verify/verify-report-file.ts';
import { readChosenFileAtOnce } from '#services/storage/read-chosen-file.ts';
import type { CommandIo } from '../command.ts';
import { userPath } from '../read-arguments.ts';
import { saveSealedPart } from './save-sealed-part.ts';
import { STANDARD_STREAM } from '../standard-streams.ts';

const MAX_NAMES = 20;

/** What `verify` is asked for besides the files. */
export interface Order {
  readonly known: VerifyOptions;
  readonly isFull: boolean;
  /** The folder for sealed parts. */
  readonly sealedTo: string | null;
}

/** Prints what a file is, or each PDF in a ZIP. Gives whether all of it is intact and under no other unit's key. */
export async function verifyGiven(file: string, order: Order, io: CommandIo): Promise<boolean> {
  const content = await readGiven(file, io);
  if (!content.ok) {
    const { code, detail } = content.error;
    const message = failureSentence(code).whatHappened;
    io.printJson({ file, ok: false, code, message, detail });
    io.printProgress(`${file}: ${message}`);
    return false;
  }
  const { files, skipped } = await verifyReceivedFile(content.value, order.known);
  let isAllAccepted = true;
  for (const judged of files) {
    const isDone = await printJudged(file, judged, skipped.length, order, io);
    isAllAccepted = isAllAccepted && isDone;
  }
  if (skipped.length > 0) {
    const [count, names] = [String(skipped.length), skipped.slice(0, MAX_NAMES).join(', ')];
    io.printProgress(`${file}: không kiểm tra ${count} tệp khác trong tệp nén hoặc thư: ${names}`);
  }
  return isAllAccepted;
}

async function printJudged(
  file: string,
  { entry, verification, sealedPart }: JudgedFile,
  skippedInZip: number,
  { isFull, sealedTo }: Order,
  io: CommandIo,
): Promise<boolean> {
  const saved =
    sealedPart === null || sealedTo === null
      ? null
      : await saveSealedPart(sealedTo, nameOf(path.basename(file), entry), sealedPart);
  const isDone = isAccepted(verification) && saved?.ok !== false;
  io.printJson({
    file,
    ...(entry === null ? {} : { entry, skippedInZip }),
    ok: isDone,
    ...summaryOf(verification),
    ...(saved === null ? {} : savedFacts(saved)),
    ...(isFull ? { report: verification.report } : {}),
  });
  const lines = [
    ...verdictLines(nameOf(file, entry), verification),
    ...(saved === null ? [] : [`  ${savedLine(saved)}`]),
  ];
  // written at once: each writing to a pipe costs about as much as a signature
  io.printProgress(lines.join('\n'));
  return isDone;
}

function nameOf(file: string, entry: string | null): string {
  return entry === null ? file : shownName(file, entry);
}

function verdictLines(name: string, verification: Verification): readonly string[] {
  const { integrity, findings } = verification;
  const below = [
    ...(integrity.status === 'intact' ? [] : [integrity.nextStep]),
    ...integrity.remarks.map(({ sentence, nextStep }) => `${sentence} ${nextStep}`),
    ...receiptLines(verification),
    ...summaryLines(verification),
    ...signerLines(verification),
    ...(findings.status === 'differ' ? [findings.sentence] : []),
  ];
  return [`${name}: ${integrity.sentence}`, ...below.map((line) => `  ${line}`)];
}

/** A line never says that all is well where the command ends otherwise. */
function savedFacts(saved: Result<string, Failure>) {
  return saved.ok
    ? { sealedPartFile: saved.value }
    : { sealedPartFile: null, sealedPartFault: saved.error.code };
}

function savedLine(saved: Result<string, Failure>): string {
  return saved.ok
    ? `Đã lưu phần niêm phong: ${saved.value}`
    : `Chưa lưu phần niêm phong. ${failureSentence(saved.error.code).whatHappened}`;
}

function isAccepted({ integrity, signer }: Verification): boolean {
  return integrity.status === 'intact' && signer.status !== 'other-unit-key';
}

async function readGiven(file: string, io: CommandIo): Promise<Result<Uint8Array, Failure>> {
  if (file !== STANDARD_STREAM) {
    return readChosenFileAtOnce(
      userPath(file, io.environment),
      receivedFileLimit(file),
      receivedFileTooLarge(file),
    );
  }
  const content = await io.streams?.readInput(ZIP_FILE_LIMIT_BYTES);
  return content === undefined || content === null
    ? fail({ code: 'zip-too-large', detail: file })
    : ok(content);
}

/** Whose it is, what else is to be known, the code to compare, as worked out from the key and not read from pages, and what to do. */
function signerLines({ signer, signatures }: Verification): readonly string[] {
  if (signer.status === 'none') return [];
  const compared = signer.status === 'unknown-key' ? signatures.slice(0, 1) : [];
  return [
    signer.sentence,
    ...signer.remarks,
    ...compared.map(({ fingerprint }) => keyCodeLine(fingerprint)),
    signer.nextStep,
  ];
}

/** Which report a receipt is for, and the code of the key that sealed it; whose key that is stands nowhere. */
function receiptLines({ receipt }: Verification): readonly string[] {
  if (receipt === null) return [];
  const { kind, report } = receipt.content;
  const what = `${RECEIPT_NAMES[kind]} cho báo cáo lần ${String(report.sequence)} của đơn vị ${report.unitCode}`;
  return [`${what}, đợt ${report.campaign}.`, keyCodeLine(receipt.keyFingerprint)];
}

/** Who says that they have written a report on a campaign, and the code of the key that sealed it. */
function summaryLines({ summary }: Verification): readonly string[] {
  if (summary === null) return [];
  return [
    `Nơi nhận tự ghi: ${summary.deskName}. Đợt: ${summary.campaign.title}.`,
    keyCodeLine(summary.keyFingerprint),
  ];
}

function keyCodeLine(fingerprint: string): string {
  return `Mã khóa phần mềm tính từ tệp: ${fingerprint}`;
}

/** The verification without the content, and of the content what a list of files needs. */
function summaryOf({ report, ...rest }: Verification) {
  return { ...rest, ...(report === null ? {} : factsOf(report)) };
}

function factsOf(report: NonNullable<Verification['report']>) {
  const { input, sequence, previousReportSha256, createdAt, evidence } = report;
  return {
    campaign: input.campaign,
    unitCode: input.unit.code,
    unitName: input.unit.name,
    sequence,
    previousReportSha256,
    createdAt,
    evidenceFiles: evidence.length,
  };
}
