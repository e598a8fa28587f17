import { availableParallelism, freemem } from 'node:os';

/** How the app's own Chromium is started to open pages. */
export interface BrowserProgram {
  readonly executable: string;
  /** What comes before the mode argument: the folder of the app where it is not packaged. */
  readonly args: readonly string[];
  /** Whether it may run without the sandbox of the operating system, as it has to for root; only in tests. */
  readonly isSandboxOptional: boolean;
}

/** Lets root open pages without a sandbox; for trials. */
export const NO_SANDBOX_VARIABLE = 'TU_KIEM_ATTT_NO_SANDBOX';

/** Whether Chromium would have no sandbox here: it refuses root one. */
export function isSandboxRefused(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** What a further browser may need, in bytes. */
const ROOM_FOR_ANOTHER = 1024 * 1024 * 1024;

/** How many browsers this PC may have open for a site: a second one only where it slows nothing down. */
export function browsersAtOnce(): number {
  return availableParallelism() > 1 && freemem() > ROOM_FOR_ANOTHER ? 2 : 1;
}
