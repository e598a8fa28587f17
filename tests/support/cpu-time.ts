function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/** What work costs this process in milliseconds of CPU time, which other programs of a busy machine do not stretch. */
export function cpuMsOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  return millisecondsSince(start);
}

/** The same for work that is awaited, with its outcome; what else the process does meanwhile counts as well. */
export async function metered<Value>(work: () => Promise<Value>): Promise<{ value: Value; cpuMs: number }> {
  const start = process.cpuUsage();
  const value = await work();
  return { value, cpuMs: millisecondsSince(start) };
}
