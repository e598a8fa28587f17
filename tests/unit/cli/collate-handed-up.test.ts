import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command } from '#cli/commands/collate.command.ts';
import { writeHandedUp } from '#services/desk/write-handed-up.ts';
import { runCommand } from '#tests/support/command-run.ts';
import { type LowerDeskFolder, makeLowerDesk } from '#tests/support/handed-up-files.ts';

let root: string;
let lower: LowerDeskFolder;
const at = (name: string) => path.join(root, name);

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'collate-up-'));
  lower = await makeLowerDesk(at('cap-duoi'));
  await mkdir(at('nhan'));
  await writeFile(at('units.csv'), 'code,name,fingerprints,commune\nHP-900,Trường THPT Mẫu,,Phường Khác\n');
  const written = await writeHandedUp({
    plan: lower.plan,
    targetPath: at('nhan/nop-len.zip'),
    places: [lower.folder],
    excluded: [],
    key: lower.deskKey,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  if (!written.ok) throw new Error(written.error.code);
});

afterAll(async () => {
  await rm(root, { recursive: true });
});

function run(...more: readonly string[]) {
  const args = [at('nhan'), '--units', at('units.csv'), '--deadline', '2026-12-15', ...more];
  return runCommand(command, args, { now: () => new Date('2026-12-20T00:00:00Z') });
}

it('reads what a lower desk hands up as files only, and names the key to be compared', async () => {
  const { code, json, progress } = await run();
  expect(code).toBe(0);
  expect(json).toMatchObject([
    {
      units: 1,
      submitted: 0,
      notInRegister: 2,
      standings: { 'unit-not-in-register': 2 },
      handedUp: [
        {
          file: 'nop-len.zip',
          standing: 'unknown-desk',
          key: lower.deskKey.fingerprint,
          desk: { commune: 'Phường Mẫu' },
          reports: 2,
        },
      ],
      skipped: [],
    },
  ]);
  expect(progress).toContain('Phần mềm chưa biết mã khóa của nơi nhận đã gửi tệp này');
});

it('counts its units, keys and times of receipt once --desk names its key and place', async () => {
  const desk = `${lower.deskKey.fingerprint.toLowerCase()} = phường mẫu`;
  const { code, json } = await run('--desk', desk, '--csv', at('bang'));
  expect(code).toBe(0);
  expect(json).toMatchObject([
    {
      units: 4,
      submitted: 2,
      late: 0,
      missing: 2,
      notInRegister: 0,
      standings: { latest: 2 },
      handedUp: [{ standing: 'counts' }],
    },
  ]);
  const units = await readFile(path.join(at('bang'), 'don-vi.csv'), 'utf8');
  expect(units).toContain('Cấp dưới nhận lúc');
  expect(units).toContain('08:00 01/12/2026');
  expect(units).not.toContain('chưa so mã khóa');
});

it('takes the key that is named last for that which a place has now', async () => {
  const [own, other] = [`${lower.deskKey.fingerprint}=Phường Mẫu`, '7K2M-Q0XD-91AB-ZT4H=phường mẫu'];
  const sentenceOf = async (desks: string) => (await run('--desk', desks)).progress;
  expect(await sentenceOf(`${own};${other}`)).toContain('niêm phong bằng khóa cũ');
  expect(await sentenceOf(`${other};${own}`)).not.toContain('niêm phong bằng khóa cũ');
});

it.each(['7K2M-Q0XD-91AB-ZT4H', '7K2M=Phường Mẫu', 'x', '7K2M-Q0XD-91AB-ZT4H='])(
  'does not guess what --desk %s means',
  async (typed) => {
    const { code, progress } = await run('--desk', typed);
    expect(code).toBe(2);
    expect(progress).toContain('--desk phải có dạng');
  },
);
