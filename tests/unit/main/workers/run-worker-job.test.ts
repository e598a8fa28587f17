import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type JobOptions, workerJobRunner } from '#main/workers/run-worker-job.ts';
import type { ToWorker } from '#workers/file-worker-messages.ts';

/** A worker whose part the test plays. */
class PlayedWorker {
  readonly received: ToWorker[] = [];
  isKilled = false;
  answer: (message: unknown) => void = () => undefined;
  exit: (exitCode: number) => void = () => undefined;

  readonly process = {
    postMessage: (message: ToWorker) => this.received.push(message),
    onMessage: (listener: (message: unknown) => void) => {
      this.answer = listener;
    },
    onExit: (listener: (exitCode: number) => void) => {
      this.exit = listener;
    },
    kill: () => {
      this.isKilled = true;
    },
  };
}

const INPUT = { folder: '/evidence', originalName: 'một.pdf', content: new Uint8Array([1]) };
const OUTPUT = {
  file: `${'a'.repeat(64)}.pdf`,
  originalName: 'một.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 1,
};

let worker: PlayedWorker;

beforeEach(() => {
  vi.useFakeTimers();
  worker = new PlayedWorker();
});

afterEach(() => {
  vi.useRealTimers();
});

function run(options: Partial<JobOptions> = {}) {
  const runJob = workerJobRunner(() => worker.process);
  return runJob('take-in-evidence', INPUT, { timeLimitMs: 1_000, ...options });
}

describe('running a job in a child process', () => {
  it('hands the input over, gives the output back and ends the child', async () => {
    const job = run();
    worker.answer({ kind: 'succeeded', output: OUTPUT });
    expect(await job).toEqual({ ok: true, value: OUTPUT });
    expect(worker.received).toEqual([{ kind: 'start', name: 'take-in-evidence', input: INPUT }]);
    expect(worker.isKilled).toBe(true);
  });

  it('passes an expected failure on', async () => {
    const job = run();
    worker.answer({ kind: 'failed', failure: { code: 'evidence-type-refused', detail: '' } });
    expect(await job).toEqual({ ok: false, error: { code: 'evidence-type-refused', detail: '' } });
  });

  it('reports progress', async () => {
    const stages: string[] = [];
    const job = run({ onProgress: ({ stage }) => stages.push(stage) });
    worker.answer({ kind: 'progress', progress: { stage: 'pages', fraction: 0.2 } });
    worker.answer({ kind: 'progress', progress: { stage: 'seal', fraction: 0.6 } });
    worker.answer({ kind: 'succeeded', output: OUTPUT });
    await job;
    expect(stages).toEqual(['pages', 'seal']);
  });

  it('fails when the child crashes', async () => {
    const job = run();
    worker.exit(133);
    expect(await job).toEqual({ ok: false, error: { code: 'worker-stopped', detail: 'exit code 133' } });
  });

  it('ends a child that hangs', async () => {
    const job = run();
    vi.advanceTimersByTime(1_000);
    expect(await job).toMatchObject({ ok: false, error: { code: 'worker-stopped' } });
    expect(worker.isKilled).toBe(true);
  });

  it('ends a child that says what it should not', async () => {
    const job = run();
    worker.answer({ kind: 'open', path: '/etc/passwd' });
    expect(await job).toMatchObject({ ok: false, error: { code: 'worker-stopped' } });
    expect(worker.isKilled).toBe(true);
  });

  it('does not believe an output that breaks the schema', async () => {
    const job = run();
    worker.answer({ kind: 'succeeded', output: { ...OUTPUT, file: '../x.pdf' } });
    await expect(job).rejects.toThrow();
  });

  it('lets a cancelled child clean up', async () => {
    const controller = new AbortController();
    const job = run({ signal: controller.signal });
    controller.abort();
    expect(worker.received.at(-1)).toEqual({ kind: 'cancel' });
    expect(worker.isKilled).toBe(false);
    worker.answer({ kind: 'failed', failure: { code: 'cancelled', detail: 'evidence' } });
    expect(await job).toEqual({ ok: false, error: { code: 'cancelled', detail: 'evidence' } });
  });

  it('ends a cancelled child that does not stop', async () => {
    const controller = new AbortController();
    const job = run({ signal: controller.signal, timeLimitMs: 60_000 });
    controller.abort();
    vi.advanceTimersByTime(15_000);
    expect(await job).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(worker.isKilled).toBe(true);
  });
});
