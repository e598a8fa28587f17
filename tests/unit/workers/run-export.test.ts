import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSealingKey, exportSealingKey } from '#services/keys/sealing-key.ts';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { FIRST_LINK } from '#shared/report/chain.ts';
import { runExport } from '#workers/run-export.ts';
import { draftOf } from '#tests/support/report-input-draft.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const NOW = new Date('2026-11-29T01:00:00Z');

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'run-export-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

type Key = Parameters<typeof runExport>[0]['key'];

/** Exports a small report with what main sends as the key, and tells what the verifier says of the file. */
async function exported(key: Key) {
  const targetPath = path.join(folder, 'bao-cao.pdf');
  const stages: string[] = [];
  const result = await runExport(
    {
      directive: sampleDirective,
      input: draftOf({}),
      originalNames: {},
      evidenceFolder: folder,
      key,
      link: FIRST_LINK,
      app: { name: 'Tự kiểm ATTT', version: '0.0.0' },
      createdAt: NOW,
      targetPath,
      hidesPhones: false,
    },
    new AbortController().signal,
    ({ stage }) => stages.push(stage),
  );
  if (!result.ok) return { result, stages, verification: null };
  const verification = await verifyReportFile(await readFile(targetPath), { directives: [sampleDirective] });
  return { result, stages, verification };
}

async function material() {
  const key = await createSealingKey({ unitName: 'Trường Mẫu', unitCode: 'HP-1', now: NOW });
  return { fingerprint: key.fingerprint, ...(await exportSealingKey(key)) };
}

describe('an export in the worker', () => {
  it('is sealed with the key that main has sent, and tells how far it is', async () => {
    const { fingerprint, ...key } = await material();
    const { result, stages, verification } = await exported({ kind: 'seal', ...key });
    expect(verification?.integrity.status).toBe('intact');
    expect(verification?.signatures.map((one) => one.fingerprint)).toEqual([fingerprint]);
    expect(result).toMatchObject({ value: { reportSha256: verification?.reportSha256 } });
    expect(stages.length).toBeGreaterThan(1);
  });

  it('has no signature where main has sent no key', async () => {
    const { result, verification } = await exported({ kind: 'none' });
    expect(result.ok).toBe(true);
    expect(verification?.integrity).toMatchObject({ status: 'no-data', cause: 'no-signature' });
  });

  it('does not take a key that is not one: main has looked at it before', async () => {
    const { certificates } = await material();
    const broken = { kind: 'seal', privateKey: new Uint8Array(16), certificates } as const;
    await expect(exported(broken)).rejects.toThrow('a key that cannot be used');
  });

  it('says of a certificate file that it cannot be opened, and writes nothing', async () => {
    const { result } = await exported({
      kind: 'certificate',
      content: new Uint8Array(64),
      passphrase: 'mật khẩu thử',
    });
    expect(result.ok).toBe(false);
  });
});
