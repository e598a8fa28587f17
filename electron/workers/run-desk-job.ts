import { availableParallelism } from 'node:os';
import { assertNever } from '#shared/base/assert-never.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { ReadingProgress } from '#shared/desk/reading.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { Imported } from '#services/desk/import-reports.ts';
import type { SealingKey } from '#services/keys/sealing-key.ts';
import type { Threads } from '#services/threads/work-in-threads.ts';
import { type JobData, type JobName, jobs } from './file-worker-messages.ts';
import { openDecryption } from './verify-options.ts';

const DESK_JOBS = [
  'examine-register',
  'read-received',
  'write-collation',
  'write-sealed-summary',
  'write-receipts',
  'write-handed-up',
  'write-report-lines',
] as const;

/** The name of a job of the receiving desk. */
export type DeskJobName = (typeof DESK_JOBS)[number];

/** What a thread of `desk-worker.ts` has to know; `areReportsKept`: whether whole reports are wanted. */
export interface DeskThreadOrder extends JobData<'read-received'> {
  readonly areReportsKept: boolean;
}

const PERCENT = 100;

/** More threads would cost more memory than small computers have to spare. */
const MAX_THREADS = 2;

/** How the work is done and watched. */
interface DeskJobOptions {
  /** The built file of `desk-worker.ts`. */
  readonly threadFile: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadingProgress) => void;
}

/** Whether a job is one of the receiving desk. */
export function isDeskJob(name: JobName): name is DeskJobName {
  return (DESK_JOBS as readonly JobName[]).includes(name);
}

/** Looks at a register, reads the received files, or writes what they say together. */
export async function runDeskJob(
  name: DeskJobName,
  input: unknown,
  options: DeskJobOptions,
): Promise<Result<unknown, Failure>> {
  switch (name) {
    case 'examine-register': {
      const { content } = jobs[name].input.parse(input);
      const { examineRegister } = await import('#services/desk/read-register.ts');
      const read = await examineRegister(content);
      return ok(read.ok ? { status: 'read', ...read.value } : { status: 'unreadable', sentence: read.error });
    }
    case 'read-received':
      return ok(await readInThreads(jobs[name].input.parse(input), options));
    case 'write-collation': {
      const { writeCollation } = await import('#services/desk/write-collation.ts');
      return await writeCollation(jobs[name].input.parse(input));
    }
    case 'write-sealed-summary': {
      const { key, ...order } = jobs[name].input.parse(input);
      const { writeSealedSummary } = await import('#services/desk/write-sealed-summary.ts');
      const onProgress = (fraction: number) => {
        options.onProgress({ done: Math.round(fraction * PERCENT), total: PERCENT, timeLeftMs: null });
      };
      return await writeSealedSummary({ ...order, onProgress, key: await usableKey(key) });
    }
    case 'write-receipts': {
      const { key, ...order } = jobs[name].input.parse(input);
      const { writeReceipts } = await import('#services/receipt/write-receipts.ts');
      return await writeReceipts({ ...order, ...options, key: await usableKey(key) });
    }
    case 'write-handed-up': {
      const { key, decryption, ...order } = jobs[name].input.parse(input);
      const { writeHandedUp } = await import('#services/desk/write-handed-up.ts');
      const keys = { key: await usableKey(key), decryption: await openDecryption(decryption) };
      return await writeHandedUp({ ...order, ...options, ...keys });
    }
    case 'write-report-lines': {
      const order = jobs[name].input.parse(input);
      const { writeReportLines } = await import('#services/desk/write-report-lines.ts');
      return await writeReportLines({
        ...order,
        ...options,
        threads: await deskThreads({ ...order, areReportsKept: true }, options),
      });
    }
    default:
      return assertNever(name);
  }
}

async function usableKey(material: JobData<'write-receipts'>['key']): Promise<SealingKey> {
  const { importSealingKey } = await import('#services/keys/sealing-key.ts');
  const key = await importSealingKey(material);
  if (key === null) throw new Error('main sent a key that cannot be used');
  return key;
}

async function readInThreads(order: JobData<'read-received'>, options: DeskJobOptions) {
  const { readReceived } = await import('#services/desk/read-received.ts');
  return await readReceived({
    ...order,
    ...options,
    threads: await deskThreads({ ...order, areReportsKept: false }, options),
    clock: () => performance.now(),
  });
}

async function deskThreads(
  order: DeskThreadOrder,
  { threadFile }: DeskJobOptions,
): Promise<Threads<readonly Imported[]>> {
  const { startThread } = await import('#services/threads/start-thread.ts');
  return {
    count: Math.min(MAX_THREADS, availableParallelism()),
    start: () => startThread<DeskThreadOrder, readonly Imported[]>(threadFile).begin(order),
  };
}
