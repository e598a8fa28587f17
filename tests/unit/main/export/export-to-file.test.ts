import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { type ExportDependencies, exportToFile } from '#main/export/export-to-file.ts';
import type { RunWorkerJob } from '#main/workers/run-worker-job.ts';
import { openKeyStore } from '#services/keys/key-store.ts';
import { readExportHistory } from '#services/storage/export-history.ts';
import { fail, ok } from '#shared/base/result.ts';
import type { JobInput, JobName } from '#workers/file-worker-messages.ts';

const PASSPHRASE = 'mật khẩu của trường thử';
const ANSWERS = new URL('../../../fixtures/truong-tieu-hoc.answers.json', import.meta.url);

let folder: string;
let historyFile: string;
let deps: ExportDependencies;
let jobs: JobInput<'export-report'>[];
let proposedNames: string[];

/** A worker that writes a file without looking at anything. */
const writeSomething = async (name: JobName, input: unknown) => {
  if (name !== 'export-report') throw new Error(`unexpected job ${name}`);
  const job = input as JobInput<'export-report'>;
  jobs.push(job);
  await writeFile(job.targetPath, 'a report');
  return ok({ reportSha256: String(jobs.length).repeat(64), fileSha256: 'f'.repeat(64), sizeBytes: 8 });
};

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'export-to-file-'));
  historyFile = path.join(folder, 'export-history.jsonl');
  jobs = [];
  proposedNames = [];
  deps = {
    app: { name: 'Tự kiểm ATTT', version: '0.0.0' },
    directives: builtInDirectives,
    evidenceFolder: path.join(folder, 'evidence'),
    historyFile,
    keyStore: openKeyStore(path.join(folder, 'keys'), {
      isAvailable: () => false,
      protect: (secret) => secret,
      unprotect: (secret) => secret,
    }),
    runJob: writeSomething as RunWorkerJob,
    chooseTarget: (name) => {
      proposedNames.push(name);
      return Promise.resolve(path.join(folder, name));
    },
    onProgress: () => undefined,
    signal: new AbortController().signal,
  };
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function request(
  changes: { readonly correctionReason?: string; readonly passphrase?: string | null } = {},
) {
  const input = JSON.parse(await readFile(ANSWERS, 'utf8')) as { unit: { name: string } };
  return { input, originalNames: {}, correctionReason: '', passphrase: PASSPHRASE, ...changes };
}

describe('exporting', () => {
  it('makes a key, proposes a name and enters the report in the history', async () => {
    const exported = await exportToFile(await request(), deps);
    expect(exported).toMatchObject({ ok: true, value: { status: 'saved', entry: { sequence: 1 } } });
    expect(proposedNames[0]).toMatch(/^BC-ATTT_[a-z0-9-]+_[a-z0-9-]+_01\.pdf$/u);
    expect(await readExportHistory(historyFile)).toHaveLength(1);
  });

  it('keeps what was entered, so that a later change can be told', async () => {
    const again = { correctionReason: 'Xuất lại.' };
    await exportToFile(await request(), deps);
    await exportToFile(await request(again), deps);
    const changed = await request(again);
    await exportToFile({ ...changed, input: { ...changed.input, obstacles: 'Thiếu máy.' } }, deps);
    const [first, second, third] = (await readExportHistory(historyFile)).map(
      ({ contentSha256 }) => contentSha256,
    );
    expect(first).toMatch(/^[0-9a-f]{64}$/u);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('continues the chain with the same key', async () => {
    const first = await exportToFile(await request(), deps);
    const second = await exportToFile(await request({ correctionReason: ' Bổ sung ' }), deps);
    expect(jobs[1]?.link).toEqual({
      sequence: 2,
      previousReportSha256: '1'.repeat(64),
      correctionReason: 'Bổ sung',
    });
    const fingerprints = [first, second].map((result) =>
      result.ok && result.value.status === 'saved' ? result.value.entry.fingerprint : null,
    );
    expect(fingerprints[0]).toBe(fingerprints[1]);
  });

  it('asks for the reason of a second report before anything else', async () => {
    await exportToFile(await request(), deps);
    const second = await exportToFile(await request(), deps);
    expect(second).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(proposedNames).toHaveLength(1);
  });

  it.each([
    ['no passphrase where the system cannot keep a key', null, 'key-protection-unavailable'],
    ['a passphrase that is too short', 'ngắn', 'passphrase-too-short'],
  ])('refuses %s', async (_what, passphrase, code) => {
    const exported = await exportToFile(await request({ passphrase }), deps);
    expect(exported).toMatchObject({ ok: false, error: { code } });
    expect(jobs).toEqual([]);
  });

  it('refuses a wrong passphrase for the key of the first export', async () => {
    await exportToFile(await request(), deps);
    const second = await exportToFile(
      await request({ correctionReason: 'Bổ sung', passphrase: 'một mật khẩu khác' }),
      deps,
    );
    expect(second).toMatchObject({ ok: false, error: { code: 'passphrase-wrong' } });
  });

  it('names the places of wrong data, not what stands there', async () => {
    const wrong = await request();
    const exported = await exportToFile(
      { ...wrong, input: { ...wrong.input, unit: { ...wrong.input.unit, name: 4 } } },
      deps,
    );
    expect(exported).toEqual({ ok: false, error: { code: 'invalid-input', detail: 'unit.name' } });
  });

  it('refuses an unknown campaign', async () => {
    const exported = await exportToFile({ ...(await request()), input: { campaign: 'toString' } }, deps);
    expect(exported).toEqual({ ok: false, error: { code: 'invalid-input', detail: 'campaign' } });
  });

  it('refuses what the review blocks', async () => {
    const { input, ...rest } = await request();
    const answers = { '1.1': { value: 'not-applicable', reason: '' } };
    const exported = await exportToFile({ ...rest, input: { ...input, answers } }, deps);
    expect(exported).toMatchObject({ ok: false, error: { code: 'blocked-by-problems' } });
  });

  it('leaves a report unsigned for the school’s own tool: no key is made, and the name says so', async () => {
    const exported = await exportToFile(
      { ...(await request({ passphrase: null })), form: { kind: 'unsigned' } },
      deps,
    );
    expect(exported).toMatchObject({
      ok: true,
      value: { entry: { form: 'unsigned', fingerprint: '', sequence: 1 } },
    });
    expect(proposedNames[0]).toMatch(/_01_chua-ky\.pdf$/u);
    expect(jobs[0]?.key).toEqual({ kind: 'none' });
    expect((await deps.keyStore.describe()).status).toBe('none');
  });

  it('signs with a certificate file that is stored nowhere', async () => {
    const form = {
      kind: 'signed',
      certificate: Buffer.from('p12 of a school'),
      passphrase: 'mật khẩu',
    } as const;
    const runJob = ((name: JobName, input: unknown) =>
      name === 'examine-certificate'
        ? Promise.resolve(ok({ fingerprint: '7K2M-Q0XD-91AB-ZT4H', signerName: 'Trường mẫu' }))
        : writeSomething(name, input)) as RunWorkerJob;
    const exported = await exportToFile(
      { ...(await request({ passphrase: null })), form },
      { ...deps, runJob },
    );
    expect(exported).toMatchObject({
      ok: true,
      value: { entry: { form: 'signed', signerName: 'Trường mẫu' } },
    });
    const [target] = proposedNames;
    expect((await readdir(folder)).sort()).toEqual([target, 'export-history.jsonl'].sort());
    const history = await readFile(historyFile, 'utf8');
    expect(history).not.toMatch(/p12 of a school|mật khẩu/u);
  });

  it('asks for no place when the certificate file cannot be used', async () => {
    const form = { kind: 'signed', certificate: new Uint8Array(), passphrase: 'sai' } as const;
    const failure = { code: 'certificate-passphrase-wrong', detail: '' } as const;
    const runJob = (() => Promise.resolve(fail(failure))) as RunWorkerJob;
    const exported = await exportToFile({ ...(await request()), form }, { ...deps, runJob });
    expect(exported).toEqual(fail(failure));
    expect(proposedNames).toEqual([]);
  });

  it('does nothing when the user gives up the save dialog', async () => {
    const exported = await exportToFile(await request(), {
      ...deps,
      chooseTarget: () => Promise.resolve(null),
    });
    expect(exported).toEqual({ ok: true, value: { status: 'not-chosen' } });
    expect(await readExportHistory(historyFile)).toEqual([]);
  });

  it('enters nothing when the worker fails', async () => {
    const runJob = (() => Promise.resolve(fail({ code: 'disk-full', detail: 'ENOSPC' }))) as RunWorkerJob;
    const exported = await exportToFile(await request(), { ...deps, runJob });
    expect(exported).toEqual({ ok: false, error: { code: 'disk-full', detail: 'ENOSPC' } });
    expect(await readExportHistory(historyFile)).toEqual([]);
  });

  /** The history can no longer be written once the file is. */
  const breakingHistory = (async (name: JobName, input: unknown) => {
    const written = await writeSomething(name, input);
    await mkdir(historyFile);
    return written;
  }) as RunWorkerJob;

  it('takes the file back when the history cannot be written', async () => {
    const exported = await exportToFile(await request(), { ...deps, runJob: breakingHistory });
    expect(exported).toMatchObject({ ok: false, error: { code: 'not-writable' } });
    await expect(readFile(jobs[0]?.targetPath ?? '')).rejects.toThrow('ENOENT');
  });

  /** The worker is ended when the file is in its place already. */
  const endedLate = (async (name: JobName, input: unknown) => {
    await writeSomething(name, input);
    return fail({ code: 'cancelled', detail: 'ended' });
  }) as RunWorkerJob;

  it('leaves no file without an entry behind when its worker was ended late', async () => {
    const exported = await exportToFile(await request(), { ...deps, runJob: endedLate });
    expect(exported).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    await expect(readFile(jobs[0]?.targetPath ?? '')).rejects.toThrow('ENOENT');
  });

  it.each([
    ['not-writable', breakingHistory, 'the earlier report'],
    ['cancelled', endedLate, 'the earlier report'],
    ['saved', writeSomething as RunWorkerJob, 'a report'],
  ])(
    'an earlier file at the place is whole after an export that did not count: %s',
    async (end, runJob, left) => {
      const target = path.join(folder, 'BC.pdf');
      await writeFile(target, 'the earlier report');
      const exported = await exportToFile(await request(), {
        ...deps,
        runJob,
        chooseTarget: () => Promise.resolve(target),
      });
      expect(exported).toMatchObject(
        end === 'saved' ? { ok: true, value: { status: end } } : { ok: false, error: { code: end } },
      );
      expect(await readFile(target, 'utf8')).toBe(left);
      expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    },
  );
});
