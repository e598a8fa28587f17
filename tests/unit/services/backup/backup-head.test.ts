import { describe, expect, it } from 'vitest';
import { BackupRefusal } from '#services/backup/refusal.ts';
import { headBytes, lockOf, readHead, readLock } from '#services/backup/backup-head.ts';

const NOW = new Date('2026-11-29T01:00:00Z');

/** What the reader says of a beginning; `''` where it takes it. */
function refusalOf(read: () => unknown): string {
  try {
    read();
    return '';
  } catch (error) {
    return error instanceof BackupRefusal ? error.failure.code : String(error);
  }
}

describe.each(['backup', 'hand-over'] as const)('the beginning of a file of the kind %s', (kind) => {
  const head = headBytes(kind, NOW, '0.2.0');
  const later = (bytes: Buffer) =>
    Buffer.from(bytes.toString().replace(/"formatVersion": ?1/u, '"formatVersion":2'));
  // the box is looked into only after the version
  const lock = (formatVersion: number) =>
    Buffer.from(JSON.stringify({ ...lockOf(kind, {} as never), formatVersion }));

  it('is read again', () => {
    expect(readHead(head, kind)).toMatchObject({ createdAt: NOW.toISOString(), appVersion: '0.2.0' });
  });

  it('of a later version is told as such, with and without a passphrase, whatever else is in it', () => {
    expect(refusalOf(() => readHead(later(head), kind))).toBe('backup-newer');
    expect(refusalOf(() => readLock(lock(2), kind))).toBe('backup-newer');
    expect(refusalOf(() => readLock(lock(1), kind))).toBe('backup-damaged');
  });

  it('is not taken for the other kind', () => {
    const other = kind === 'backup' ? 'hand-over' : 'backup';
    expect(refusalOf(() => readHead(head, other))).toBe(`file-is-${kind}`);
  });
});
