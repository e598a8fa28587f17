import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CLI = 'out/main/cli.js';

/** What a headless command left behind. */
export interface CliOutcome {
  readonly code: number | null;
  /** Standard output, which has to be one line of JSON for each thing looked at. */
  readonly lines: readonly unknown[];
  readonly progress: string;
}

/** Runs the built command line as its users do: in a process of its own, without vite. */
export function runCli(args: readonly string[], options: { readonly prefix?: string } = {}): CliOutcome {
  if (!existsSync(CLI)) throw new Error(`${CLI} is missing: run "npm run build" first`);
  const command = ['node', CLI, ...args]
    .map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`)
    .join(' ');
  const run = spawnSync('bash', ['-c', `${options.prefix ?? ''} ${command}`], { encoding: 'utf8' });
  const lines = run.stdout.split('\n').filter((line) => line !== '');
  return { code: run.status, lines: lines.map((line): unknown => JSON.parse(line)), progress: run.stderr };
}
