import type { Directive } from '#shared/directives/directive.ts';
import { failureSentence } from '#shared/failures/failure-sentences.ts';
import type { Verification } from '#shared/report/verification.ts';
import { LIMITS } from '#services/pdf/limits.ts';
import { verifyOneFile } from '#services/report/verify/verify-report-file.ts';
import { type Command, type CommandIo, EXIT } from '../command.ts';
import { packsAtHand } from '../packs-at-hand.ts';
import { printUsageFault } from '../print-failure.ts';
import { readArguments, userPath } from '../read-arguments.ts';
import { readSmallFile } from '../read-small-file.ts';

const FULL = '--full';

const USAGE = `Kiểm tra tệp báo cáo: còn nguyên vẹn không, của ai.

Cách gọi: npm run -s cli -- verify TỆP.pdf… [--full] [--pack TỆP]

  --full      in thêm toàn bộ nội dung báo cáo của tệp còn nguyên vẹn
  --pack TỆP  tệp bộ tiêu chí của đợt, khi đợt không có sẵn trong chương trình

Khóa chưa được đối chiếu thì in mã khóa tính từ tệp. Gọi cho đơn vị để so, không dùng mã in trên giấy.

Kết quả: mỗi tệp một dòng JSON. Mã thoát: 0 mọi tệp còn nguyên vẹn; 1 có tệp không nguyên vẹn
hoặc không đọc được; 2 tham số sai.`;

/** `verify FILE…`: one JSON line for each file. */
export const command: Command = {
  name: 'verify',
  usage: USAGE,
  run: async (args, io) => {
    const isFull = args.includes(FULL);
    const parsed = readArguments(
      args.filter((arg) => arg !== FULL),
      { options: ['pack'], takesFiles: true },
    );
    if (!parsed.ok) return printUsageFault(parsed.error, USAGE, io);
    const { files, options } = parsed.value;
    if (files.length === 0) return printUsageFault('Chưa ghi tệp nào để kiểm tra.', USAGE, io);
    const packs = await packsAtHand(options.pack, io);
    if (!packs.ok) return packs.error;
    let isAllIntact = true;
    for (const file of files) {
      const isIntact = await verifyOne(file, packs.value, isFull, io);
      isAllIntact = isAllIntact && isIntact;
    }
    return isAllIntact ? EXIT.ok : EXIT.finding;
  },
};

/** Gives whether the file is intact. */
async function verifyOne(
  file: string,
  directives: readonly Directive[],
  isFull: boolean,
  io: CommandIo,
): Promise<boolean> {
  const content = await readSmallFile(userPath(file, io.environment), LIMITS.fileBytes);
  if (!content.ok) {
    const { code, detail } = content.error;
    const message = failureSentence(code).whatHappened;
    io.printJson({ file, ok: false, code, message, detail });
    io.printProgress(`${file}: ${message}`);
    return false;
  }
  const verification = await verifyOneFile(content.value, { directives });
  io.printJson({ file, ...summaryOf(verification), ...(isFull ? { report: verification.report } : {}) });
  io.printProgress(`${file}: ${verification.integrity.sentence}`);
  for (const remark of verification.integrity.remarks) io.printProgress(`  ${remark.sentence}`);
  printUnknownKey(verification, io);
  return verification.integrity.status === 'intact';
}

/** The code to compare by telephone, as worked out from the key, never as read from the pages. */
function printUnknownKey({ signer, signatures }: Verification, io: CommandIo): void {
  if (signer.status !== 'unknown-key') return;
  for (const { fingerprint } of signatures.slice(0, 1))
    io.printProgress(`  Mã khóa phần mềm tính từ tệp: ${fingerprint}`);
  io.printProgress(`  ${signer.nextStep}`);
}

/** The verification without the content, and of the content what a list of files needs. */
function summaryOf({ report, ...rest }: Verification) {
  return { ok: rest.integrity.status === 'intact', ...rest, ...(report === null ? {} : factsOf(report)) };
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
