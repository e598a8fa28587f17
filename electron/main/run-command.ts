import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { app } from 'electron';

/** The built command line, which lies beside main. */
const COMMAND_LINE = 'cli.js';

/** Runs a command as `npm run cli` does, in this process and without a window, and ends with its exit code. */
export async function runCommand(args: readonly string[]): Promise<void> {
  const file = path.resolve(import.meta.dirname, COMMAND_LINE);
  // the command line reads its arguments as a program of its own does
  process.argv.splice(0, process.argv.length, process.execPath, file, ...args);
  await import(pathToFileURL(file).href);
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  app.exit(Number(process.exitCode ?? 1));
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => {
      resolve();
    });
  });
}
