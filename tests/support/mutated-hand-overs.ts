import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readHandOver } from '#services/hand-over/read-hand-over.ts';
import { takeEvidence } from '#services/hand-over/take-evidence.ts';
import { writeHandOver } from '#services/hand-over/write-hand-over.ts';
import { BACKUP_TIME, filesBelow } from './filled-app.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { sampleHandOver } from './sample-hand-over.ts';
import { seededRandom } from './seeded-random.ts';

const PASSPHRASE = 'mười hai con giáp';
/** To unlock a file takes half a second. */
const ROUNDS_TO_ONE_LOCKED = 50;
/** To take evidence begins with the same look at the file. */
const ROUNDS_TO_ONE_TAKEN = 3;

/** What came of many hand-overs changed at random. */
export interface HandOverTally {
  readonly throws: number;
  /** Taken as whole although a byte is another. */
  readonly acceptedChanged: number;
  /** Files that were written although the hand-over is not as it was. */
  readonly written: readonly string[];
  readonly codes: ReadonlySet<string>;
}

/** Changes at random, always the same for one seed, and what the app makes of each. */
export async function tallyHandOvers(count: number, seed: number): Promise<HandOverTally> {
  const parent = await mkdtemp(path.join(tmpdir(), 'mutated-hand-overs-'));
  const random = seededRandom(seed);
  const tally = { throws: 0, acceptedChanged: 0, written: [] as string[], codes: new Set<string>() };
  try {
    const evidenceFolder = path.join(parent, 'may-a');
    const content = await sampleHandOver(evidenceFolder, [Buffer.from('một'), Buffer.alloc(5_000, 'hai')]);
    const make = async (name: string, passphrase: string | null) => {
      const targetPath = path.join(parent, name);
      const order = { content, evidenceFolder, targetPath, passphrase };
      const made = await writeHandOver({ ...order, now: BACKUP_TIME, appVersion: '0.1.1' });
      if (!made.ok) throw new Error(made.error.code);
      return readFile(targetPath);
    };
    const [plain, locked] = [await make('ro.tkattt', null), await make('khoa.tkattt', PASSPHRASE)];
    const whole = await readHandOver({ file: plain, passphrase: null });
    const contentSha256 = whole.ok ? whole.value.contentSha256 : '';
    for (let round = 0; round < count; round += 1) {
      const isLocked = round % ROUNDS_TO_ONE_LOCKED === 0;
      const source = isLocked ? locked : plain;
      const mutation = mutateBytes(source, random);
      if (mutation.equals(source)) continue;
      const file = path.join(parent, 'hong.tkattt');
      await writeFile(file, mutation);
      const receiver = path.join(parent, 'may-b');
      const order = { file, passphrase: isLocked ? PASSPHRASE : null };
      try {
        const read = await readHandOver(order);
        if (read.ok) tally.acceptedChanged += 1;
        else tally.codes.add(read.error.code);
        const isTaken = read.ok || (!isLocked && round % ROUNDS_TO_ONE_TAKEN === 0);
        if (isTaken) await takeEvidence({ ...order, contentSha256, evidenceFolder: receiver });
      } catch {
        tally.throws += 1;
      }
      tally.written.push(...Object.keys(await filesBelow(receiver).catch(() => ({}))));
    }
  } finally {
    await rm(parent, { recursive: true });
  }
  return tally;
}
