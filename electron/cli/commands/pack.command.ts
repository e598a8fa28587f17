import { fail, ok, type Result } from '#shared/base/result.ts';
import { allCriteria } from '#shared/directives/directive.ts';
import { failureSentence } from '#shared/failures/failure-sentences.ts';
import { MAX_PACK_BYTES } from '#shared/packs/limits.ts';
import type { DataFacts, PackFacts, PackVerdict } from '#shared/packs/pack-verdict.ts';
import { unknownParts } from '#shared/packs/unknown-parts.ts';
import { readPackFile } from '#services/packs/read-pack-file.ts';
import { signPack } from '#services/packs/signed-pack.ts';
import { writePackFile } from '#services/packs/write-pack-file.ts';
import { type Command, type CommandIo, EXIT } from '../command.ts';
import { openKey } from '../open-key.ts';
import { examinePackFile } from '../examine-pack-file.ts';
import { printFailure, printUsageFault } from '../print-failure.ts';
import { readArguments, userPath } from '../read-arguments.ts';
import { readSmallFile } from '../read-small-file.ts';
import { targetFault } from '../target-path.ts';

const USAGE = `Kiểm tra (pack verify) hoặc ký (pack sign) tệp bộ tiêu chí của một đợt, hoặc tệp dữ liệu.

Cách gọi:
  npm run -s cli -- pack verify TỆP…
  npm run -s cli -- pack sign TỆP --key TỆP-KHÓA --out TỆP-ĐÃ-KÝ [--passphrase-file TỆP]

  --key TỆP-KHÓA         Tệp khóa, tạo bằng lệnh key new.
  --out TỆP-ĐÃ-KÝ        Tệp mới, gồm nguyên nội dung đã ký và chữ ký.
  --passphrase-file TỆP  Tệp chứa mật khẩu của khóa ở dòng đầu. Không có: lấy từ biến môi trường
                         TU_KIEM_ATTT_PASSPHRASE.

Quy cách của tệp: docs/directive-pack.md, docs/facts.md. Kết quả: mỗi tệp một dòng JSON. Mã thoát: 0 xong;
1 có tệp không dùng được, hoặc không ghi được; 2 tham số hoặc tệp đưa vào sai.`;

/** `pack verify FILE…`, `pack sign FILE --key FILE --out FILE`. */
export const command: Command = {
  name: 'pack',
  usage: USAGE,
  run: async ([verb, ...args], io) => {
    if (verb === 'verify') return verifyPacks(args, io);
    if (verb === 'sign') return sign(args, io);
    return printUsageFault(
      verb === undefined ? 'Chưa ghi “verify” hoặc “sign”.' : `Không hiểu “${verb}”.`,
      USAGE,
      io,
    );
  },
};

async function verifyPacks(args: readonly string[], io: CommandIo): Promise<number> {
  const parsed = readArguments(args, { options: [], takesFiles: true });
  if (!parsed.ok) return printUsageFault(parsed.error, USAGE, io);
  const { files } = parsed.value;
  if (files.length === 0) return printUsageFault('Chưa ghi tệp nào để kiểm tra.', USAGE, io);
  let areAllUsable = true;
  for (const file of files) {
    const isUsable = await verifyOne(file, io);
    areAllUsable = areAllUsable && isUsable;
  }
  return areAllUsable ? EXIT.ok : EXIT.finding;
}

/** Gives whether the pack may be used. */
async function verifyOne(file: string, io: CommandIo): Promise<boolean> {
  const verdict = await examinePackFile(userPath(file, io.environment), io.now());
  if (!verdict.ok) {
    const { code, detail } = verdict.error;
    const message = failureSentence(code).whatHappened;
    io.printJson({ file, ok: false, code, message, detail });
    io.printProgress(`${file}: ${message}`);
    return false;
  }
  if (verdict.value.status === 'refused') {
    io.printJson({ file, ok: false, code: 'refused', faults: verdict.value.faults });
    io.printProgress(`${file}: không dùng được.`);
    return false;
  }
  io.printJson({ file, ok: true, ...verdictSummary(verdict.value) });
  io.printProgress(`${file}: dùng được.`);
  return true;
}

function verdictSummary(verdict: Exclude<PackVerdict, { readonly status: 'refused' }>) {
  return verdict.status === 'acceptable'
    ? summaryOf(verdict.pack)
    : { ...summaryOf(verdict.pack), tables: verdict.changes };
}

function summaryOf(pack: PackFacts | DataFacts) {
  if ('data' in pack) {
    const { data, ...facts } = pack;
    return { title: data.title, tables: data.tables.map(({ id, asOf }) => ({ id, asOf })), ...facts };
  }
  const { directive, ...facts } = pack;
  return {
    id: directive.id,
    title: directive.title,
    event: directive.event,
    letter: directive.letter,
    items: directive.items.length,
    criteria: allCriteria(directive).length,
    ...facts,
    unknownParts: unknownParts(directive).map(({ sentence }) => sentence),
  };
}

/** What is asked of `pack sign`, all paths absolute. */
interface SignCall {
  readonly packPath: string;
  readonly keyPath: string;
  readonly outPath: string;
  readonly passphrasePath: string | undefined;
}

function readSignCall(args: readonly string[], io: CommandIo): Result<SignCall, string> {
  const options = ['key', 'out', 'passphrase-file'] as const;
  const parsed = readArguments(args, { options, takesFiles: true });
  if (!parsed.ok) return parsed;
  const { key, out, 'passphrase-file': passphrase } = parsed.value.options;
  const [file, ...more] = parsed.value.files;
  if (file === undefined || more.length > 0) return fail('Ghi đúng một tệp.');
  if (key === undefined) return fail('Thiếu --key.');
  if (out === undefined) return fail('Thiếu --out.');
  const absolute = (typed: string) => userPath(typed, io.environment);
  return ok({
    packPath: absolute(file),
    keyPath: absolute(key),
    outPath: absolute(out),
    passphrasePath: passphrase === undefined ? undefined : absolute(passphrase),
  });
}

async function sign(args: readonly string[], io: CommandIo): Promise<number> {
  const call = readSignCall(args, io);
  if (!call.ok) return printUsageFault(call.error, USAGE, io);
  const { packPath, keyPath, outPath, passphrasePath } = call.value;
  const wrongTarget = await targetFault(outPath, [
    packPath,
    keyPath,
    ...(passphrasePath === undefined ? [] : [passphrasePath]),
  ]);
  if (wrongTarget !== null) return printUsageFault(wrongTarget, USAGE, io);
  const bytes = await readSmallFile(packPath, MAX_PACK_BYTES);
  if (!bytes.ok) return printFailure(bytes.error, io);
  const reading = await readPackFile(bytes.value);
  if (reading.status === 'unsound') {
    io.printJson({ ok: false, code: 'invalid-input', file: packPath, faults: reading.faults });
    io.printProgress('Tệp chưa đúng nên chưa ký.');
    return EXIT.usage;
  }
  if (reading.pack.signer !== null) return printUsageFault('Tệp này đã có chữ ký.', USAGE, io);
  const key = await openKey(keyPath, passphrasePath, io.environment);
  if (!key.ok) return printFailure(key.error, io);
  return await writeSigned(Buffer.from(await signPack(bytes.value, key.value)), outPath, io);
}

async function writeSigned(signed: Uint8Array, outPath: string, io: CommandIo): Promise<number> {
  const written = await writePackFile(signed, outPath);
  if (!written.ok) return printFailure(written.error, io);
  io.printJson({ ok: true, file: outPath, ...summaryOf(written.value) });
  io.printProgress(`Đã ghi ${outPath}`);
  return EXIT.ok;
}
