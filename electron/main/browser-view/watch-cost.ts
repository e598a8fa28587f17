import { app } from 'electron';

/** What the pages of a visit may take. */
const MAX_PAGE_KB = 450_000;
const EVERY_MS = 200;
/** So much of one core, for so long after the page has loaded, is no drawing of a page. */
const BUSY_SHARE = 0.6;
const BUSY_MS = 1_500;

/** Watches the processes that draw pages. */
export interface CostWatch {
  /** From here on the time of the processor counts. */
  readonly loaded: () => void;
  /** The greatest share of one core that a page has kept busy since it was loaded; 0 after too short a time. */
  readonly busyShare: () => number;
  readonly isBusy: () => boolean;
  readonly stop: () => void;
}

/** Ends a page's process that takes more memory than its share, and tells of it. */
export function watchCost(onTooMuch: () => void): CostWatch {
  const end = (): void => {
    for (const { pid, memory } of pageProcesses()) {
      if (memory.workingSetSize <= MAX_PAGE_KB) continue;
      onTooMuch();
      endProcess(pid);
    }
  };
  const timer = setInterval(end, EVERY_MS);
  let since = 0;
  let before = new Map<number, number>();
  const busyShare = (): number => {
    const elapsed = performance.now() - since;
    if (since === 0 || elapsed < BUSY_MS) return 0;
    const shares = pageProcesses().map(
      ({ pid, cpu }) => (1_000 * ((cpu.cumulativeCPUUsage ?? 0) - (before.get(pid) ?? 0))) / elapsed,
    );
    return Math.max(0, ...shares);
  };
  return {
    loaded: () => {
      since = performance.now();
      before = new Map(pageProcesses().map(({ pid, cpu }) => [pid, cpu.cumulativeCPUUsage ?? 0]));
    },
    busyShare,
    isBusy: () => busyShare() >= BUSY_SHARE,
    stop: () => {
      clearInterval(timer);
    },
  };
}

function pageProcesses(): readonly Electron.ProcessMetric[] {
  return app.getAppMetrics().filter(({ type }) => type === 'Tab');
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // gone already
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
