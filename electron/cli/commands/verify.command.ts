import { ok, type Result } from '#shared/base/result.ts';
import type { Threads } from '#services/threads/work-in-threads.ts';
import { type Command, type CommandIo, EXIT } from '../command.ts';
import { withOutputFile } from '../output-file.ts';
import { printUsageFault } from '../print-failure.ts';
import { PASSPHRASE_VARIABLE } from '../passphrase.ts';
import { passphraseFault } from '../passphrase-fault.ts';
import { readArguments, userPath } from '../read-arguments.ts';
import { isFolder } from '../target-path.ts';
import { threadCount } from '../verify/thread-count.ts';
import { verifyInThreads } from '../verify/verify-in-threads.ts';
import type { VerifiedFile, VerifyWish } from '../verify-wish.ts';

const FULL = '--full';

const USAGE = `Kiểm tra tệp báo cáo: còn nguyên vẹn không, của ai.

Cách gọi: npm run -s cli -- verify TỆP… [--full] [--pack TỆP] [--units TỆP] [--issuers TỆP] [--sealed-to THƯ_MỤC]
         [--decryption-key TỆP [--passphrase-file TỆP]] [--workers SỐ] [--out TỆP]

  --full                in thêm toàn bộ nội dung báo cáo của tệp còn nguyên vẹn
  --pack TỆP            tệp bộ tiêu chí của đợt, khi đợt không có sẵn trong chương trình
  --units TỆP           bảng đơn vị và khóa đã đối chiếu: JSON, CSV hoặc .xlsx có code, name, fingerprints
  --issuers TỆP         danh sách nơi cấp chứng thư đã ký, mới hơn danh sách có sẵn (lệnh issuers)
  --decryption-key TỆP  bản sao khóa giải mã của nơi nhận, để mở tệp mã hóa .p7m
  --passphrase-file TỆP tệp chứa mật khẩu của bản sao ở dòng đầu; không có thì lấy từ biến môi trường
                        ${PASSPHRASE_VARIABLE}
  --sealed-to THƯ_MỤC   khi tệp bị thêm byte ở trước hoặc sau, hoặc đã mã hóa, lưu riêng phần đã niêm phong vào đây
  --workers SỐ          số luồng kiểm tra cùng lúc, 1 đến 8; không ghi thì phần mềm tự chọn
  --out TỆP             ghi các dòng JSON vào tệp này thay cho luồng ra chuẩn, khi đã xong

Biên nhận của nơi nhận được nói rõ là biên nhận; tệp đó không phải báo cáo nên tính như tệp không nguyên vẹn.
Tên tệp - là đầu vào chuẩn. Tệp nén ZIP và thư EML được mở, mỗi tệp PDF bên trong một dòng.
Tệp mã hóa .p7m được mở khi có --decryption-key; không có thì nêu là chưa mở được.

Khóa chưa được đối chiếu thì in mã khóa tính từ tệp. Gọi cho đơn vị để so, không dùng mã in trên giấy.

Kết quả: mỗi tệp một dòng JSON. Mã thoát: 0 mọi tệp còn nguyên vẹn; 1 có tệp không nguyên vẹn,
mang khóa của đơn vị khác, không đọc được, hoặc không ghi được tệp; 2 tham số sai.`;

/** `verify FILE…`: one JSON line for each file. */
export const command: Command = {
  name: 'verify',
  usage: USAGE,
  run: async (args, io) => {
    const isFull = args.includes(FULL);
    const parsed = readArguments(
      args.filter((arg) => arg !== FULL),
      {
        options: [
          'pack',
          'units',
          'issuers',
          'decryption-key',
          'passphrase-file',
          'sealed-to',
          'workers',
          'out',
        ],
        takesFiles: true,
      },
    );
    if (!parsed.ok) return printUsageFault(parsed.error, USAGE, io);
    const { files, options } = parsed.value;
    if (files.length === 0) return printUsageFault('Chưa ghi tệp nào để kiểm tra.', USAGE, io);
    const threads = threadCount(options.workers, files, options['sealed-to'] !== undefined);
    if (!threads.ok) return printUsageFault(threads.error, USAGE, io);
    const wrong = passphraseFault(options) ?? (await folderFault(options['sealed-to'], io));
    if (wrong !== null) return printUsageFault(wrong, USAGE, io);
    const wish = { options, isFull };
    const { pack, units, issuers, 'decryption-key': key, 'passphrase-file': passphrase } = options;
    const inputs = [...files, pack, units, issuers, key, passphrase];
    return await withOutputFile(options.out, inputs, USAGE, io, async (output) => {
      const isAllAccepted = await verifyAll(files, wish, threads.value, output);
      if (!isAllAccepted.ok) return isAllAccepted.error;
      return isAllAccepted.value ? EXIT.ok : EXIT.finding;
    });
  },
};

async function folderFault(typed: string | undefined, io: CommandIo): Promise<string | null> {
  if (typed === undefined) return null;
  const folder = userPath(typed, io.environment);
  return (await isFolder(folder)) === true ? null : `--sealed-to cần một thư mục đã có: ${folder}.`;
}

/** Whether all files are accepted; the error is the exit code. */
type Outcome = Promise<Result<boolean, number>>;

async function verifyAll(files: readonly string[], wish: VerifyWish, count: number, io: CommandIo): Outcome {
  const { startVerifyThread } = io;
  if (count === 1 || startVerifyThread === undefined) return await verifyHere(files, wish, io);
  return await verifyThere(files, wish, { count, start: () => startVerifyThread().begin(wish) }, io);
}

/** What verifies is loaded where it is used: threads have their own, and memory is scarce. */
async function verifyThere(
  files: readonly string[],
  wish: VerifyWish,
  threads: Threads<VerifiedFile>,
  io: CommandIo,
): Outcome {
  const { pack, units, issuers, 'decryption-key': key } = wish.options;
  if ((pack ?? units ?? issuers ?? key) !== undefined) {
    const { orderOf } = await import('../verify/verify-order.ts');
    const order = await orderOf(wish, io);
    if (!order.ok) return order;
  }
  return ok(await verifyInThreads(files, threads, io));
}

async function verifyHere(files: readonly string[], wish: VerifyWish, io: CommandIo): Outcome {
  const [{ orderOf }, { verifyGiven }] = await Promise.all([
    import('../verify/verify-order.ts'),
    import('../verify/verify-given-file.ts'),
  ]);
  const order = await orderOf(wish, io);
  if (!order.ok) return order;
  let isAllAccepted = true;
  for (const file of files) {
    const isAccepted = await verifyGiven(file, order.value, io);
    isAllAccepted = isAllAccepted && isAccepted;
  }
  return ok(isAllAccepted);
}
