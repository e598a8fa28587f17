import { version } from '#package.json';
import { ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { type ChainLink, FIRST_LINK } from '#shared/report/chain.ts';
import type { SigningKey } from '#services/keys/certificate-key.ts';
import { createSealingKey } from '#services/keys/sealing-key.ts';
import type { AnswersDocument } from '#services/report/answers-file.ts';
import { exportReport, type ExportedReport } from '#services/report/export-report.ts';
import type { ExportStage } from '#services/report/export-progress.ts';
import { loadEvidenceFrom } from '#services/evidence/load-evidence-files.ts';
import { answersAt } from '../answers-at.ts';
import { type Command, type CommandIo, EXIT } from '../command.ts';
import { type ExportCall, readExportCall, USAGE } from '../export-report-call.ts';
import { openCertificate, openKey } from '../open-key.ts';
import { packsAtHand } from '../packs-at-hand.ts';
import { printAnswersFaults, printFailure, printUsageFault } from '../print-failure.ts';
import { linkAfter } from '../read-previous-report.ts';
import { STANDARD_STREAM, withTarget } from '../standard-streams.ts';
import { targetFault } from '../target-path.ts';

const STAGE_WORDS: Readonly<Record<ExportStage, string>> = {
  evidence: 'Đọc minh chứng',
  pages: 'Dựng các trang',
  seal: 'Niêm phong hoặc ký số',
  write: 'Ghi tệp',
  verify: 'Kiểm tra lại tệp vừa ghi',
};

function isFile(file: string | undefined): file is string {
  return file !== undefined && file !== STANDARD_STREAM;
}

async function findTargetFault(call: ExportCall, answers: AnswersDocument): Promise<string | null> {
  const targets = [call.targetPath, call.unsignedCopyPath, call.docxPath].filter(isFile);
  if (new Set(targets).size < targets.length) {
    return '--out, --unsigned và --docx phải là những tệp khác nhau.';
  }
  const inputs = [
    call.answersPath,
    call.keyPath,
    call.p12Path,
    call.passphrasePath,
    call.previousPath,
    call.packPath,
    ...answers.evidencePaths.values(),
  ].filter(isFile);
  const faults = await Promise.all(targets.map((target) => targetFault(target, inputs)));
  return faults.find((fault) => fault !== null) ?? null;
}

async function chainLink(
  call: ExportCall,
  { input, directive }: AnswersDocument,
): Promise<Result<ChainLink, string>> {
  if (call.previousPath === undefined) return ok(FIRST_LINK);
  const successor = { unitCode: input.unit.code, campaign: input.campaign };
  return await linkAfter(call.previousPath, successor, call.reason, [directive]);
}

/** `null`: nothing is sealed or signed. */
async function keyFor(
  call: ExportCall,
  { input }: AnswersDocument,
  io: CommandIo,
): Promise<Result<SigningKey | null, Failure>> {
  const { keyPath, p12Path, passphrasePath } = call;
  if (call.isUnsigned) return ok(null);
  if (p12Path !== undefined) return await openCertificate(p12Path, passphrasePath, io);
  if (keyPath !== undefined) return await openKey(keyPath, passphrasePath, io.environment);
  io.printProgress('Không có --key: dùng khóa tạo riêng cho tệp này rồi bỏ. Lần sau sẽ là khóa khác.');
  return ok(await createSealingKey({ unitName: input.unit.name, unitCode: input.unit.code, now: io.now() }));
}

async function write(
  call: ExportCall,
  answers: AnswersDocument,
  link: ChainLink,
  io: CommandIo,
): Promise<number> {
  const key = await keyFor(call, answers, io);
  if (!key.ok) return printFailure(key.error, io);
  return await withTarget(call.targetPath, io, async (targetPath, resultIo) => {
    const exported = await exportReport({
      directive: answers.directive,
      input: answers.input,
      loadEvidence: loadEvidenceFrom(answers.evidencePaths),
      key: key.value,
      targetPath,
      ...(call.unsignedCopyPath === undefined ? {} : { unsignedTargetPath: call.unsignedCopyPath }),
      ...(call.docxPath === undefined ? {} : { docxTargetPath: call.docxPath }),
      link,
      maxEvidenceBytes: call.maxEvidenceBytes,
      hidesPhones: call.hidesPhones,
      now: io.now(),
      app: { name: 'Tự kiểm ATTT', version },
      onProgress: (stage, fraction) => {
        io.printProgress(`${String(Math.round(fraction * 100)).padStart(3)} %  ${STAGE_WORDS[stage]}`);
      },
      signal: new AbortController().signal,
    });
    if (!exported.ok) return printFailure(exported.error, resultIo);
    resultIo.printJson(resultOf(call, answers, exported.value));
    if (call.targetPath !== STANDARD_STREAM) io.printProgress(`Đã ghi ${call.targetPath}`);
    return EXIT.ok;
  });
}

function keyWord({ isUnsigned, p12Path, keyPath }: ExportCall): 'none' | 'certificate' | 'file' | 'one-time' {
  if (isUnsigned) return 'none';
  if (p12Path !== undefined) return 'certificate';
  return keyPath === undefined ? 'one-time' : 'file';
}

function resultOf(call: ExportCall, answers: AnswersDocument, exported: ExportedReport) {
  return {
    ok: true,
    file: call.targetPath,
    ...(call.unsignedCopyPath === undefined ? {} : { unsignedFile: call.unsignedCopyPath }),
    ...(call.docxPath === undefined ? {} : { docxFile: call.docxPath }),
    sizeBytes: exported.sizeBytes,
    fileSha256: exported.fileSha256,
    reportSha256: exported.reportSha256,
    sequence: exported.report.sequence,
    fingerprint: exported.fingerprint,
    key: keyWord(call),
    pages: exported.pageCount,
    warnings: answers.warnings,
  };
}

export const command: Command = {
  name: 'export-report',
  usage: USAGE,
  run: async (args, io) => {
    const call = readExportCall(args, io.environment);
    if (!call.ok) return printUsageFault(call.error, USAGE, io);
    const packs = await packsAtHand(call.value.packPath, io);
    if (!packs.ok) return packs.error;
    const answers = await answersAt(call.value.answersPath, packs.value, io);
    if (!answers.ok) return printAnswersFaults(answers.error, io);
    const wrongTarget = await findTargetFault(call.value, answers.value);
    if (wrongTarget !== null) return printUsageFault(wrongTarget, USAGE, io);
    const link = await chainLink(call.value, answers.value);
    if (!link.ok) return printUsageFault(link.error, USAGE, io);
    return await write(call.value, answers.value, link.value, io);
  },
};
