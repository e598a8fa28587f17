import type { Command, CommandIo } from '#cli/command.ts';

/** What a command said and how it ended. */
export interface CommandRun {
  readonly code: number;
  readonly json: readonly unknown[];
  /** What it said to people, line by line. */
  readonly progress: string;
}

/** Runs a command in this process; `surroundings` are what a test wants otherwise than usual. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  surroundings: Partial<CommandIo> = {},
): Promise<CommandRun> {
  const json: unknown[] = [];
  const progress: string[] = [];
  const code = await command.run(args, {
    printJson: (value) => json.push(value),
    printText: () => undefined,
    printProgress: (line) => progress.push(line),
    environment: {},
    now: () => new Date('2026-11-22T00:00:00Z'),
    ...surroundings,
  });
  return { code, json, progress: progress.join('\n') };
}
