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
  process.stderr.write('\\n' + JSON.stringify(cost));
});`;

/** Module for `node --import` that prints what a process cost in its last line of standard error. */
export const PROCESS_METER = `data:text/javascript,${encodeURIComponent(METER)}`;

/** Seconds of processor time and megabytes, from what a process with the meter wrote to standard error. */
export function costFrom(standardError: string): { readonly cpuSeconds: number; readonly megabytes: number } {
  const cost: unknown = JSON.parse(standardError.split('\n').at(-1) ?? '');
  const [cpuSeconds, megabytes] = Array.isArray(cost) ? cost.map(Number) : [];
  return { cpuSeconds: cpuSeconds ?? Number.NaN, megabytes: megabytes ?? Number.NaN };
}
