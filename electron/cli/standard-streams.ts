import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CommandIo } from './command.ts';
import { EXIT } from './command.ts';
import { userPath } from './read-arguments.ts';

/** Stands for standard input where a file is read, and for standard output where one is written. */
export const STANDARD_STREAM = '-';

/** As `userPath`, but leaves `-` as it is. */
export function userFile(typed: string, environment: CommandIo['environment']): string {
  return typed === STANDARD_STREAM ? typed : userPath(typed, environment);
}

/**
 * Has a file written to its place. For standard output it is first written, whole and checked, into a folder of its
 * own; its bytes are all that comes out there, and the JSON goes to standard error. Gives the exit code of `write`.
 */
export async function withTarget(
  target: string,
  io: CommandIo,
  write: (targetPath: string, resultIo: CommandIo) => Promise<number>,
): Promise<number> {
  if (target !== STANDARD_STREAM) return await write(target, io);
  const folder = await mkdtemp(path.join(tmpdir(), 'tu-kiem-attt-'));
  const file = path.join(folder, 'output');
  const resultIo: CommandIo = {
    ...io,
    printJson: (value) => {
      io.printProgress(JSON.stringify(value));
    },
  };
  try {
    const code = await write(file, resultIo);
    if (code === EXIT.ok) await io.streams?.writeOutput(await readFile(file));
    return code;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
