/**
 * Expression of the largest memory of a Node process in kilobytes, for a script that imports `readFileSync`. `maxRSS` of
 * `resourceUsage` would not do: Linux hands down to a process the peak of the one that started it.
 */
export const PEAK_KILOBYTES = String.raw`Number(/VmHWM:\s+(\d+)/u.exec(readFileSync('/proc/self/status','utf8'))[1])`;

const METER = `
import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const cost = [(userCPUTime + systemCPUTime) / 1e6, ${PEAK_KILOBYTES} / 1024];
  process.stderr.write('\\n' + JSON.stringify(cost) + '\\n');
});`;

/**
 * Module for `node --import` that prints what a process cost in a line of standard error. `METERED` does so for a process and
 * all that it starts.
 */
export const PROCESS_METER = `data:text/javascript,${encodeURIComponent(METER)}`;

/** The environment in which every process of Node prints what it cost. */
export const METERED = { NODE_OPTIONS: `--import=${PROCESS_METER}` } as const;

/**
 * Seconds of processor time and megabytes of all processes together, as if each had its peak at once, from what they wrote to
 * standard error. Throws when none has written anything.
 */
export function costFrom(standardError: string): { readonly cpuSeconds: number; readonly megabytes: number } {
  const costs = [...standardError.matchAll(/^\[([\d.]+),([\d.]+)\]$/gmu)];
  if (costs.length === 0) throw new Error('no process has said what it cost');
  const sum = (index: number) => costs.reduce((total, cost) => total + Number(cost[index]), 0);
  return { cpuSeconds: sum(1), megabytes: sum(2) };
}
