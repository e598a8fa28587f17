import { fail, ok, type Result } from '#shared/base/result.ts';
import { cleanLine } from '#shared/base/vietnamese-text.ts';
import { unitCode } from '#shared/unit/unit-profile.ts';
import { encodeKeyFile } from '#services/keys/key-file.ts';
import { createSealingKey } from '#services/keys/sealing-key.ts';
import { writeNewKeyFile } from '#services/keys/write-key-file.ts';
import { type Command, type CommandIo, EXIT } from '../command.ts';
import { readKeyFile } from '../open-key.ts';
import { PASSPHRASE_VARIABLE, readPassphrase } from '../passphrase.ts';
import { printFailure, printUsageFault } from '../print-failure.ts';
import { readArguments, userPath } from '../read-arguments.ts';

const USAGE = `Tạo khóa niêm phong (key new) hoặc xem mã khóa (key fingerprint).

Cách gọi:
  npm run -s cli -- key new --out TỆP --unit-name TÊN [--unit-code MÃ] [--passphrase-file TỆP]
  npm run -s cli -- key fingerprint TỆP

  --out TỆP              Tệp khóa mới. Không ghi đè lên tệp đã có.
  --unit-name TÊN        Tên đơn vị, ghi vào chứng thư của khóa.
  --unit-code MÃ         Mã đơn vị, ghi vào chứng thư của khóa.
  --passphrase-file TỆP  Tệp chứa mật khẩu của khóa ở dòng đầu, ít nhất 8 ký tự. Không có: lấy từ
                         biến môi trường ${PASSPHRASE_VARIABLE}.

Xem mã khóa không cần mật khẩu. Kết quả: một dòng JSON. Mã thoát: 0 xong; 1 không ghi được;
2 tham số, tệp hoặc mật khẩu sai.`;

/** `key new`, `key fingerprint`. */
export const command: Command = {
  name: 'key',
  usage: USAGE,
  run: async ([verb, ...args], io) => {
    if (verb === 'new') return makeKey(args, io);
    if (verb === 'fingerprint') return showFingerprint(args, io);
    return printUsageFault(
      verb === undefined ? 'Chưa ghi “new” hoặc “fingerprint”.' : `Không hiểu “${verb}”.`,
      USAGE,
      io,
    );
  },
};

/** What is asked of `key new`, all paths absolute. */
interface NewKeyCall {
  readonly out: string;
  readonly unitName: string;
  readonly unitCode: string;
  readonly passphrasePath: string | undefined;
}

function readNewKeyCall(args: readonly string[], io: CommandIo): Result<NewKeyCall, string> {
  const options = ['out', 'unit-name', 'unit-code', 'passphrase-file'] as const;
  const parsed = readArguments(args, { options, takesFiles: false });
  if (!parsed.ok) return parsed;
  const { out, 'unit-name': name, 'unit-code': code, 'passphrase-file': file } = parsed.value.options;
  if (out === undefined) return fail('Chưa ghi --out: tệp khóa sẽ lưu ở đâu.');
  const unitName = cleanLine(name ?? '');
  if (unitName === '') return fail('Chưa ghi --unit-name: tên đơn vị.');
  if (code !== undefined && !unitCode.safeParse(code).success)
    return fail('Mã đơn vị ở --unit-code chưa đúng.');
  return ok({
    out: userPath(out, io.environment),
    unitName,
    unitCode: code ?? '',
    passphrasePath: file === undefined ? undefined : userPath(file, io.environment),
  });
}

async function makeKey(args: readonly string[], io: CommandIo): Promise<number> {
  const call = readNewKeyCall(args, io);
  if (!call.ok) return printUsageFault(call.error, USAGE, io);
  const passphrase = await readPassphrase(call.value.passphrasePath, io.environment);
  if (!passphrase.ok) {
    return passphrase.error.code === 'passphrase-needed'
      ? printUsageFault(`Chưa có mật khẩu: ghi --passphrase-file hoặc đặt ${PASSPHRASE_VARIABLE}.`, USAGE, io)
      : printFailure(passphrase.error, io);
  }
  const key = await createSealingKey({ ...call.value, now: io.now() });
  const content = await encodeKeyFile(key, { kind: 'passphrase', passphrase: passphrase.value });
  if (!content.ok) return printFailure(content.error, io);
  const written = await writeNewKeyFile(call.value.out, content.value);
  if (!written.ok) return printFailure(written.error, io);
  io.printJson({ ok: true, file: call.value.out, fingerprint: key.fingerprint, unitName: key.unitName });
  return EXIT.ok;
}

async function showFingerprint(args: readonly string[], io: CommandIo): Promise<number> {
  const parsed = readArguments(args, { options: [], takesFiles: true });
  if (!parsed.ok) return printUsageFault(parsed.error, USAGE, io);
  const [file, ...more] = parsed.value.files;
  if (file === undefined || more.length > 0) return printUsageFault('Ghi đúng một tệp khóa.', USAGE, io);
  const locked = await readKeyFile(userPath(file, io.environment));
  if (!locked.ok) return printFailure(locked.error, io);
  const { fingerprint, unitName, protectedBy } = locked.value;
  io.printJson({ ok: true, file, fingerprint, unitName, protectedBy });
  return EXIT.ok;
}
