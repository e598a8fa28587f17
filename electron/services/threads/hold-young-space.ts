import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

const ENOUGH_BYTES = 8 * 1024 * 1024;

/**
 * Lets V8's room for what has just come about grow to 8 MB and no further; by itself it doubles up to 32. Work that goes page by
 * page needs some 20 MB less so, and no more time. For processes of Node itself, whose life is one piece of work.
 */
export function holdYoungSpace(): void {
  // it grows when garbage has been collected
  const observer = new PerformanceObserver(() => {
    if (youngBytes() < ENOUGH_BYTES) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    observer.disconnect();
  });
  observer.observe({ entryTypes: ['gc'] });
}

function youngBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
}
