import path from 'node:path';
import { app, utilityProcess } from 'electron';
import { builtFolder } from '../folders/built-folder.ts';

/** What a child process needs to start. */
interface ChildOptions {
  /** The built file that it runs, beside main's own. */
  readonly file: string;
  readonly serviceName: string;
  /** The largest JavaScript heap, in megabytes. */
  readonly maxHeapMb: number;
}

/** A child process as main talks with it. */
export interface ChildProcess {
  readonly postMessage: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onExit: (listener: (exitCode: number) => void) => void;
  readonly kill: () => void;
}

/** Starts a child process without any window. */
export function startChild({ file, serviceName, maxHeapMb }: ChildOptions): ChildProcess {
  const child = utilityProcess.fork(path.join(builtFolder(app), 'main', file), [], {
    serviceName,
    execArgv: [`--max-old-space-size=${String(maxHeapMb)}`],
  });
  // A fatal error of V8 is followed by the exit of the child, which ends its work; without a listener it would end main.
  child.on('error', () => undefined);
  return {
    postMessage: (message) => {
      child.postMessage(message);
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.on('exit', listener),
    kill: () => child.kill(),
  };
}
