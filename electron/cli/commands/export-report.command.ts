import { version } from '#package.json';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { cleanLine } from '#shared/base/vietnamese-text.ts';
import { type ChainLink, FIRST_LINK } from '#shared/report/chain.ts';
import { EVIDENCE_LIMIT_BYTES } from '#shared/evidence/evidence-limit.ts';
import { createSealingKey, type SealingKey } from '#services/keys/sealing-key.ts';
import { type AnswersDocument, readAnswersFile } from '#services/report/answers-file.ts';
import { exportReport, type ExportedReport } from '#services/report/export-report.ts';
import type { ExportStage } from '#services/report/export-progress.ts';
import { loadEvidenceFrom } from '#services/evidence/load-evidence-files.ts';
import { type Command, type CommandIo, EXIT } from '../command.ts';
import { openKey } from '../open-key.ts';
import { packsAtHand } from '../packs-at-hand.ts';
import { printAnswersFaults, printFailure, printUsageFault } from '../print-failure.ts';
import { type Arguments, readArguments, userPath } from '../read-arguments.ts';
import { linkAfter } from '../read-previous-report.ts';
import { targetFault } from '../target-path.ts';

const USAGE = `Lập báo cáo đã niêm phong (PDF/A-3b) từ một tệp câu trả lời.

Cách gọi:
  npm run -s cli -- export-report --answers TỆP.json --out BÁO-CÁO.pdf [tham số]

Tham số:
  --answers TỆP           Tệp câu trả lời (JSON). Minh chứng ghi bằng đường dẫn tương đối,
                          nằm trong thư mục của tệp này. Lược đồ: docs/schemas/.
  --out TỆP               Tệp báo cáo. Tệp cũ cùng tên chỉ bị thay khi tệp mới đã kiểm tra xong.
  --key TỆP               Tệp khóa niêm phong. Không có: tạo khóa dùng một lần rồi bỏ.
  --passphrase-file TỆP   Tệp chứa mật khẩu của khóa ở dòng đầu. Không có: lấy từ biến môi trường
                          TU_KIEM_ATTT_PASSPHRASE.
  --previous TỆP          Báo cáo trước của cùng đơn vị, cùng đợt; báo cáo mới nối tiếp nó.
  --reason LÝ-DO          Lý do lập báo cáo mới, cần có khi dùng --previous.
  --max-evidence-mb SỐ    Tổng dung lượng minh chứng được phép, từ 1 đến 50. Không có: 10.
  --pack TỆP              Tệp bộ tiêu chí của đợt, khi đợt không có sẵn trong chương trình.
  --unsigned TỆP          Ghi thêm bản chưa niêm phong để ký số bằng chứng thư số của đơn vị.
  --docx TỆP              Ghi thêm bản Word sửa được, cùng nội dung với các trang của báo cáo.

Kết quả: một dòng JSON. Mã thoát: 0 xong; 1 không ghi được; 2 tham số hoặc câu trả lời sai, không ghi gì.`;

const OPTIONS = [
  'answers',
  'out',
  'key',
  'passphrase-file',
  'previous',
  'reason',
  'unsigned',
  'docx',
  'max-evidence-mb',
  'pack',
] as const;

type Options = Arguments<(typeof OPTIONS)[number]>['options'];

/** What the user asked for, all paths absolute. */
interface Call {
  readonly answersPath: string;
  readonly outPath: string;
  readonly unsignedPath: string | undefined;
  readonly docxPath: string | undefined;
  readonly keyPath: string | undefined;
  readonly passphrasePath: string | undefined;
  readonly previousPath: string | undefined;
  readonly packPath: string | undefined;
  readonly reason: string;
  readonly maxEvidenceBytes: number;
}

const STAGE_WORDS: Readonly<Record<ExportStage, string>> = {
  evidence: 'Đọc minh chứng',
  pages: 'Dựng các trang',
  seal: 'Niêm phong',
  write: 'Ghi tệp',
  verify: 'Kiểm tra lại tệp vừa ghi',
};

const MAX_REASON_LENGTH = 400;
const MEBIBYTE = 1024 * 1024;
/** With it a report file stays below what the verifier reads. */
const MAX_EVIDENCE_MB = 50;

function combinationFault(options: Options): string | null {
  if (options.previous !== undefined && cleanLine(options.reason ?? '') === '') {
    return 'Dùng --previous thì cần --reason.';
  }
  if (options.reason !== undefined && options.previous === undefined)
    return 'Có --reason thì cần --previous.';
  if ((options.reason ?? '').length > MAX_REASON_LENGTH) return 'Lý do dài quá 400 ký tự.';
  if (options['passphrase-file'] !== undefined && options.key === undefined) {
    return 'Có --passphrase-file thì cần --key.';
  }
  return null;
}

/** `null` when what was typed is no size that can be allowed. */
function evidenceLimitBytes(typed: string | undefined): number | null {
  if (typed === undefined) return EVIDENCE_LIMIT_BYTES;
  const isSize = /^[1-9]\d{0,2}$/u.test(typed) && Number(typed) <= MAX_EVIDENCE_MB;
  return isSize ? Number(typed) * MEBIBYTE : null;
}

function readCall(args: readonly string[], io: CommandIo): Result<Call, string> {
  const read = readArguments(args, { options: OPTIONS, takesFiles: false });
  if (!read.ok) return read;
  const { options } = read.value;
  if (options.answers === undefined) return fail('Thiếu --answers.');
  if (options.out === undefined) return fail('Thiếu --out.');
  const wrong = combinationFault(options);
  if (wrong !== null) return fail(wrong);
  const maxEvidenceBytes = evidenceLimitBytes(options['max-evidence-mb']);
  if (maxEvidenceBytes === null) return fail('--max-evidence-mb phải là số từ 1 đến 50.');
  const absolute = (typed: string | undefined) =>
    typed === undefined ? undefined : userPath(typed, io.environment);
  return ok({
    answersPath: userPath(options.answers, io.environment),
    outPath: userPath(options.out, io.environment),
    unsignedPath: absolute(options.unsigned),
    docxPath: absolute(options.docx),
    keyPath: absolute(options.key),
    passphrasePath: absolute(options['passphrase-file']),
    previousPath: absolute(options.previous),
    packPath: absolute(options.pack),
    reason: cleanLine(options.reason ?? ''),
    maxEvidenceBytes,
  });
}

async function findTargetFault(call: Call, answers: AnswersDocument): Promise<string | null> {
  const { answersPath, outPath, unsignedPath, docxPath, keyPath, passphrasePath, previousPath, packPath } =
    call;
  const targets = [outPath, unsignedPath, docxPath].filter((file) => file !== undefined);
  if (new Set(targets).size < targets.length) {
    return '--out, --unsigned và --docx phải là những tệp khác nhau.';
  }
  const inputs = [
    answersPath,
    keyPath,
    passphrasePath,
    previousPath,
    packPath,
    ...answers.evidencePaths.values(),
  ];
  const read = inputs.filter((file) => file !== undefined);
  const faults = await Promise.all(targets.map((target) => targetFault(target, read)));
  return faults.find((fault) => fault !== null) ?? null;
}

async function chainLink(
  call: Call,
  { input, directive }: AnswersDocument,
): Promise<Result<ChainLink, string>> {
  if (call.previousPath === undefined) return ok(FIRST_LINK);
  const successor = { unitCode: input.unit.code, campaign: input.campaign };
  return await linkAfter(call.previousPath, successor, call.reason, [directive]);
}

async function oneTimeKey({ input }: AnswersDocument, io: CommandIo): Promise<SealingKey> {
  io.printProgress('Không có --key: dùng khóa tạo riêng cho tệp này rồi bỏ. Lần sau sẽ là khóa khác.');
  return await createSealingKey({ unitName: input.unit.name, unitCode: input.unit.code, now: io.now() });
}

async function sealAndWrite(
  call: Call,
  answers: AnswersDocument,
  link: ChainLink,
  io: CommandIo,
): Promise<number> {
  const opened =
    call.keyPath === undefined
      ? ok(await oneTimeKey(answers, io))
      : await openKey(call.keyPath, call.passphrasePath, io.environment);
  if (!opened.ok) return printFailure(opened.error, io);
  const exported = await exportReport({
    directive: answers.directive,
    input: answers.input,
    loadEvidence: loadEvidenceFrom(answers.evidencePaths),
    key: opened.value,
    targetPath: call.outPath,
    ...(call.unsignedPath === undefined ? {} : { unsignedTargetPath: call.unsignedPath }),
    ...(call.docxPath === undefined ? {} : { docxTargetPath: call.docxPath }),
    link,
    maxEvidenceBytes: call.maxEvidenceBytes,
    now: io.now(),
    app: { name: 'Tự kiểm ATTT', version },
    onProgress: (stage, fraction) => {
      io.printProgress(`${String(Math.round(fraction * 100)).padStart(3)} %  ${STAGE_WORDS[stage]}`);
    },
    signal: new AbortController().signal,
  });
  if (!exported.ok) return printFailure(exported.error, io);
  io.printJson(resultOf(call, answers, exported.value));
  io.printProgress(`Đã ghi ${call.outPath}`);
  return EXIT.ok;
}

function resultOf(call: Call, answers: AnswersDocument, exported: ExportedReport) {
  return {
    ok: true,
    file: call.outPath,
    ...(call.unsignedPath === undefined ? {} : { unsignedFile: call.unsignedPath }),
    ...(call.docxPath === undefined ? {} : { docxFile: call.docxPath }),
    sizeBytes: exported.sizeBytes,
    fileSha256: exported.fileSha256,
    reportSha256: exported.reportSha256,
    sequence: exported.report.sequence,
    fingerprint: exported.fingerprint,
    key: call.keyPath === undefined ? 'one-time' : 'file',
    pages: exported.pageCount,
    warnings: answers.warnings,
  };
}

export const command: Command = {
  name: 'export-report',
  usage: USAGE,
  run: async (args, io) => {
    const call = readCall(args, io);
    if (!call.ok) return printUsageFault(call.error, USAGE, io);
    const packs = await packsAtHand(call.value.packPath, io);
    if (!packs.ok) return packs.error;
    const answers = await readAnswersFile(call.value.answersPath, packs.value);
    if (!answers.ok) return printAnswersFaults(answers.error, io);
    const wrongTarget = await findTargetFault(call.value, answers.value);
    if (wrongTarget !== null) return printUsageFault(wrongTarget, USAGE, io);
    const link = await chainLink(call.value, answers.value);
    if (!link.ok) return printUsageFault(link.error, USAGE, io);
    return await sealAndWrite(call.value, answers.value, link.value, io);
  },
};
