import { create } from 'zustand';
import type { Failure } from '#shared/failures/failure.ts';
import { receivedFileLimit, receivedFileTooLarge } from '#shared/base/file-limits.ts';
import type { Verification, VerifiedFiles } from '#shared/report/verification.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { readDroppedFile } from '#renderer/bridge/read-dropped-file.ts';
import { verifyTexts } from '#renderer/texts/verify-file.ts';

/** What is known of one file. */
export type VerifyOutcome =
  | {
      readonly id: string;
      readonly status: 'verified';
      readonly fileName: string;
      readonly verification: Verification;
    }
  /** What lies in a ZIP or a mail beside PDF files, and was not looked at. */
  | { readonly id: string; readonly status: 'skipped'; readonly names: readonly string[] }
  | { readonly id: string; readonly status: 'failed'; readonly failure: Failure };

interface VerifyRun {
  /** The latest first. */
  readonly outcomes: readonly VerifyOutcome[];
  /** What is being done, in words; `null` when nothing is. */
  readonly working: string | null;
  /** How many pieces of work are going on. */
  readonly runCount: number;
}

const NOTHING: VerifyRun = { outcomes: [], working: null, runCount: 0 };

/** The files that are being checked; beside the screen, so that the work goes on when the user looks at another. */
export const useVerifyRun = create<VerifyRun>(() => NOTHING);

function add(added: readonly VerifyOutcome[]): void {
  useVerifyRun.setState(({ outcomes }) => ({ outcomes: [...added, ...outcomes] }));
}

function say(working: string): void {
  useVerifyRun.setState({ working });
}

async function work(task: () => Promise<void>): Promise<void> {
  useVerifyRun.setState(({ runCount }) => ({ runCount: runCount + 1 }));
  try {
    await task();
  } finally {
    useVerifyRun.setState(({ runCount, working }) => ({
      runCount: runCount - 1,
      working: runCount === 1 ? null : working,
    }));
  }
}

async function verifyFile(file: File): Promise<readonly VerifyOutcome[]> {
  const { name } = file;
  const content = await readDroppedFile(file, receivedFileLimit(name), receivedFileTooLarge(name));
  if (!content.ok) return [failed(content.error)];
  const result = await call('report:verify-bytes', { fileName: name, content: content.value });
  return result.ok ? outcomesOf(result.value) : [failed(result.error)];
}

function failed(failure: Failure): VerifyOutcome {
  return { id: crypto.randomUUID(), status: 'failed', failure };
}

function outcomesOf({ files, skipped }: VerifiedFiles): readonly VerifyOutcome[] {
  const verified = files.map((file) => ({ id: crypto.randomUUID(), status: 'verified' as const, ...file }));
  return skipped.length === 0
    ? verified
    : [{ id: crypto.randomUUID(), status: 'skipped', names: skipped }, ...verified];
}

/** Checks files that were dropped, one after the other. */
export function verifyFiles(files: readonly File[]): Promise<void> {
  return work(async () => {
    for (const file of files) {
      say(verifyTexts.working(file.name));
      add(await verifyFile(file));
    }
  });
}

function verifyFrom(name: 'report:choose-and-verify' | 'report:verify-opened'): Promise<void> {
  return work(async () => {
    say(verifyTexts.workingChosen);
    const result = await call(name, {});
    add(
      result.ok
        ? [...result.value.failures.map(failed), ...outcomesOf(result.value)]
        : [failed(result.error)],
    );
  });
}

/** Asks for files and checks them. */
export function chooseFiles(): Promise<void> {
  return verifyFrom('report:choose-and-verify');
}

/** Checks the files that the app was opened with, if there are any. */
export async function verifyOpened(): Promise<void> {
  const counted = await call('report:count-opened', {});
  if (counted.ok && counted.value.count > 0) await verifyFrom('report:verify-opened');
}

/** When the screen is left: what was read there goes, what is still to come waits for the user. */
export function leaveVerifying(): void {
  if (useVerifyRun.getState().runCount === 0) useVerifyRun.setState(NOTHING, true);
}
