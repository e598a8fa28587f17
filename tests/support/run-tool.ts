import { execFileSync } from 'node:child_process';

/** Runs a tool of the system; gives what it printed. Throws with its messages when it is missing or complains. */
export function runTool(program: string, ...args: readonly string[]): string {
  return execFileSync(program, [...args], { encoding: 'utf8', maxBuffer: 256_000_000, stdio: 'pipe' });
}
