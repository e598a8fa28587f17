import type { Imported } from '#services/desk/import-reports.ts';
import type { ReadyThread } from '#services/threads/work-in-threads.ts';
import type { CollateWish } from './collate-wish.ts';
import type { VerifiedFile, VerifyWish } from './verify-wish.ts';

/** Standard input and output for files, for commands that take `-` as a file name. */
export interface StandardStreams {
  /** All of standard input; `null` when there is more than `maxBytes`. */
  readonly readInput: (maxBytes: number) => Promise<Uint8Array | null>;
  /** Bytes on standard output, from a command whose JSON then goes to standard error. */
  readonly writeOutput: (bytes: Uint8Array) => Promise<void>;
}

/** How a command speaks to the outside. */
export interface CommandIo {
  /** One line of JSON on standard output, which carries nothing else. */
  readonly printJson: (value: unknown) => void;
  /** Lines for people on standard output, from a command that gives JSON only when it is asked to. */
  readonly printText: (text: string) => void;
  /** One line or several for people, on standard error. */
  readonly printProgress: (lines: string) => void;
  /** Where `-` leads; a caller without streams of its own leaves it out. */
  readonly streams?: StandardStreams;
  /** A further thread of `verify`; a caller that has none leaves it out. */
  readonly startVerifyThread?: () => ReadyThread<VerifyWish, VerifiedFile>;
  /** A further thread of `collate`; a caller that has none leaves it out. */
  readonly startCollateThread?: () => ReadyThread<CollateWish, readonly Imported[]>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
}

/** A headless command; one file `commands/<name>.command.ts` that exports it as `command`. */
export interface Command {
  /** Equals the file name. */
  readonly name: string;
  /** Help for IT staff, in Vietnamese; its first line says what the command does. */
  readonly usage: string;
  /** Gives the exit code. */
  readonly run: (args: readonly string[], io: CommandIo) => Promise<number>;
}

/** The exit codes of all commands. */
export const EXIT = {
  ok: 0,
  /** The work could not be done, or what was looked at is not in order. */
  finding: 1,
  /** What was given to the command is wrong; nothing was done. */
  usage: 2,
} as const;
