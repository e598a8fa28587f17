import { fail, ok, type Result } from '#shared/base/result.ts';
import type { PackFault } from '#shared/packs/pack-fault.ts';
import { shownFaults } from '#shared/packs/place-in-words.ts';
import {
  MAX_ISSUERS_FILE_BYTES,
  readIssuerList,
  readIssuersFile,
  signIssuerList,
} from '#services/issuers/read-issuers-file.ts';
import { writeFileSafely } from '#services/storage/write-file-safely.ts';
import { type Command, type CommandIo, EXIT } from '../command.ts';
import { openKey } from '../open-key.ts';
import { printFailure, printUsageFault } from '../print-failure.ts';
import { readArguments, userPath } from '../read-arguments.ts';
import { readSmallFile } from '../read-small-file.ts';
import { targetFault } from '../target-path.ts';

const USAGE = `Kiểm tra (issuers verify) hoặc ký (issuers sign) danh sách nơi cấp chứng thư số.

Cách gọi:
  npm run -s cli -- issuers verify TỆP-ĐÃ-KÝ
  npm run -s cli -- issuers sign TỆP --key TỆP-KHÓA --out TỆP-ĐÃ-KÝ [--passphrase-file TỆP]

Danh sách có sẵn trong chương trình: shared/keys/built-in.issuers.json. Danh sách mới ghi cùng quy cách,
với ngày lập, nguồn, và mã SHA-256 của từng chứng thư.

Kết quả: một dòng JSON. Mã thoát: 0 xong; 1 tệp không dùng được, hoặc không ghi được; 2 tham số sai.`;

/** `issuers verify FILE`, `issuers sign FILE --key FILE --out FILE`. */
export const command: Command = {
  name: 'issuers',
  usage: USAGE,
  run: async ([verb, ...args], io) => {
    const call = readCall(verb, args, io);
    if (!call.ok) return printUsageFault(call.error, USAGE, io);
    const content = await readSmallFile(call.value.file, MAX_ISSUERS_FILE_BYTES);
    if (!content.ok) return printFailure(content.error, io);
    return 'out' in call.value
      ? await sign(call.value, content.value, io)
      : await verify(call.value.file, content.value, io);
  },
};

interface VerifyCall {
  readonly file: string;
}

interface SignCall extends VerifyCall {
  readonly key: string;
  readonly out: string;
  readonly passphrase: string | undefined;
}

function readCall(
  verb: string | undefined,
  args: readonly string[],
  { environment }: CommandIo,
): Result<VerifyCall | SignCall, string> {
  if (verb !== 'verify' && verb !== 'sign') return fail('Cần ghi “verify” hoặc “sign”.');
  const options = verb === 'sign' ? (['key', 'out', 'passphrase-file'] as const) : [];
  const parsed = readArguments<'key' | 'out' | 'passphrase-file'>(args, { options, takesFiles: true });
  if (!parsed.ok) return parsed;
  const [file, ...more] = parsed.value.files;
  if (file === undefined || more.length > 0) return fail('Ghi đúng một tệp danh sách.');
  if (verb === 'verify') return ok({ file: userPath(file, environment) });
  const { key, out, 'passphrase-file': passphrase } = parsed.value.options;
  if (key === undefined || out === undefined) return fail('Thiếu --key hoặc --out.');
  const absolute = (typed: string) => userPath(typed, environment);
  return ok({
    file: absolute(file),
    key: absolute(key),
    out: absolute(out),
    passphrase: passphrase === undefined ? undefined : absolute(passphrase),
  });
}

async function verify(file: string, content: Uint8Array, io: CommandIo): Promise<number> {
  const reading = await readIssuersFile(content);
  if (reading.status === 'unsound') {
    io.printJson({ file, ok: false, faults: reading.faults });
    io.printProgress(`${file}: không dùng được.`);
    return EXIT.finding;
  }
  const { list, signer, fileSha256 } = reading;
  const issuers = list.issuers.map(({ name, sha256, source }) => ({ name, sha256, source }));
  io.printJson({ file, ok: true, listedOn: list.listedOn, source: list.source, issuers, signer, fileSha256 });
  io.printProgress(`${file}: dùng được.`);
  return EXIT.ok;
}

async function sign(
  { file, key, out, passphrase }: SignCall,
  content: Uint8Array,
  io: CommandIo,
): Promise<number> {
  const wrongTarget = await targetFault(out, [file, key]);
  if (wrongTarget !== null) return printUsageFault(wrongTarget, USAGE, io);
  const list = readIssuerList(content);
  if (!list.ok) return printFaults(file, list.error, io);
  const opened = await openKey(key, passphrase, io.environment);
  if (!opened.ok) return printFailure(opened.error, io);
  const signed = Buffer.from(await signIssuerList(content, opened.value));
  const written = await writeFileSafely(out, signed, async (readBack) =>
    (await readIssuersFile(readBack)).status === 'sound'
      ? ok(undefined)
      : fail({ code: 'self-check-failed', detail: 'read back other bytes' }),
  );
  return written.ok ? await verify(out, signed, io) : printFailure(written.error, io);
}

function printFaults(file: string, faults: readonly PackFault[], io: CommandIo): number {
  io.printJson({ file, ok: false, code: 'invalid-input', faults: shownFaults(faults) });
  io.printProgress('Danh sách chưa đúng nên chưa ký.');
  return EXIT.usage;
}
