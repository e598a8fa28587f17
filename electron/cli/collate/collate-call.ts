import path from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { readDeadline } from '#shared/desk/deadline.ts';
import { isSameCommune, type LowerDesk, lowerDeskSchema } from '#shared/desk/lower-desk.ts';
import type { CommandIo } from '../command.ts';
import { passphraseFault } from '../passphrase-fault.ts';
import { type Arguments, readArguments, userPath } from '../read-arguments.ts';
import { threadCount } from '../verify/thread-count.ts';

const OPTIONS = [
  'units',
  'campaign',
  'deadline',
  'pack',
  'issuers',
  'decryption-key',
  'passphrase-file',
  'xlsx',
  'csv',
  'ndjson',
  'database',
  'workers',
  'desk',
] as const;

/** What the user of `collate` asked for, all paths absolute. */
export interface CollateCall {
  /** Files and folders. */
  readonly places: readonly string[];
  readonly unitsPath: string;
  /** All files that are read besides the reports. */
  readonly inputs: readonly string[];
  readonly campaign: string | null;
  /** ISO 8601, or `null`. */
  readonly deadline: string | null;
  readonly packPath: string | undefined;
  readonly issuersPath: string | undefined;
  /** As they were typed. */
  readonly decryptionKeyPath: string | undefined;
  readonly passphrasePath: string | undefined;
  readonly xlsxPath: string | null;
  /** A folder. */
  readonly csvFolder: string | null;
  readonly ndjsonPath: string | null;
  readonly database: string | null;
  /** The desks below whose word counts. */
  readonly lowerDesks: readonly LowerDesk[];
  /** In how many threads files are read, as it was typed. */
  readonly workers: string | undefined;
}

/** Reads the arguments; the error is a Vietnamese sentence. */
export function readCollateCall(args: readonly string[], io: CommandIo): Result<CollateCall, string> {
  const read = readArguments(args, { options: OPTIONS, takesFiles: true });
  if (!read.ok) return read;
  const { files, options } = read.value;
  if (files.length === 0) return fail('Chưa ghi thư mục hoặc tệp nào để tổng hợp.');
  if (options.units === undefined) return fail('Thiếu --units: bảng đơn vị phải nộp.');
  const deadline = options.deadline === undefined ? null : readDeadline(options.deadline);
  if (deadline === undefined) return fail(DEADLINE_FAULT);
  const lowerDesks = lowerDesksIn(options.desk ?? '');
  if (lowerDesks === null) return fail(DESK_FAULT);
  const threads = threadCount(options.workers, [], false);
  if (!threads.ok) return threads;
  const wrong = optionsFault(options);
  if (wrong !== null) return fail(wrong);
  const at = (typed: string | undefined) => (typed === undefined ? null : userPath(typed, io.environment));
  return ok({
    places: files.map((file) => userPath(file, io.environment)),
    unitsPath: userPath(options.units, io.environment),
    inputs: inputsOf(options).map((file) => userPath(file, io.environment)),
    campaign: options.campaign ?? null,
    deadline,
    packPath: options.pack,
    issuersPath: options.issuers,
    decryptionKeyPath: options['decryption-key'],
    passphrasePath: options['passphrase-file'],
    xlsxPath: at(options.xlsx),
    csvFolder: at(options.csv),
    ndjsonPath: at(options.ndjson),
    database: options.database ?? null,
    lowerDesks,
    workers: options.workers,
  });
}

type Options = Arguments<(typeof OPTIONS)[number]>['options'];

const DEADLINE_FAULT = '--deadline phải có dạng 2026-12-15 hoặc 2026-12-15T17:00, với ngày có thật.';

function optionsFault({ database, ...options }: Options): string | null {
  const isAddress = database === undefined || (/^postgres(?:ql)?:/u.test(database) && URL.canParse(database));
  return isAddress
    ? passphraseFault(options)
    : '--database phải có dạng postgresql://tên@máy:cổng/cơ-sở-dữ-liệu.';
}

function inputsOf(options: Options): readonly string[] {
  const { units, pack, issuers, 'decryption-key': key, 'passphrase-file': passphrase } = options;
  return [units, pack, issuers, key, passphrase].flatMap((file) => file ?? []);
}

const DESK_FAULT =
  '--desk phải có dạng "7K2M-Q0XD-91AB-ZT4H=Phường Mẫu", nhiều nơi thì cách nhau bằng dấu chấm phẩy.';

/** Nobody asks when a key was compared: the call itself is the approval, and no file is too late for it. */
const AT_ANY_TIME = '9999-12-31T23:59:59.999Z';

/** How many keys one may take the place of. */
const MAX_REPLACED = 16;

/** The desks of `--desk`, each by the code of its key and its place; `null` when they are not written so. */
function lowerDesksIn(typed: string): readonly LowerDesk[] | null {
  const parts = typed.split(';').filter((part) => part.trim() !== '');
  const read = parts.map((part) => {
    const [fingerprint = '', ...place] = part.split('=');
    const commune = place.join('=').trim();
    return lowerDeskSchema.safeParse({
      fingerprint: fingerprint.trim().toUpperCase(),
      name: `Nơi nhận ${commune}`,
      commune,
      approvedAt: AT_ANY_TIME,
    });
  });
  const named = read.flatMap(({ data }) => data ?? []);
  // of one place the key that is named last holds now
  const desks = named.map((desk, index) => ({
    ...desk,
    replaces: named
      .slice(0, index)
      .filter(({ commune }) => isSameCommune(commune, desk.commune))
      .map(({ fingerprint }) => fingerprint)
      .slice(-MAX_REPLACED),
  }));
  const isWhole = desks.length === parts.length;
  const isOnce = new Set(desks.map(({ fingerprint }) => fingerprint)).size === desks.length;
  return isWhole && isOnce ? desks : null;
}

/** The files that the call writes: they are no reports, even where they lie among them. */
export function outputsOf({ xlsxPath, ndjsonPath, unitsPath }: CollateCall): ReadonlySet<string> {
  return new Set(
    [xlsxPath, ndjsonPath, unitsPath].flatMap((file) => (file === null ? [] : [path.resolve(file)])),
  );
}
