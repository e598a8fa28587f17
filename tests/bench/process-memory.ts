import { readdirSync, readFileSync } from 'node:fs';

/** Kilobytes of memory of a process and of all that it has started, what several share counted once (PSS); Linux only. */
export function treeMemoryKb(root: number): number {
  return ownMemoryKb(root) + memoryBelowKb(root);
}

/** The same without the process itself. */
export function memoryBelowKb(root: number): number {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .map((name) => [Number(name), parentOf(name)] as const),
  );
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === root || isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow).reduce((sum, pid) => sum + ownMemoryKb(pid), 0);
}

/** `undefined` for the first process of all, and for one that has ended meanwhile. */
function parentOf(pid: string): number | undefined {
  const parent = /^PPid:\s+(\d+)$/mu.exec(readIfThere(`/proc/${pid}/status`))?.[1];
  return parent === undefined || parent === '0' ? undefined : Number(parent);
}

function ownMemoryKb(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB$/mu.exec(readIfThere(`/proc/${String(pid)}/smaps_rollup`))?.[1] ?? 0);
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH'].includes(String(error.code)))
      return '';
    throw error;
  }
}
