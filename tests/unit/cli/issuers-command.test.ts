import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '#cli/command.ts';
import { command as issuersCommand } from '#cli/commands/issuers.command.ts';
import { command as keyCommand } from '#cli/commands/key.command.ts';
import { builtInIssuers } from '#shared/keys/issuer-list.ts';
import { runCommand } from '#tests/support/command-run.ts';
import { jsonBytes } from '#tests/support/pack-files.ts';

let folder: string;
const at = (name: string) => path.join(folder, name);

function run(command: Command, ...args: readonly string[]) {
  return runCommand(command, args, { environment: { TU_KIEM_ATTT_PASSPHRASE: 'mật khẩu thử' } });
}

const sign = (file: string, out: string) =>
  run(issuersCommand, 'sign', at(file), '--key', at('key.json'), '--out', at(out));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'issuers-command-'));
  await run(keyCommand, 'new', '--out', at('key.json'), '--unit-name', 'Phòng mẫu thuộc Sở mẫu');
  await writeFile(at('list.json'), jsonBytes(builtInIssuers));
  await writeFile(at('rotten.json'), jsonBytes({ ...builtInIssuers, listedOn: 'hôm qua', source: '' }));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('issuers', () => {
  it('signs a list, and tells of the signed one who signed it and whom it names', async () => {
    const signed = await sign('list.json', 'signed.json');
    expect(signed.code).toBe(0);
    const { code, json, progress } = await run(issuersCommand, 'verify', at('signed.json'));
    expect(code).toBe(0);
    expect(json).toMatchObject([
      { ok: true, listedOn: builtInIssuers.listedOn, signer: { name: 'Phòng mẫu thuộc Sở mẫu' } },
    ]);
    expect(progress).toContain('dùng được');
  });

  it('signs no list that is wrong, says so, and writes nothing', async () => {
    const { code, json, progress } = await sign('rotten.json', 'never.json');
    expect(code).toBe(2);
    expect(json).toMatchObject([{ ok: false, code: 'invalid-input' }]);
    expect(progress).toBe('Danh sách chưa đúng nên chưa ký.');
    await expect(readFile(at('never.json'))).rejects.toThrow('ENOENT');
  });

  it('says of a signed list that was changed, and of one that nobody signed, that it cannot be used', async () => {
    await sign('list.json', 'to-change.json');
    const signed = JSON.parse(await readFile(at('to-change.json'), 'utf8')) as { readonly list: string };
    const list = Buffer.from(signed.list, 'base64').toString().replace(builtInIssuers.listedOn, '2026-11-29');
    await writeFile(at('changed.json'), jsonBytes({ ...signed, list: Buffer.from(list).toString('base64') }));
    for (const file of ['changed.json', 'list.json']) {
      const { code, progress } = await run(issuersCommand, 'verify', at(file));
      expect(code).toBe(1);
      expect(progress).toBe(`${at(file)}: không dùng được.`);
    }
  });

  it.each([
    [['look'], /“verify” hoặc “sign”/u],
    [['verify'], /Chưa ghi tệp nào/u],
    [['sign', 'x'], /Thiếu --key hoặc --out/u],
  ])('refuses %j in words', async (args, words) => {
    const { code, progress } = await run(issuersCommand, ...args);
    expect(code).toBe(2);
    expect(progress).toMatch(words);
  });

  it('looks at several lists, a line each, and a file that is not there stops none', async () => {
    await sign('list.json', 'one.json');
    const { code, json } = await run(
      issuersCommand,
      'verify',
      at('không có'),
      at('one.json'),
      at('list.json'),
    );
    expect(code).toBe(1);
    expect(json).toMatchObject([
      { file: at('không có'), ok: false, code: 'file-not-found' },
      { file: at('one.json'), ok: true },
      { file: at('list.json'), ok: false, code: 'refused' },
    ]);
  });

  it('signs no list twice, says so, and calls no other file a pack', async () => {
    await sign('list.json', 'once.json');
    expect((await sign('once.json', 'twice.json')).json).toMatchObject([
      { message: 'Tệp này đã có chữ ký.' },
    ]);
    await writeFile(at('u.csv'), 'code,name');
    const { json } = await sign('u.csv', 'never.json');
    expect(JSON.stringify(json)).not.toContain('bộ tiêu chí');
  });

  it('never writes over the passphrase', async () => {
    await writeFile(at('pw'), 'mật khẩu thử');
    const { code } = await run(
      issuersCommand,
      ...['sign', at('list.json'), '--key', at('key.json'), '--passphrase-file', at('pw'), '--out', at('pw')],
    );
    expect(code).toBe(2);
    expect(await readFile(at('pw'), 'utf8')).toBe('mật khẩu thử');
  });
});
