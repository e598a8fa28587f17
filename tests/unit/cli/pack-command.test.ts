import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '#cli/command.ts';
import { command as exportCommand } from '#cli/commands/export-report.command.ts';
import { command as keyCommand } from '#cli/commands/key.command.ts';
import { command as packCommand } from '#cli/commands/pack.command.ts';
import { command as verifyCommand } from '#cli/commands/verify.command.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { runCommand } from '#tests/support/command-run.ts';
import { dataPackJson, LOOKED_AT } from '#tests/support/data-packs.ts';
import { EXAMPLE_PACK, jsonBytes } from '#tests/support/pack-files.ts';
import { sampleDirectiveJson } from '#tests/support/sample-directive.ts';

const PASSPHRASE = { TU_KIEM_ATTT_PASSPHRASE: 'mật khẩu thử' };

let folder: string;
const at = (name: string) => path.join(folder, name);

function run(command: Command, ...args: readonly string[]) {
  return runCommand(command, args, { environment: PASSPHRASE });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pack-command-'));
  await run(keyCommand, 'new', '--out', at('key.json'), '--unit-name', 'Phòng mẫu thuộc Sở mẫu');
  await run(packCommand, 'sign', EXAMPLE_PACK, '--key', at('key.json'), '--out', at('signed.json'));
  await writeFile(at('rotten.json'), jsonBytes({ ...sampleDirectiveJson(), title: '', fileTag: '' }));
  await writeFile(at('built-in.json'), jsonBytes({ ...sampleDirectiveJson(), id: builtInDirectives[0]?.id }));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('pack verify', () => {
  it('tells signer and hash, and that nobody signed', async () => {
    const { code, json } = await run(packCommand, 'verify', at('signed.json'), EXAMPLE_PACK);
    expect(code).toBe(0);
    expect(json).toMatchObject([
      {
        ok: true,
        id: 'vi-du-tet-nguyen-dan-2027',
        criteria: 11,
        unknownParts: [],
        signer: { name: 'Phòng mẫu thuộc Sở mẫu' },
      },
      { ok: true, signer: null },
    ]);
    const [signed, plain] = json as { packSha256: string; fileSha256: string }[];
    expect(signed?.packSha256).toBe(plain?.packSha256);
    expect(signed?.fileSha256).not.toBe(plain?.fileSha256);
  });

  it('gives all reasons, and is content with the others', async () => {
    const { code, json } = await run(
      packCommand,
      'verify',
      at('rotten.json'),
      at('gone.json'),
      at('built-in.json'),
      EXAMPLE_PACK,
    );
    expect(code).toBe(1);
    expect(json).toMatchObject([
      { ok: false, code: 'refused', faults: [{ place: 'Tên' }, { place: 'Phần tên tệp' }] },
      { ok: false, code: 'file-not-found' },
      { ok: false, faults: [{ code: 'id_is_built_in' }] },
      { ok: true },
    ]);
  });

  it('signs and looks at a file with newer tables, beside those of the program', async () => {
    await writeFile(at('data.json'), jsonBytes(dataPackJson()));
    const now = () => new Date(`${LOOKED_AT}T05:00:00Z`);
    const sign = ['sign', at('data.json'), '--key', at('key.json'), '--out', at('signed-data.json')];
    expect((await runCommand(packCommand, sign, { environment: PASSPHRASE, now })).code).toBe(0);
    const { code, json } = await runCommand(packCommand, ['verify', at('signed-data.json')], { now });
    expect(code).toBe(0);
    expect(json).toMatchObject([
      {
        ok: true,
        title: 'Dữ liệu mẫu tháng 1/2027',
        signer: { name: 'Phòng mẫu thuộc Sở mẫu' },
        tables: [{ id: 'software-branches', offeredDay: '2027-01-15', isNewer: true, addedCount: 1 }],
      },
    ]);
    const early = await runCommand(packCommand, ['verify', at('signed-data.json')], {
      now: () => new Date('2026-11-29T05:00:00Z'),
    });
    expect(early).toMatchObject({ code: 1, json: [{ faults: [{ code: 'from_the_future' }] }] });
  });

  it.each([[[]], [['verify']], [['open', 'x']], [['verify', 'x', '--all', 'y']]])(
    'does not understand %j',
    async (args) => {
      expect((await run(packCommand, ...args)).code).toBe(2);
    },
  );
});

describe('pack sign', () => {
  it('signs no rotten pack, no pack twice, and writes over none of its inputs', async () => {
    const sign = (file: string, out: string) =>
      run(packCommand, 'sign', file, '--key', at('key.json'), '--out', out);
    expect(await sign(at('rotten.json'), at('out.json'))).toMatchObject({
      code: 2,
      json: [{ faults: [{}, {}] }],
    });
    expect((await sign(at('signed.json'), at('out.json'))).code).toBe(2);
    expect((await sign(EXAMPLE_PACK, EXAMPLE_PACK)).code).toBe(2);
    await expect(readFile(at('out.json'))).rejects.toThrow('ENOENT');
  });
});

describe('pack sign, with the passphrase in a file', () => {
  it('never writes over the passphrase', async () => {
    await writeFile(at('pw'), 'mật khẩu thử');
    const target = ['--passphrase-file', at('pw'), '--out', at('pw')];
    const { code } = await run(packCommand, 'sign', EXAMPLE_PACK, '--key', at('key.json'), ...target);
    expect([code, await readFile(at('pw'), 'utf8')]).toEqual([2, 'mật khẩu thử']);
  });
});

describe('a campaign that does not come with the app', () => {
  const answers = {
    campaign: 'vi-du-tet-nguyen-dan-2027',
    unit: {
      name: 'Trường Tiểu học Hoa Sen Mẫu',
      type: 'primary',
      code: 'HP-TH-000',
      commune: 'Phường Mẫu',
      governingBody: 'Ủy ban nhân dân phường Mẫu',
      abbreviation: 'THHSM',
      place: 'Hải Phòng',
      head: { name: 'Nguyễn Thị Ví Dụ', title: 'Hiệu trưởng' },
      contact: { name: 'Trần Văn Mẫu', position: '', phone: '0225 000 0000', email: '' },
    },
    answers: { '2.2': { value: 'done', fields: { 'kept-on': 'Camera cổng trường' } } },
  };

  it('is exported and verified with its pack file, and refused without', async () => {
    await writeFile(at('answers.json'), JSON.stringify(answers));
    const call = ['--answers', at('answers.json'), '--out', at('report.pdf')];
    expect(await run(exportCommand, ...call)).toMatchObject({
      code: 2,
      json: [{ faults: [{ code: 'campaign_unknown' }] }],
    });
    expect(await run(exportCommand, ...call, '--pack', at('signed.json'))).toMatchObject({
      code: 0,
      json: [{ ok: true }],
    });
    expect(await run(verifyCommand, at('report.pdf'))).toMatchObject({
      code: 0,
      json: [{ pack: 'unknown' }],
    });
    expect(await run(verifyCommand, at('report.pdf'), '--pack', EXAMPLE_PACK)).toMatchObject({
      code: 0,
      json: [{ pack: 'known', campaign: 'vi-du-tet-nguyen-dan-2027' }],
    });
  });

  it('is not looked at with a pack file that is refused', async () => {
    const { code, json } = await run(verifyCommand, at('report.pdf'), '--pack', at('rotten.json'));
    expect({ code, json }).toMatchObject({ code: 2, json: [{ code: 'invalid-input', faults: [{}, {}] }] });
  });
});
