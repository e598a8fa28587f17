import { create } from 'zustand';
import { compareText } from '#shared/desk/collation-request.ts';
import type { DeskDecision } from '#shared/desk/decision.ts';
import type { HandUpNote } from '#shared/desk/hand-up-note.ts';
import {
  type DeskReading,
  type ReadingProgress,
  type Receipt,
  receiptsForReading,
  receiptsOf,
} from '#shared/desk/reading.ts';
import { sameReportKey } from '#shared/desk/received-file.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { Result } from '#shared/base/result.ts';
import type { CallInput, CallOutput } from '#shared/ipc/contract.ts';
import { call, on } from '#renderer/bridge/bridge.ts';
import { noteSaved } from '#renderer/storage/decisions.ts';
import { type ReceiptKeeper, readReceipts, receiptKeeper } from '#renderer/storage/receipts.ts';
import { readSetting, saveSetting } from '#renderer/storage/settings.ts';
import { noteReadHere } from '#renderer/storage/undo-desk-merge.ts';

/** What was read last, and from where. */
export interface ReadPicture {
  readonly reading: DeskReading;
  /** When the reading began, ISO 8601: what came later is not in it. */
  readonly readAt: string;
  readonly folders: readonly string[];
}

/** What has a line of its own among what can be written. */
export type Writing = CallInput<'desk:export'>['kind'] | 'sealed-summary';

/** How the desk's long work stands; it goes on when the user looks at another screen. */
export interface DeskRun {
  readonly work: 'none' | 'reading' | 'writing';
  readonly progress: ReadingProgress | null;
  readonly isCancelling: boolean;
  readonly wasCancelled: boolean;
  readonly failure: Failure | null;
  readonly picture: ReadPicture | null;
  /** What was written last, and by which line of those that write. */
  readonly saved: (Extract<CallOutput<'desk:export'>, { status: 'saved' }> & { readonly by: Writing }) | null;
}

const QUIET = { work: 'none', progress: null, isCancelling: false } as const;

/** How the work stands; what was read is held as long as the app runs. */
export const useDeskRun = create<DeskRun>(() => ({
  ...QUIET,
  wasCancelled: false,
  failure: null,
  picture: null,
  saved: null,
}));

/** Has the folders read; a reading that was called off leaves the picture as it was. */
export async function readFolders(folders: readonly string[]): Promise<void> {
  await watched('reading', () =>
    keepingReceipts(async (receipts, keeper) => {
      const readAt = new Date().toISOString();
      const read = await call('desk:read', { receipts: [...receiptsForReading(receipts)] });
      if (!read.ok) return read;
      const { judged, isWhole } = read.value;
      keeper.take(judged.map(({ file }) => ({ key: sameReportKey(file), at: file.receivedAt })));
      await keeper.settled();
      await noteReadHere(
        judged.map(({ file }) => sameReportKey(file)),
        readAt,
      );
      if (isWhole) useDeskRun.setState({ picture: { reading: read.value, readAt, folders } });
      else useDeskRun.setState({ wasCancelled: true });
      return read;
    }),
  );
}

/** Has what was read last go by the times of receipt that are kept now: a merge, or its undoing, may have changed them. */
export async function retakeReceipts(): Promise<void> {
  const kept = receiptsOf(await readReceipts());
  const { picture } = useDeskRun.getState();
  if (picture === null) return;
  const judged = picture.reading.judged.map((one) => {
    const { file } = one;
    // what was refused once is known by its bytes
    const keys = [sameReportKey(file), sameReportKey({ sealed: null, fileSha256: file.fileSha256 })];
    const [receivedAt = file.receivedAt] = keys.flatMap((key) => kept.get(key) ?? []).toSorted(compareText);
    return receivedAt === file.receivedAt ? one : { ...one, file: { ...file, receivedAt } };
  });
  if (judged.every((one, index) => one === picture.reading.judged[index])) return;
  useDeskRun.setState({ picture: { ...picture, reading: { ...picture.reading, judged } } });
}

/** Keeps when something came as it is being read: that must be known though the rest is never read. */
async function keepingReceipts<Value>(
  task: (receipts: readonly Receipt[], keeper: ReceiptKeeper) => Promise<Value>,
): Promise<Value> {
  const receipts = await readReceipts();
  const keeper = receiptKeeper(receipts);
  const endSubscription = on('desk:progress', ({ received = [] }) => {
    keeper.take(received);
  });
  try {
    return await task(receipts, keeper);
  } finally {
    endSubscription();
  }
}

/** Has something written from what was read. */
export async function exportCollation(input: CallInput<'desk:export'>): Promise<void> {
  // lines of JSON are read anew, and say of what has come in the meantime that it came now
  await watched('writing', () =>
    keepingReceipts(async (_, keeper) => {
      const written = await call('desk:export', input);
      await keeper.settled();
      if (written.ok && written.value.status === 'saved')
        useDeskRun.setState({ saved: { ...written.value, by: input.kind } });
      return written;
    }),
  );
}

/** Has the report on a campaign made under the desk's key; `null` while other work is going on. */
export async function saveSealedSummary(
  input: CallInput<'desk:save-sealed-summary'>,
): Promise<Result<CallOutput<'desk:save-sealed-summary'>, Failure> | null> {
  return await watched('writing', async () => {
    const written = await call('desk:save-sealed-summary', input);
    if (written.ok && written.value.status === 'saved')
      useDeskRun.setState({ saved: { ...written.value, differingCount: 0, by: 'sealed-summary' } });
    return written;
  });
}

/** Has sealed receipts made and notes for which decisions; `null` while other work is going on. */
export async function saveReceipts(
  decisions: readonly DeskDecision[],
  choices: Omit<CallInput<'desk:save-receipts'>, 'decisions'>,
): Promise<Result<CallOutput<'desk:save-receipts'>, Failure> | null> {
  return await watched('writing', async () => {
    const said = decisions.map(({ key, kind, decidedAt, decidedBy, reason, criteria }) => {
      return { key, kind, decidedAt, decidedBy, reason, criteria };
    });
    const written = await call('desk:save-receipts', { ...choices, decisions: said });
    if (written.ok && written.value.status === 'saved')
      await noteSaved(decisions.slice(0, written.value.writtenCount), new Date().toISOString());
    return written;
  });
}

/** Has the file for the desk above made and remembers it; `null` while other work is going on. */
export async function handUp(
  input: Omit<CallInput<'desk:hand-up'>, 'madeLast'>,
): Promise<Result<CallOutput<'desk:hand-up'>, Failure> | null> {
  return await watched('writing', async () => {
    const last = (await readSetting('deskHandUps'))[input.campaign];
    const written = await call('desk:hand-up', {
      ...input,
      madeLast: last?.createdAt ?? last?.madeAt ?? null,
    });
    if (written.ok && written.value.status === 'saved') {
      const { fileName, folder, holds, createdAt } = written.value;
      const madeAt = new Date().toISOString();
      // nobody waits for the working store: the file is there
      void noteHandUp(input.campaign, { madeAt, createdAt, fileName, folder, holds });
    }
    return written;
  });
}

async function noteHandUp(campaign: string, note: HandUpNote): Promise<void> {
  await saveSetting('deskHandUps', { ...(await readSetting('deskHandUps')), [campaign]: note });
}

/** Asks main to stop; the outcome comes through the work itself. */
export async function cancelDeskWork(): Promise<void> {
  useDeskRun.setState({ isCancelling: true });
  await call('desk:cancel', {});
}

async function watched<Value>(
  work: 'reading' | 'writing',
  task: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure> | null> {
  if (useDeskRun.getState().work !== 'none') return null;
  useDeskRun.setState({ work, wasCancelled: false, failure: null, saved: null });
  const endSubscription = on('desk:progress', (progress) => {
    useDeskRun.setState({ progress });
  });
  try {
    const done = await task();
    if (!done.ok)
      useDeskRun.setState(done.error.code === 'cancelled' ? { wasCancelled: true } : { failure: done.error });
    return done;
  } finally {
    endSubscription();
    useDeskRun.setState(QUIET);
  }
}
