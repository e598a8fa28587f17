import { fail, ok, type Result } from '#shared/base/result.ts';
import { toVietnamTime } from '#shared/base/dates.ts';
import type { DocumentKind } from '#shared/documents/model/document-kind.ts';
import { documentKinds, findDocumentKind } from '#shared/documents/registry.ts';
import type { Facts } from '#shared/facts/facts-in-use.ts';
import { writeDocument } from '#services/documents/write-document.ts';
import type { AnswersDocument } from '#services/report/answers-file.ts';
import { answersAt } from '../answers-at.ts';
import { type Command, type CommandIo, EXIT } from '../command.ts';
import { factsAtHand } from '../facts-at-hand.ts';
import { packsAtHand } from '../packs-at-hand.ts';
import { printAnswersFaults, printFailure, printUsageFault } from '../print-failure.ts';
import { readArguments, userPath } from '../read-arguments.ts';
import { STANDARD_STREAM, userFile, withTarget } from '../standard-streams.ts';
import { targetFault } from '../target-path.ts';

const ID_WIDTH = Math.max(...documentKinds.map(({ id }) => id.length)) + 2;
const KIND_LINES = documentKinds.map(({ id, title }) => `  ${id.padEnd(ID_WIDTH)}${title}`).join('\n');

const USAGE = `Lập một văn bản mẫu (DOCX) đã điền sẵn từ một tệp câu trả lời.

Cách gọi:
  npm run -s cli -- document --kind LOẠI --answers TỆP.json --out VĂN-BẢN.docx [--row SỐ] [--pack TỆP]
    [--facts TỆP]

Loại văn bản:
${KIND_LINES}

Tham số:
  --answers TỆP  Tệp câu trả lời (JSON), hoặc - để đọc từ đầu vào chuẩn. Lược đồ: docs/schemas/.
  --out TỆP      Tệp văn bản, hoặc - để ghi ra đầu ra chuẩn. Tệp cũ cùng tên bị thay.
  --row SỐ       Dòng thứ mấy của bảng, tính từ 1, cho văn bản viết về một dòng. Không có: dòng mới nhất.
  --pack TỆP     Tệp bộ tiêu chí của đợt, khi đợt không có sẵn trong chương trình.
  --facts TỆP    Tệp dữ liệu mới hơn dữ liệu có sẵn trong chương trình.

Kết quả: một dòng JSON (ra đầu ra lỗi khi văn bản ra đầu ra chuẩn). Mã thoát: 0 xong; 1 không ghi được; 2 tham số hoặc câu trả lời sai, không ghi gì.`;

const OPTIONS = ['kind', 'answers', 'out', 'row', 'pack', 'facts'] as const;

/** What the user asked for, all paths absolute; both may be the standard streams. */
interface Call {
  readonly kind: DocumentKind;
  readonly answersPath: string;
  readonly outPath: string;
  /** From 1. */
  readonly row: number | null;
  readonly packPath: string | undefined;
  readonly factsPath: string | undefined;
}

function readCall(args: readonly string[], io: CommandIo): Result<Call, string> {
  const read = readArguments(args, { options: OPTIONS, takesFiles: false });
  if (!read.ok) return read;
  const { kind: kindId, answers, out, row, pack, facts } = read.value.options;
  if (kindId === undefined) return fail('Thiếu --kind.');
  if (answers === undefined) return fail('Thiếu --answers.');
  if (out === undefined) return fail('Thiếu --out.');
  const kind = findDocumentKind(kindId);
  if (kind === undefined) return fail(`Không có loại văn bản “${kindId}”.`);
  if (row !== undefined && !/^[1-9]\d{0,4}$/u.test(row)) return fail('--row phải là số từ 1 trở lên.');
  return ok({
    kind,
    answersPath: userFile(answers, io.environment),
    outPath: userFile(out, io.environment),
    row: row === undefined ? null : Number(row),
    packPath: pack === undefined ? undefined : userPath(pack, io.environment),
    factsPath: facts === undefined ? undefined : userPath(facts, io.environment),
  });
}

function rowFault({ kind, row }: Call, { input }: AnswersDocument): string | null {
  if (row === null) return null;
  if (kind.aboutRowOf === null) return `Văn bản “${kind.title}” không viết về một dòng, bỏ --row.`;
  const rowCount = input.records[kind.aboutRowOf]?.length ?? 0;
  return row > rowCount ? `Bảng chỉ có ${String(rowCount)} dòng.` : null;
}

async function outFault(
  { outPath, answersPath, packPath, factsPath }: Call,
  { evidencePaths }: AnswersDocument,
): Promise<string | null> {
  if (outPath === STANDARD_STREAM) return null;
  const given = [packPath, factsPath].flatMap((file) => file ?? []);
  const inputs = [answersPath, ...given, ...evidencePaths.values()];
  return await targetFault(
    outPath,
    inputs.filter((file) => file !== STANDARD_STREAM),
  );
}

async function write(call: Call, answers: AnswersDocument, facts: Facts, io: CommandIo): Promise<number> {
  const { kind, row, outPath } = call;
  const request = {
    directive: answers.directive,
    input: answers.input,
    facts,
    today: toVietnamTime(io.now()).slice(0, 10),
    ...(row === null ? {} : { rowIndex: row - 1 }),
  };
  return await withTarget(outPath, io, async (targetPath, resultIo) => {
    const written = await writeDocument(kind.id, request, targetPath);
    if (!written.ok) return printFailure(written.error, resultIo);
    resultIo.printJson({ ok: true, file: outPath, kind: kind.id, sizeBytes: written.value.sizeBytes });
    if (outPath !== STANDARD_STREAM) io.printProgress(`Đã ghi ${outPath}`);
    return EXIT.ok;
  });
}

/** `document --kind ID --answers FILE --out FILE.docx`: one ready-made document. */
export const command: Command = {
  name: 'document',
  usage: USAGE,
  run: async (args, io) => {
    const call = readCall(args, io);
    if (!call.ok) return printUsageFault(call.error, USAGE, io);
    const packs = await packsAtHand(call.value.packPath, io);
    if (!packs.ok) return packs.error;
    const facts = await factsAtHand(call.value.factsPath, io);
    if (!facts.ok) return facts.error;
    const answers = await answersAt(call.value.answersPath, packs.value, io);
    if (!answers.ok) return printAnswersFaults(answers.error, io);
    const fault = rowFault(call.value, answers.value) ?? (await outFault(call.value, answers.value));
    return fault === null
      ? await write(call.value, answers.value, facts.value, io)
      : printUsageFault(fault, USAGE, io);
  },
};
