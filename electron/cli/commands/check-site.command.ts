import type { SiteCheckOutcome, SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { failureSentence } from '#shared/failures/failure-sentences.ts';
import { holdYoungSpace } from '#services/threads/hold-young-space.ts';
import { sameBytesAs, writeFileSafely } from '#services/storage/write-file-safely.ts';
import {
  type BrowserProgram,
  isSandboxRefused,
  NO_SANDBOX_VARIABLE,
} from '#services/site-check/browser/browser-program.ts';
import type { CheckSettings } from '#services/site-check/run/site-check-plan.ts';
import { browserProgram } from '../browser-at-hand.ts';
import { type Command, type CommandIo, EXIT } from '../command.ts';
import { withOutputFile } from '../output-file.ts';
import { factsAtHand } from '../facts-at-hand.ts';
import { printUsageFault } from '../print-failure.ts';
import { userPath } from '../read-arguments.ts';
import { readSiteCheckOptions, type SiteCheckOptions } from '../site-check-options.ts';
import { resultJson, resultText, summaryText } from '../site-check-text.ts';
import { targetFault } from '../target-path.ts';

const USAGE = `Kiểm tra website: có bị chèn nội dung lạ không, có điểm yếu nào.

Cách gọi: npm run -s cli -- check-site ĐỊA-CHỈ… [tham số]

  --out TỆP            ghi kết quả vào tệp này thay cho luồng ra chuẩn, khi đã xong
  --json               mỗi website một dòng JSON trên luồng ra chuẩn, theo thứ tự địa chỉ; không có thì in thành câu
  --max-pages SỐ       số trang xem nhiều nhất của mỗi website, mặc định 60,
                       tới 150 khi website trả lời nhanh
  --rate SỐ            số yêu cầu bắt đầu mỗi giây tới một máy chủ, mặc định 2
  --timeout MS         thời gian cho mỗi website tính bằng mili giây, mặc định 180000
  --proxy URL          đi qua máy chủ trung gian, ví dụ http://10.0.0.1:3128
  --baseline TỆP       so với trạng thái gốc trong tệp JSON đã ghi trước đây
  --save-baseline TỆP  ghi trạng thái vừa thấy của các website vào tệp JSON
  --exposed-files      hỏi thêm 24 đường dẫn quen thuộc không nên công khai
  --hosts-list TỆP     danh sách tên miền xấu, dạng tệp hosts
  --facts TỆP          tệp dữ liệu mới hơn dữ liệu có sẵn trong chương trình
  --browser            mở thêm nhiều nhất 8 trang bằng Chromium của phần mềm, khi máy có Electron
  --allow-private      cho phép kiểm tra website trên máy này và trong mạng nội bộ
  --dns-server ĐỊA-CHỈ hỏi máy chủ tên miền này thay cho của hệ thống, ví dụ 127.0.0.1:5353;
                       nhiều máy chủ: cách nhau bằng dấu phẩy

Chỉ gửi các yêu cầu GET, HEAD, DNS và TLS thông thường; với --browser, các trang gửi thêm những gì
mã của chúng gửi. Mã thoát: 0 mọi website đã kiểm tra và
không có phát hiện từ mức cao; 1 có phát hiện từ mức cao, chưa kiểm tra được hoặc không ghi được tệp; 2 tham số sai.`;

/** `check-site URL…`: one JSON line or one paragraph for each site. */
export const command: Command = {
  name: 'check-site',
  usage: USAGE,
  run: async (args, io) => {
    const options = await readSiteCheckOptions(args, io);
    if (!options.ok) return printUsageFault(options.error, USAGE, io);
    const wrongTarget = await stateTargetFault(options.value, io);
    if (wrongTarget !== null) return printUsageFault(wrongTarget, USAGE, io);
    const { out, inputs } = options.value;
    return await withOutputFile(out, inputs, USAGE, io, (output) => checkWithTables(options.value, output));
  },
};

/** Why the states that are seen cannot be saved where they are to go, found out before any site is asked. */
async function stateTargetFault(options: SiteCheckOptions, io: CommandIo): Promise<string | null> {
  const { saveBaselineTo: target, out, inputs } = options;
  if (target === null) return null;
  const at = (typed: string) => userPath(typed, io.environment);
  if (out !== undefined && at(out) === target) return '--out và --save-baseline phải là hai tệp khác nhau.';
  return await targetFault(target, inputs.map(at));
}

async function checkWithTables(options: SiteCheckOptions, io: CommandIo): Promise<number> {
  const tables = await factsAtHand(options.factsPath, io);
  if (!tables.ok) return tables.error;
  return await checkAll({ ...options, settings: { ...options.settings, tables: tables.value } }, io);
}

/** What was asked for, with the tables in use. */
type SiteCheckOrder = Omit<SiteCheckOptions, 'settings'> & { readonly settings: CheckSettings };

async function checkAll(options: SiteCheckOrder, io: CommandIo): Promise<number> {
  const browser = options.isBrowserWanted ? findBrowser(io) : null;
  const outcomes = await check(options, browser, io);
  if (!options.isJson && outcomes.length > 1) io.printText(summaryText(outcomes.map(({ result }) => result)));
  const isSaved = await saveBaselines(outcomes, options.saveBaselineTo, io);
  return isSaved && outcomes.every(({ result }) => isFine(result)) ? EXIT.ok : EXIT.finding;
}

/** The browser to open pages with; says so where there is none. */
function findBrowser(io: CommandIo): BrowserProgram | null {
  const program = browserProgram(io.environment);
  if (program === null) {
    io.printProgress(
      'Máy này không có Electron nên các trang không được mở bằng trình duyệt; vẫn kiểm tra phần còn lại.',
    );
  } else if (isSandboxRefused() && !program.isSandboxOptional) {
    io.printProgress(
      `Chạy bằng quyền root nên Chromium không có lớp bảo vệ: không mở trang bằng trình duyệt. Đặt ${NO_SANDBOX_VARIABLE}=1 nếu vẫn muốn.`,
    );
  }
  return program;
}

async function check(
  { urls, settings, baselines, isJson }: SiteCheckOrder,
  browser: BrowserProgram | null,
  io: CommandIo,
): Promise<readonly SiteCheckOutcome[]> {
  if (!('electron' in process.versions)) holdYoungSpace();
  // only this command needs the engine, which takes a moment to load
  const { runSiteChecks } = await import('#services/site-check/run/run-site-checks.ts');
  const { siteHost } = await import('#services/site-check/addresses/address-resolver.ts');
  const cancellation = new AbortController();
  const cancel = (): void => {
    cancellation.abort(new Error('cancelled by the user'));
  };
  process.once('SIGINT', cancel);
  try {
    return await runSiteChecks(
      urls.map((url) => ({
        url,
        baseline: baselines.find(({ host }) => host === siteHost(url)) ?? null,
        previous: null,
        acceptedHosts: [],
        domainExpiresOn: null,
        isDeclaredInUse: null,
      })),
      settings,
      {
        signal: cancellation.signal,
        now: io.now,
        ...(browser === null ? {} : { browser }),
        onProgress: () => undefined,
        onChecked: inOrder((result) => {
          if (isJson) io.printJson(resultJson(result));
          else io.printText(`${resultText(result)}\n`);
        }),
      },
    );
  } finally {
    process.removeListener('SIGINT', cancel);
  }
}

/** Passes results on in the order of the addresses, each as soon as those before it are done. */
function inOrder(
  print: (result: SiteCheckResult) => void,
): (site: number, outcome: SiteCheckOutcome) => void {
  const waiting = new Map<number, SiteCheckResult>();
  let next = 0;
  return (site, { result }) => {
    waiting.set(site, result);
    for (let ready = waiting.get(next); ready !== undefined; ready = waiting.get(next)) {
      print(ready);
      waiting.delete(next);
      next += 1;
    }
  };
}

function isFine({ status, infected, findings }: SiteCheckResult): boolean {
  const isGrave = findings.some(({ severity }) => severity === 'critical' || severity === 'high');
  return status === 'checked' && infected === false && !isGrave;
}

/** Gives whether what was to be written is written. */
async function saveBaselines(
  outcomes: readonly SiteCheckOutcome[],
  target: string | null,
  io: CommandIo,
): Promise<boolean> {
  if (target === null) return true;
  const seen = outcomes.flatMap(({ baseline }) => (baseline === null ? [] : [baseline]));
  const bytes = Buffer.from(`${JSON.stringify(seen)}\n`);
  const written = await writeFileSafely(target, bytes, sameBytesAs(bytes));
  if (!written.ok) io.printProgress(`${target}: ${failureSentence(written.error.code).whatHappened}`);
  return written.ok;
}
