import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { restoreBackup } from '#services/backup/restore-backup.ts';
import { beginUndoPoint } from '#services/backup/undo-point.ts';
import { writeBackup } from '#services/backup/write-backup.ts';
import { BACKUP_TIME, filesBelow, fillApp, foldersBelow, sampleStore } from './filled-app.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { seededRandom } from './seeded-random.ts';

const PASSPHRASE = 'mười hai con giáp';
/** To unlock a backup takes half a second. */
const ROUNDS_TO_ONE_LOCKED = 20;

/** What came of many backups changed at random. */
export interface BackupTally {
  readonly throws: number;
  /** Taken as whole although a byte is another. */
  readonly acceptedChanged: number;
  /** Files that came to lie anywhere but in the folders of the app, or not under the hash of their content. */
  readonly astray: readonly string[];
  readonly codes: ReadonlySet<string>;
  readonly peakMegabytes: number;
}

async function makeBackup(folder: string, passphrase: string | null): Promise<Buffer> {
  const targetPath = path.join(folder, passphrase === null ? 'ro.tkattt' : 'khoa.tkattt');
  const order = { folders: foldersBelow(path.join(folder, 'may-cu')), store: sampleStore(), targetPath };
  const written = await writeBackup({ ...order, passphrase, now: BACKUP_TIME, appVersion: '0.1.1' });
  if (!written.ok) throw new Error(written.error.code);
  return readFile(targetPath);
}

async function astrayIn(folder: string): Promise<readonly string[]> {
  const files = Object.entries(await filesBelow(folder));
  const isInPlace = ([file, hash]: readonly [string, string]) =>
    file === 'usb/hong.tkattt' ||
    file === 'may-moi/before-restore/store.jsonl' ||
    /^may-moi\/evidence\/(?<name>[0-9a-f]{64})\.jpg$/u.exec(file)?.groups?.['name'] === hash;
  return files.filter((entry) => !isInPlace(entry)).map(([file]) => file);
}

/** Changes at random, always the same for one seed, and what a restore makes of each. */
export async function tallyBackups(count: number, seed: number): Promise<BackupTally> {
  const parent = await mkdtemp(path.join(tmpdir(), 'mutated-backups-'));
  const random = seededRandom(seed);
  const tally = { throws: 0, acceptedChanged: 0, astray: [] as string[], codes: new Set<string>() };
  let peakBytes = 0;
  try {
    await fillApp(foldersBelow(path.join(parent, 'may-cu')), [
      Buffer.from('một'),
      Buffer.alloc(5_000, 'hai'),
    ]);
    const [plain, locked] = [await makeBackup(parent, null), await makeBackup(parent, PASSPHRASE)];
    const field = path.join(parent, 'field');
    for (let round = 0; round < count; round += 1) {
      const isLocked = round % ROUNDS_TO_ONE_LOCKED === 0;
      const whole = isLocked ? locked : plain;
      const mutation = mutateBytes(whole, random);
      if (mutation.equals(whole)) continue;
      const file = path.join(field, 'usb', 'hong.tkattt');
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, mutation);
      const undoFolder = path.join(field, 'may-moi', 'before-restore');
      await beginUndoPoint(undoFolder, sampleStore());
      const order = { file, passphrase: isLocked ? PASSPHRASE : null, undoFolder, now: BACKUP_TIME };
      try {
        const restored = await restoreBackup({
          ...order,
          folders: foldersBelow(path.join(field, 'may-moi')),
        });
        if (restored.ok) tally.acceptedChanged += 1;
        else tally.codes.add(restored.error.code);
      } catch {
        tally.throws += 1;
      }
      tally.astray.push(...(await astrayIn(field)));
      peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
      await rm(field, { recursive: true });
    }
  } finally {
    await rm(parent, { recursive: true });
  }
  return { ...tally, peakMegabytes: peakBytes / 1_048_576 };
}
