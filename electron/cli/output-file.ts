import { sameBytesAs, writeFileSafely } from '#services/storage/write-file-safely.ts';
import { type CommandIo, EXIT } from './command.ts';
import { printFailure, printUsageFault } from './print-failure.ts';
import { userPath } from './read-arguments.ts';
import { STANDARD_STREAM } from './standard-streams.ts';
import { targetFault } from './target-path.ts';

/**
 * Has what a command would print on standard output written to a file, whole, when the command has ended: a program
 * with a window has no console on Windows. Without a file nothing changes. `inputs` are the files that the command reads,
 * as they were typed: none of them is written over. Gives the exit code of `run`, or that of the failure to write.
 */
export async function withOutputFile(
  typed: string | undefined,
  inputs: readonly (string | undefined)[],
  usage: string,
  io: CommandIo,
  run: (io: CommandIo) => Promise<number>,
): Promise<number> {
  if (typed === undefined) return await run(io);
  const target = userPath(typed, io.environment);
  const read = inputs.flatMap((input) => (isFile(input) ? [userPath(input, io.environment)] : []));
  const fault = await targetFault(target, read);
  if (fault !== null) return printUsageFault(fault, usage, io);
  const lines: string[] = [];
  const code = await run({
    ...io,
    printJson: (value) => lines.push(JSON.stringify(value)),
    printText: (text) => lines.push(text),
  });
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  const written = await writeFileSafely(target, bytes, sameBytesAs(bytes));
  return written.ok ? code : Math.max(printFailure(written.error, io), EXIT.finding);
}

function isFile(input: string | undefined): input is string {
  return input !== undefined && input !== STANDARD_STREAM;
}
