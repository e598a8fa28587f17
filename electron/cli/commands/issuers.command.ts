import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { failureSentence } from '#shared/failures/failure-sentences.ts';
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
import { PASSPHRASE_VARIABLE } from '../passphrase.ts';
import { printFailure, printUsageFault } from '../print-failure.ts';
import { readArguments, userPath } from '../read-arguments.ts';
import { readSmallFile } from '../read-small-file.ts';
import { targetFault } from '../target-path.ts';

const USAGE = `Kiểm tra (issuers verify) hoặc ký (issuers sign) danh sách nơi cấp chứng thư số.

Cách gọi:
  npm run -s cli -- issuers verify TỆP-ĐÃ-KÝ…
  npm run -s cli -- issuers sign TỆP --key TỆP-KHÓA --out TỆP-ĐÃ-KÝ [--passphrase-file TỆP]

  --key TỆP-KHÓA         Tệp khóa, tạo bằng lệnh key new.
  --out TỆP-ĐÃ-KÝ        Tệp mới, gồm nguyên danh sách đã ký và chữ ký.
  --passphrase-file TỆP  Tệp chứa mật khẩu của khóa ở dòng đầu. Không có: lấy từ biến môi trường
                         ${PASSPHRASE_VARIABLE}.

Danh sách có sẵn trong chương trình: shared/keys/built-in.issuers.json. Danh sách mới ghi cùng quy cách,
với ngày lập, nguồn, và mã SHA-256 của từng chứng thư.

Kết quả: mỗi tệp một dòng JSON. Mã thoát: 0 xong; 1 có tệp không dùng được, hoặc không ghi được;
2 tham số hoặc tệp đưa vào để ký sai.`;

/** `issuers verify FILE…`, `issuers sign FILE --key FILE --out FILE`. */
export const command: Command = {
  name: 'issuers',
  usage: USAGE,
  run: async ([verb, ...args], io) => {
    if (verb === 'verify') return await verifyLists(args, io);
    if (verb === 'sign') return await sign(args, io);
    return printUsageFault('Cần ghi “verify” hoặc “sign”.', USAGE, io);
  },
};

async function verifyLists(args: readonly string[], io: CommandIo): Promise<number> {
  const parsed = readArguments(args, { options: [], takesFiles: true });
  if (!parsed.ok) return printUsageFault(parsed.error, USAGE, io);
  const { files } = parsed.value;
  if (files.length === 0) return printUsageFault('Chưa ghi tệp nào để kiểm tra.', USAGE, io);
  let areAllSound = true;
  for (const file of files) {
    const content = await readSmallFile(userPath(file, io.environment), MAX_ISSUERS_FILE_BYTES);
    const isSound = content.ok ? await verify(file, content.value, io) : printUnread(file, content.error, io);
    areAllSound = areAllSound && isSound;
  }
  return areAllSound ? EXIT.ok : EXIT.finding;
}

function printUnread(file: string, { code, detail }: Failure, io: CommandIo): false {
  const message = failureSentence(code).whatHappened;
  io.printJson({ file, ok: false, code, message, detail });
  io.printProgress(`${file}: ${message}`);
  return false;
}

interface SignCall {
  readonly file: string;
  readonly key: string;
  readonly out: string;
  readonly passphrase: string | undefined;
}

function readSignCall(args: readonly string[], { environment }: CommandIo): Result<SignCall, string> {
  const options = ['key', 'out', 'passphrase-file'] as const;
  const parsed = readArguments(args, { options, takesFiles: true });
  if (!parsed.ok) return parsed;
  const [file, ...more] = parsed.value.files;
  if (file === undefined || more.length > 0) return fail('Ghi đúng một tệp danh sách.');
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

/** Gives whether the list may be used. */
async function verify(file: string, content: Uint8Array, io: CommandIo): Promise<boolean> {
  const reading = await readIssuersFile(content);
  if (reading.status === 'unsound') {
    io.printJson({ file, ok: false, code: 'refused', faults: reading.faults });
    io.printProgress(`${file}: không dùng được.`);
    return false;
  }
  const { list, signer, fileSha256 } = reading;
  const issuers = list.issuers.map(({ name, sha256, source }) => ({ name, sha256, source }));
  io.printJson({ file, ok: true, listedOn: list.listedOn, source: list.source, issuers, signer, fileSha256 });
  io.printProgress(`${file}: dùng được.`);
  return true;
}

async function sign(args: readonly string[], io: CommandIo): Promise<number> {
  const call = readSignCall(args, io);
  if (!call.ok) return printUsageFault(call.error, USAGE, io);
  const { file, key, out, passphrase } = call.value;
  const inputs = [file, key, ...(passphrase === undefined ? [] : [passphrase])];
  const wrongTarget = await targetFault(out, inputs);
  if (wrongTarget !== null) return printUsageFault(wrongTarget, USAGE, io);
  const content = await readSmallFile(file, MAX_ISSUERS_FILE_BYTES);
  if (!content.ok) return printFailure(content.error, io);
  if ((await readIssuersFile(content.value)).status === 'sound') {
    return printUsageFault('Tệp này đã có chữ ký.', USAGE, io);
  }
  const list = readIssuerList(content.value);
  if (!list.ok) return printFaults(file, list.error, io);
  const opened = await openKey(key, passphrase, io.environment);
  if (!opened.ok) return printFailure(opened.error, io);
  const signed = Buffer.from(await signIssuerList(content.value, opened.value));
  const written = await writeFileSafely(out, signed, async (readBack) =>
    (await readIssuersFile(readBack)).status === 'sound'
      ? ok(undefined)
      : fail({ code: 'self-check-failed', detail: 'read back other bytes' }),
  );
  if (!written.ok) return printFailure(written.error, io);
  await verify(out, signed, io);
  return EXIT.ok;
}

function printFaults(file: string, faults: readonly PackFault[], io: CommandIo): number {
  io.printJson({ file, ok: false, code: 'invalid-input', faults: shownFaults(faults) });
  io.printProgress('Danh sách chưa đúng nên chưa ký.');
  return EXIT.usage;
}
