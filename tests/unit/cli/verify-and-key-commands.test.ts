import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command, StandardStreams } from '#cli/command.ts';
import { command as keyCommand } from '#cli/commands/key.command.ts';
import { command as verifyCommand } from '#cli/commands/verify.command.ts';
import { encryptFor } from '#services/cms/encrypt-for.ts';
import { encodeDecryptionKey } from '#services/keys/decryption-key-file.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { runCommand } from '#tests/support/command-run.ts';
import { sampleDecryptionKey } from '#tests/support/decryption-keys.ts';
import { smallZip } from '#tests/support/small-zip.ts';
import { sampleKey, sampleReport, sealedFile, sha256 } from '#tests/support/report-file.ts';

const PASSPHRASE = 'mật khẩu thử';

/** Windows knows no such thing; there the folder of the user keeps others out. */
const OWNER_ONLY = process.platform === 'win32' ? 0o666 : 0o600;

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cli-'));
  const key = await sampleKey();
  const sealed = await sealedFile(key);
  await writeFile(
    at('units.csv'),
    `code,name,fingerprints\nHP-TH-000,Trường Tiểu học Hoa Sen Mẫu,${key.fingerprint}\n`,
  );
  await writeFile(at('others.csv'), `code,name,fingerprints\nHP-TH-009,Trường Mẫu khác,${key.fingerprint}\n`);
  await writeFile(at('good.pdf'), sealed);
  await writeFile(at('changed.pdf'), sealed.with(1_000, 0));
  await writeFile(at('passphrase'), `${PASSPHRASE}\nignored`);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

function run(
  command: Command,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  streams?: StandardStreams,
) {
  return runCommand(command, args, { environment, ...(streams === undefined ? {} : { streams }) });
}

describe('verify', () => {
  it('prints one line for each file and is content when all are intact', async () => {
    const { code, json, progress } = await run(verifyCommand, [at('good.pdf'), at('good.pdf')]);
    expect(progress).toMatch(/Mã khóa phần mềm tính từ tệp: (?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}\n/u);
    expect(code).toBe(0);
    expect(json).toHaveLength(2);
    expect(json[0]).toMatchObject({
      file: at('good.pdf'),
      ok: true,
      integrity: { status: 'intact', cause: 'intact' },
      signer: { status: 'unknown-key' },
      standing: { status: 'not-compared' },
      signatures: [{ kind: 'app-seal', signerName: 'Trường Tiểu học Hoa Sen Mẫu' }],
      pack: 'unknown',
      sequence: 1,
      unitCode: 'HP-TH-000',
      reportSha256: sha256(canonicalJson(sampleReport())),
      fileSha256: sha256(await readFile(at('good.pdf'))),
      evidenceFiles: 1,
    });
    expect(json[0]).not.toHaveProperty('report');
    expect(progress).toContain('nguyên vẹn');
  });

  it('prints the report too when asked to', async () => {
    const { json } = await run(verifyCommand, ['--full', at('good.pdf')]);
    expect(json[0]).toMatchObject({ report: sampleReport() });
  });

  it('goes on after a file that is not intact or not there', async () => {
    const files = [at('changed.pdf'), at('missing.pdf'), at('good.pdf')];
    const { code, json, progress } = await run(verifyCommand, files);
    expect(progress).toContain('Không dùng nội dung tệp này.');
    expect(code).toBe(1);
    expect(json).toMatchObject([
      { ok: false, integrity: { status: 'changed', cause: 'digest-mismatch' } },
      { file: at('missing.pdf'), ok: false, code: 'file-not-found' },
      { ok: true },
    ]);
  });

  it('takes a key for the one of the unit that the table binds it to', async () => {
    const { code, json, progress } = await run(verifyCommand, ['--units', at('units.csv'), at('good.pdf')]);
    expect(code).toBe(0);
    expect(json).toMatchObject([{ ok: true, signer: { status: 'known-unit-key', remarks: [] } }]);
    expect(progress).not.toContain('Mã khóa phần mềm tính từ tệp');
    expect(progress).toContain('Có thể nhận tệp này.');
  });

  it('is not content with a report under the key of another unit', async () => {
    const { code, json, progress } = await run(verifyCommand, ['--units', at('others.csv'), at('good.pdf')]);
    expect(code).toBe(1);
    expect(json).toMatchObject([
      {
        ok: false,
        integrity: { status: 'intact' },
        signer: { status: 'other-unit-key' },
        standing: { status: 'not-considered' },
      },
    ]);
    expect(progress).toContain('Tệp mang mã khóa của đơn vị khác');
    expect(progress).toContain('đã ghi nhận cho đơn vị Trường Mẫu khác (HP-TH-009)');
    expect(progress).toContain('Không ghi nhận tệp này.');
  });

  it('opens a ZIP and prints a line for each PDF in it, also when one of them is rotten', async () => {
    const [good, changed] = [await readFile(at('good.pdf')), await readFile(at('changed.pdf'))];
    await writeFile(
      at('xã.zip'),
      smallZip([
        { name: 'a/tốt.pdf', content: good },
        { name: 'a/hỏng.pdf', content: changed },
        { name: 'a/giấy mời.docx', content: Buffer.from('PK') },
      ]),
    );
    const { code, json, progress } = await run(verifyCommand, [at('xã.zip')]);
    expect(code).toBe(1);
    expect(json).toMatchObject([
      { file: at('xã.zip'), entry: 'a/tốt.pdf', skippedInZip: 1, ok: true, fileSha256: sha256(good) },
      { file: at('xã.zip'), entry: 'a/hỏng.pdf', ok: false, integrity: { cause: 'digest-mismatch' } },
    ]);
    expect(progress).toContain('không kiểm tra 1 tệp khác trong tệp nén hoặc thư: a/giấy mời.docx');
  });

  it('opens an encrypted file with a copy of the key of the desk, and says without one what it is', async () => {
    const { material, certificate } = await sampleDecryptionKey();
    const copy = await encodeDecryptionKey(material, { kind: 'passphrase', passphrase: PASSPHRASE });
    await writeFile(at('khoa-giai-ma.json'), copy.ok ? copy.value : '');
    const good = await readFile(at('good.pdf'));
    await writeFile(at('mã hóa.p7m'), await encryptFor(good, [certificate]));
    const without = await run(verifyCommand, [at('mã hóa.p7m')]);
    expect(without).toMatchObject({ code: 1, json: [{ integrity: { cause: 'encrypted-no-key' } }] });
    expect(without.progress).toContain('Máy này không có khóa giải mã');
    const key = ['--decryption-key', at('khoa-giai-ma.json'), '--passphrase-file', at('passphrase')];
    const opened = await run(verifyCommand, [...key, '--sealed-to', folder, at('mã hóa.p7m')]);
    expect(opened).toMatchObject({
      code: 0,
      json: [
        {
          ok: true,
          entry: 'báo cáo đã giải mã bằng khóa của máy này',
          fileSha256: sha256(good),
          sealedPartFile: at('mã hóa.pdf'),
        },
      ],
    });
    expect(await readFile(at('mã hóa.pdf'))).toEqual(good);
    const wrong = await run(verifyCommand, [...key.slice(0, 2), at('mã hóa.p7m')], {
      TU_KIEM_ATTT_PASSPHRASE: 'mật khẩu khác',
    });
    expect(wrong).toMatchObject({ code: 2, json: [{ ok: false, code: 'passphrase-wrong' }] });
  });

  it('saves what was sealed without the bytes around it, and overwrites nothing', async () => {
    const good = await readFile(at('good.pdf'));
    await writeFile(
      at('thư.pdf'),
      Buffer.concat([Buffer.from('\n'), good, Buffer.from('\nGửi từ thư điện tử\n')]),
    );
    const first = await run(verifyCommand, ['--sealed-to', folder, at('thư.pdf'), at('good.pdf')]);
    const saved = at('thư-phan-niem-phong.pdf');
    expect(first).toMatchObject({ code: 0, json: [{ ok: true, sealedPartFile: saved }, { ok: true }] });
    expect(first.json[1]).not.toHaveProperty('sealedPartFile');
    expect(await readFile(saved)).toEqual(good);
    await writeFile(saved, 'của tôi');
    const again = await run(verifyCommand, ['--sealed-to', folder, at('thư.pdf')]);
    expect(again).toMatchObject({
      code: 1,
      json: [
        { ok: false, integrity: { status: 'intact' }, sealedPartFile: null, sealedPartFault: 'file-exists' },
      ],
    });
    expect(await readFile(saved, 'utf8')).toBe('của tôi');
    const nowhere = await run(verifyCommand, ['--sealed-to', at('không có'), at('thư.pdf')]);
    expect(nowhere).toMatchObject({ code: 2, json: [{ code: 'usage' }] });
  });

  it('reads a report from standard input', async () => {
    const streams: StandardStreams = {
      readInput: () => readFile(at('good.pdf')),
      writeOutput: () => Promise.resolve(),
    };
    expect(await run(verifyCommand, ['-'], {}, streams)).toMatchObject({
      code: 0,
      json: [{ file: '-', ok: true }],
    });
  });

  it('says how it is called when it is called wrongly', async () => {
    expect(await run(verifyCommand, [])).toMatchObject({ code: 2, json: [{ ok: false, code: 'usage' }] });
    expect(await run(verifyCommand, ['--units', 'a', at('good.pdf')])).toMatchObject({ code: 2 });
  });
});

describe('key', () => {
  const newKey = (...more: readonly string[]) => ['new', '--unit-name', 'Trường  THCS Mẫu', ...more];

  it('makes a key file that shows its fingerprint without its passphrase', async () => {
    const out = at('key.json');
    const made = await run(
      keyCommand,
      newKey('--out', out, '--unit-code', 'HP-1', '--passphrase-file', at('passphrase')),
    );
    expect(made).toMatchObject({ code: 0, json: [{ ok: true, file: out, unitName: 'Trường THCS Mẫu' }] });
    expect((await stat(out)).mode & 0o777).toBe(OWNER_ONLY);
    const [{ fingerprint }] = made.json as [{ readonly fingerprint: string }];
    expect(fingerprint).toMatch(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/u);
    expect(await run(keyCommand, ['fingerprint', out])).toMatchObject({
      code: 0,
      json: [{ ok: true, fingerprint, unitName: 'Trường THCS Mẫu', protectedBy: 'passphrase' }],
    });
  });

  it('takes the passphrase from the environment and never overwrites a key', async () => {
    const args = newKey('--out', at('second.json'));
    const environment = { TU_KIEM_ATTT_PASSPHRASE: PASSPHRASE };
    expect(await run(keyCommand, args, environment)).toMatchObject({ code: 0 });
    const before = await readFile(at('second.json'));
    expect(await run(keyCommand, args, environment)).toMatchObject({
      json: [{ ok: false, code: 'file-exists' }],
    });
    expect(await readFile(at('second.json'))).toEqual(before);
  });

  it('without a passphrase makes nothing and says how to give one', async () => {
    const { code, json } = await run(keyCommand, newKey('--out', at('none.json')));
    expect(code).toBe(2);
    expect(JSON.stringify(json)).toContain('TU_KIEM_ATTT_PASSPHRASE');
    const short = await run(keyCommand, newKey('--out', at('none.json')), {
      TU_KIEM_ATTT_PASSPHRASE: 'ngắn',
    });
    expect(short).toMatchObject({ code: 2, json: [{ code: 'passphrase-too-short' }] });
    await expect(stat(at('none.json'))).rejects.toThrow('ENOENT');
  });

  it.each([
    [[]],
    [['old']],
    [['new']],
    [['new', '--out', 'a']],
    [['new', '--unit-name', 'b']],
    [['new', '--out', 'a', '--unit-name', 'b', '--unit-code', 'mã sai']],
    [['fingerprint']],
    [['fingerprint', 'a', 'b']],
    [['fingerprint', 'missing.json']],
  ])('refuses %j', async (args) => {
    expect(await run(keyCommand, args, { TU_KIEM_ATTT_PASSPHRASE: PASSPHRASE })).toMatchObject({
      code: 2,
      json: [{ ok: false }],
    });
  });
});
