import { describe, expect, it } from 'vitest';
import type { Threads } from '#services/threads/work-in-threads.ts';
import { threadCount } from '#cli/verify/thread-count.ts';
import { verifyInThreads } from '#cli/verify/verify-in-threads.ts';
import type { VerifiedFile, VerifyThread } from '#cli/verify-wish.ts';

type Answer = (answer: VerifiedFile | string) => void;

function found(file: string, isAccepted = true): VerifiedFile {
  return { json: [{ file, ok: isAccepted }], progress: [`${file}: xong`], isAccepted };
}

/** Threads that answer when a test wants it. */
function threadsAtHand() {
  const given = new Map<string, { readonly answer: Answer; readonly thread: number }>();
  const late: (() => void)[] = [];
  const stopped: number[] = [];
  let count = 0;
  const start = (): VerifyThread => {
    count += 1;
    const thread = count;
    return {
      ask: (file, answer) => given.set(file, { answer, thread }),
      stop: () => stopped.push(thread),
    };
  };
  const watch: Threads<VerifiedFile>['watch'] = (onLate) => {
    late.push(onLate);
    return () => undefined;
  };
  return { threads: { count: 2, start, watch }, given, late, stopped };
}

/** Lets everything happen that nobody waits for. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

function begin(files: readonly string[]) {
  const hand = threadsAtHand();
  const lines: unknown[] = [];
  const progress: string[] = [];
  const io = {
    printJson: (value: unknown) => lines.push(value),
    printProgress: (line: string) => progress.push(line),
  };
  const outcome = verifyInThreads(files, hand.threads, io);
  const answer = async (file: string, answered: VerifiedFile | string) => {
    await settle();
    hand.given.get(file)?.answer(answered);
    await settle();
  };
  return { ...hand, lines, progress, outcome, answer };
}

describe('verifying in several threads', () => {
  it('prints the lines in the order of the files, whoever is ready first', async () => {
    const { answer, lines, outcome } = begin(['a', 'b', 'c']);
    await answer('b', found('b'));
    await answer('c', found('c'));
    expect(lines).toEqual([]);
    await answer('a', found('a'));
    expect(lines).toEqual(['a', 'b', 'c'].map((file) => ({ file, ok: true })));
    expect(await outcome).toBe(true);
  });

  it('tells that a file is not accepted', async () => {
    const { answer, outcome } = begin(['a', 'b']);
    await answer('a', found('a', false));
    await answer('b', found('b'));
    expect(await outcome).toBe(false);
  });

  it('gives a file whose thread broke a line, and the rest to a new thread', async () => {
    const { answer, given, lines, progress, stopped, outcome } = begin(['a', 'b', 'c']);
    await answer('a', 'exit code 134');
    expect(stopped).toEqual([1]);
    expect(given.get('c')?.thread).toBe(3);
    await answer('b', found('b'));
    await answer('c', found('c'));
    expect(lines).toMatchObject([
      { file: 'a', ok: false, code: 'worker-stopped', detail: 'exit code 134' },
      { file: 'b', ok: true },
      { file: 'c', ok: true },
    ]);
    expect(progress[0]?.split('\n')[0]).toBe(
      'a: Chưa kiểm tra được tệp này vì phần mềm gặp lỗi. Tệp không bị thay đổi.',
    );
    expect(await outcome).toBe(false);
  });

  it('ends a thread that hangs', async () => {
    const { answer, late, lines, stopped, outcome } = begin(['a', 'b']);
    await settle();
    late[0]?.();
    await answer('b', found('b'));
    expect(lines).toMatchObject([{ file: 'a', ok: false, detail: 'took too long' }, { file: 'b' }]);
    expect(stopped.toSorted()).toEqual([1, 2]);
    expect(await outcome).toBe(false);
  });

  it('does not run far ahead of a file that takes long', async () => {
    const files = Array.from({ length: 200 }, (_, index) => String(index));
    const { answer, given, outcome, lines } = begin(files);
    for (const file of files.slice(1)) await answer(file, found(file));
    expect(given.size).toBe(64);
    await answer('0', found('0'));
    for (const file of files.slice(64)) await answer(file, found(file));
    expect(await outcome).toBe(true);
    expect(lines).toHaveLength(200);
  });
});

describe('the number of threads', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `${String(index)}.pdf`);

  it.each([
    ['few files', undefined, names(5), false, 4, 1],
    ['many files', undefined, names(400), false, 4, 2],
    ['many files on one core', undefined, names(400), false, 1, 1],
    ['what was asked for', '3', names(5), false, 1, 3],
    ['no more threads than files', '8', names(2), false, 4, 2],
    ['sealed parts to be saved', '2', names(400), true, 4, 1],
    ['standard input among the files', '2', ['-', 'a.pdf'], false, 4, 1],
  ])('of %s', (_what, typed, files, isSaving, cores, expected) => {
    expect(threadCount(typed, files, isSaving, cores)).toEqual({ ok: true, value: expected });
  });

  it.each(['0', '9', 'hai', '-1', '1.5'])('is not %s', (typed) => {
    expect(threadCount(typed, names(3), false, 2)).toMatchObject({
      ok: false,
      error: 'Tham số --workers là một số từ 1 đến 8.',
    });
  });
});
