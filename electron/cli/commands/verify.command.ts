import path from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { failureSentence } from '#shared/failures/failure-sentences.ts';
import { receivedFileLimit, receivedFileTooLarge, ZIP_FILE_LIMIT_BYTES } from '#shared/base/file-limits.ts';
import { knownKeys } from '#shared/keys/unit-keys.ts';
import type { Verification } from '#shared/report/verification.ts';
import { shownName } from '#shared/report/received-names.ts';
import { type JudgedFile, verifyReceivedFile } from '#services/report/verify/verify-received-file.ts';
import type { VerifyOptions } from '#services/report/verify/verify-report-file.ts';
import { readChosenFile } from '#services/storage/read-chosen-file.ts';
import { type Command, type CommandIo, EXIT } from '../command.ts';
import { issuersAtHand } from '../issuers-at-hand.ts';
import { packsAtHand } from '../packs-at-hand.ts';
import { printUsageFault } from '../print-failure.ts';
import { readArguments, userPath } from '../read-arguments.ts';
import { saveSealedPart } from '../save-sealed-part.ts';
import { STANDARD_STREAM } from '../standard-streams.ts';
import { unitsAtHand } from '../units-at-hand.ts';

const FULL = '--full';
const MAX_NAMES = 20;

const USAGE = `Kiểm tra tệp báo cáo: còn nguyên vẹn không, của ai.

Cách gọi: npm run -s cli -- verify TỆP… [--full] [--pack TỆP] [--units TỆP] [--issuers TỆP] [--sealed-to THƯ_MỤC]

  --full                in thêm toàn bộ nội dung báo cáo của tệp còn nguyên vẹn
  --pack TỆP            tệp bộ tiêu chí của đợt, khi đợt không có sẵn trong chương trình
  --units TỆP           bảng đơn vị và khóa đã đối chiếu: JSON, CSV hoặc .xlsx có code, name, fingerprints
  --issuers TỆP         danh sách nơi cấp chứng thư đã ký, mới hơn danh sách có sẵn (lệnh issuers)
  --sealed-to THƯ_MỤC   khi tệp bị thêm byte ở trước hoặc sau, lưu riêng phần đã niêm phong vào đây

Tên tệp - là đầu vào chuẩn. Tệp nén ZIP được mở, mỗi tệp PDF bên trong một dòng.

Khóa chưa được đối chiếu thì in mã khóa tính từ tệp. Gọi cho đơn vị để so, không dùng mã in trên giấy.

Kết quả: mỗi tệp một dòng JSON. Mã thoát: 0 mọi tệp còn nguyên vẹn; 1 có tệp không nguyên vẹn,
mang khóa của đơn vị khác hoặc không đọc được; 2 tham số sai.`;

/** `verify FILE…`: one JSON line for each file. */
export const command: Command = {
  name: 'verify',
  usage: USAGE,
  run: async (args, io) => {
    const isFull = args.includes(FULL);
    const parsed = readArguments(
      args.filter((arg) => arg !== FULL),
      { options: ['pack', 'units', 'issuers', 'sealed-to'], takesFiles: true },
    );
    if (!parsed.ok) return printUsageFault(parsed.error, USAGE, io);
    const { files, options } = parsed.value;
    if (files.length === 0) return printUsageFault('Chưa ghi tệp nào để kiểm tra.', USAGE, io);
    const packs = await packsAtHand(options.pack, io);
    if (!packs.ok) return packs.error;
    const units = await unitsAtHand(options.units, io);
    if (!units.ok) return units.error;
    const issuers = await issuersAtHand(options.issuers, io);
    if (!issuers.ok) return issuers.error;
    const sealedTo = options['sealed-to'];
    const order: Order = {
      known: {
        directives: packs.value,
        keys: knownKeys(units.value),
        ...(issuers.value === undefined ? {} : { issuers: issuers.value }),
      },
      isFull,
      sealedTo: sealedTo === undefined ? null : userPath(sealedTo, io.environment),
    };
    let isAllIntact = true;
    for (const file of files) {
      const isIntact = await verifyGiven(file, order, io);
      isAllIntact = isAllIntact && isIntact;
    }
    return isAllIntact ? EXIT.ok : EXIT.finding;
  },
};

/** What is asked for besides the files. */
interface Order {
  readonly known: VerifyOptions;
  readonly isFull: boolean;
  /** The folder for sealed parts. */
  readonly sealedTo: string | null;
}

/** Gives whether the file, or each PDF in a ZIP, is intact and under no other unit's key. */
async function verifyGiven(file: string, order: Order, io: CommandIo): Promise<boolean> {
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
    io.printProgress(`${file}: không kiểm tra ${count} tệp khác trong tệp nén: ${names}`);
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
      : await saveSealedPart(sealedTo, entry ?? path.basename(file), sealedPart);
  io.printJson({
    file,
    ...(entry === null ? {} : { entry, skippedInZip }),
    ...summaryOf(verification),
    ...(saved === null ? {} : { sealedPartFile: saved.ok ? saved.value : null }),
    ...(isFull ? { report: verification.report } : {}),
  });
  printVerdict(entry === null ? file : shownName(file, entry), verification, io);
  if (saved !== null) io.printProgress(`  ${savedLine(saved)}`);
  return isAccepted(verification) && saved?.ok !== false;
}

function printVerdict(name: string, verification: Verification, io: CommandIo): void {
  const { status, sentence, nextStep, remarks } = verification.integrity;
  io.printProgress(`${name}: ${sentence}`);
  if (status !== 'intact') io.printProgress(`  ${nextStep}`);
  for (const remark of remarks) io.printProgress(`  ${remark.sentence} ${remark.nextStep}`);
  printSigner(verification, io);
  if (verification.findings.status === 'differ') io.printProgress(`  ${verification.findings.sentence}`);
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
    return await readChosenFile(
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
function printSigner({ signer, signatures }: Verification, io: CommandIo): void {
  if (signer.status === 'none') return;
  io.printProgress(`  ${signer.sentence}`);
  for (const remark of signer.remarks) io.printProgress(`  ${remark}`);
  const compared = signer.status === 'unknown-key' ? signatures.slice(0, 1) : [];
  for (const { fingerprint } of compared) io.printProgress(`  Mã khóa phần mềm tính từ tệp: ${fingerprint}`);
  io.printProgress(`  ${signer.nextStep}`);
}

/** The verification without the content, and of the content what a list of files needs. */
function summaryOf({ report, ...rest }: Verification) {
  return { ok: isAccepted({ report, ...rest }), ...rest, ...(report === null ? {} : factsOf(report)) };
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
