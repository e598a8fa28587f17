import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const BUG = 1;

/** Runs a command as `npm run cli` does, in this process and without a window, and ends with its exit code. */
export async function runCommand(commandLineFile: string, args: readonly string[]): Promise<void> {
  // the command line reads its arguments as a program of its own does
  process.argv.splice(0, process.argv.length, process.execPath, commandLineFile, ...args);
  try {
    await import(pathToFileURL(commandLineFile).href);
  } catch (error) {
    // a window with the error, as Electron would show it, would wait for ever for somebody to close it
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = BUG;
  }
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  app.exit(Number(process.exitCode ?? BUG));
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => {
      resolve();
    });
  });
}
