import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileSafely } from '#services/storage/write-file-safely.ts';
import { ok } from '#shared/base/result.ts';

const accept = () => Promise.resolve(ok(undefined));

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'write-faults-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const SMALL_DISK = ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs'];

/** Containers often refuse mounts even to root; the built command is tested with a limited file size besides. */
const canMount = tryMount();

function tryMount(): boolean {
  const at = mkdtempSync(path.join(tmpdir(), 'mount-'));
  const isMounted = spawnSync('mount', [...SMALL_DISK, at]).status === 0;
  if (isMounted) spawnSync('umount', [at]);
  rmdirSync(at);
  return isMounted;
}

describe('a disk without room', () => {
  it.runIf(canMount)('keeps the earlier file, leaves no rest, and says that the disk is full', async () => {
    const disk = path.join(folder, 'disk');
    await mkdir(disk);
    execFileSync('mount', [...SMALL_DISK, disk]);
    try {
      const target = path.join(disk, 'a.pdf');
      await writeFile(target, 'cũ');
      const outcome = await writeFileSafely(target, new Uint8Array(1_000_000).fill(7), accept);
      expect(outcome).toEqual({ ok: false, error: { code: 'disk-full', detail: 'ENOSPC' } });
      expect(await readFile(target, 'utf8')).toBe('cũ');
      expect(await readdir(disk)).toEqual(['a.pdf']);
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

describe('a file that must not be written to', () => {
  it('is kept even where its folder would let it be replaced', async () => {
    const target = path.join(folder, 'a.pdf');
    await writeFile(target, 'cũ');
    await chmod(folder, 0o777);
    await chmod(target, 0o444);
    if (isRoot) process.seteuid?.(NOBODY);
    try {
      expect(await writeFileSafely(target, new Uint8Array([1]), accept)).toMatchObject({
        error: { code: 'not-writable' },
      });
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
    expect(await readFile(target, 'utf8')).toBe('cũ');
    expect(await readdir(folder)).toEqual(['a.pdf']);
  });
});

describe('a folder that must not be written to', () => {
  it('keeps the earlier file and says that writing is not allowed', async () => {
    const target = path.join(folder, 'a.pdf');
    await writeFile(target, 'cũ');
    await chmod(folder, 0o555);
    if (isRoot) process.seteuid?.(NOBODY);
    try {
      const outcome = await writeFileSafely(target, new Uint8Array([1]), accept);
      expect(outcome).toEqual({ ok: false, error: { code: 'not-writable', detail: 'EACCES' } });
    } finally {
      if (isRoot) process.seteuid?.(0);
      await chmod(folder, 0o755);
    }
    expect(await readFile(target, 'utf8')).toBe('cũ');
    expect(await readdir(folder)).toEqual(['a.pdf']);
  });
});
