import { integritySentence } from '#shared/report/integrity-sentences.ts';
import { workInOrder } from '#services/threads/work-in-order.ts';
import type { Threads } from '#services/threads/work-in-threads.ts';
import type { CommandIo } from '../command.ts';
import type { VerifiedFile } from '../verify-wish.ts';

type Printer = Pick<CommandIo, 'printJson' | 'printProgress'>;

/** How many files may be looked at before the one whose lines come next: what was found of them is held in memory. */
const MAX_AHEAD = 64;

/**
 * Verifies files in several threads and prints their lines in the order of the files. A thread that breaks or hangs costs
 * only the file that it was looking at: that one gets a line of its own, and a new thread takes the next. Gives whether
 * all files are accepted.
 */
export async function verifyInThreads(
  files: readonly string[],
  threads: Threads<VerifiedFile>,
  io: Printer,
): Promise<boolean> {
  let isAllAccepted = true;
  for await (const { index, answer } of workInOrder(files, threads, { ahead: MAX_AHEAD })) {
    const verified = typeof answer === 'string' ? notVerified(files[index] ?? '', answer) : answer;
    isAllAccepted = isAllAccepted && verified.isAccepted;
    for (const value of verified.json) io.printJson(value);
    io.printProgress(verified.progress.join('\n'));
  }
  return isAllAccepted;
}

function notVerified(file: string, detail: string): VerifiedFile {
  const { sentence, nextStep } = integritySentence('not-judged', 0);
  return {
    json: [{ file, ok: false, code: 'worker-stopped', message: sentence, detail }],
    progress: [`${file}: ${sentence}`, `  ${nextStep}`],
    isAccepted: false,
  };
}
