import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { failureSentence } from '#shared/failures/failure-sentences.ts';
import type { Verification } from '#shared/report/verification.ts';
import { LIMITS } from '#services/pdf/limits.ts';
import { type VerifyOptions, verifyOneFile } from '#services/report/verify/verify-report-file.ts';
import { type Command, type CommandIo, EXIT } from '../command.ts';
import { packsAtHand } from '../packs-at-hand.ts';
import { printUsageFault } from '../print-failure.ts';
import { readArguments, userPath } from '../read-arguments.ts';
import { readSmallFile } from '../read-small-file.ts';
import { STANDARD_STREAM } from '../standard-streams.ts';
import { unitsAtHand } from '../units-at-hand.ts';

const FULL = '--full';

const USAGE = `Kiểm tra tệp báo cáo: còn nguyên vẹn không, của ai.

Cách gọi: npm run -s cli -- verify TỆP.pdf… [--full] [--pack TỆP] [--units TỆP]

  --full      in thêm toàn bộ nội dung báo cáo của tệp còn nguyên vẹn
  --pack TỆP  tệp bộ tiêu chí của đợt, khi đợt không có sẵn trong chương trình
  --units TỆP bảng khóa đã đối chiếu của các đơn vị: JSON hoặc CSV có code, name, fingerprints

Tên tệp - là đầu vào chuẩn.

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
      { options: ['pack', 'units'], takesFiles: true },
    );
    if (!parsed.ok) return printUsageFault(parsed.error, USAGE, io);
    const { files, options } = parsed.value;
    if (files.length === 0) return printUsageFault('Chưa ghi tệp nào để kiểm tra.', USAGE, io);
    const packs = await packsAtHand(options.pack, io);
    if (!packs.ok) return packs.error;
    const keys = await unitsAtHand(options.units, io);
    if (!keys.ok) return keys.error;
    const known = { directives: packs.value, keys: keys.value };
    let isAllIntact = true;
    for (const file of files) {
      const isIntact = await verifyOne(file, known, isFull, io);
      isAllIntact = isAllIntact && isIntact;
    }
    return isAllIntact ? EXIT.ok : EXIT.finding;
  },
};

/** Gives whether the file is intact and under no other unit's key. */
async function verifyOne(
  file: string,
  known: VerifyOptions,
  isFull: boolean,
  io: CommandIo,
): Promise<boolean> {
  const content = await readGiven(file, io);
  if (!content.ok) {
    const { code, detail } = content.error;
    const message = failureSentence(code).whatHappened;
    io.printJson({ file, ok: false, code, message, detail });
    io.printProgress(`${file}: ${message}`);
    return false;
  }
  const verification = await verifyOneFile(content.value, known);
  io.printJson({ file, ...summaryOf(verification), ...(isFull ? { report: verification.report } : {}) });
  io.printProgress(`${file}: ${verification.integrity.sentence}`);
  for (const remark of verification.integrity.remarks) io.printProgress(`  ${remark.sentence}`);
  printSigner(verification, io);
  return isAccepted(verification);
}

function isAccepted({ integrity, signer }: Verification): boolean {
  return integrity.status === 'intact' && signer.status !== 'other-unit-key';
}

async function readGiven(file: string, io: CommandIo): Promise<Result<Uint8Array, Failure>> {
  if (file !== STANDARD_STREAM) {
    return await readSmallFile(userPath(file, io.environment), LIMITS.fileBytes);
  }
  const content = await io.streams?.readInput(LIMITS.fileBytes);
  return content === undefined || content === null
    ? fail({ code: 'report-too-large', detail: file })
    : ok(content);
}

/** Whose it is not, what else is to be known, and the code to compare, as worked out from the key, not read from pages. */
function printSigner({ signer, signatures }: Verification, io: CommandIo): void {
  if (signer.status === 'other-unit-key') io.printProgress(`  ${signer.sentence}`);
  for (const remark of signer.remarks) io.printProgress(`  ${remark}`);
  if (signer.status !== 'unknown-key') return;
  for (const { fingerprint } of signatures.slice(0, 1))
    io.printProgress(`  Mã khóa phần mềm tính từ tệp: ${fingerprint}`);
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
