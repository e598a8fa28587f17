import { knownKeys } from '#shared/keys/unit-keys.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SealingKey } from '#services/keys/sealing-key.ts';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { receivedFile } from '#shared/desk/received-file.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { attachmentsOf, sampleKey, sampleReport, sealedFile, sha256 } from '../support/report-file.ts';
import { sampleDirective } from '../support/sample-directive.ts';

let key: SealingKey;

beforeAll(async () => {
  key = await sampleKey();
});

/** Verifies a sealed file whose `report.json` has exactly these bytes. */
async function verifyReportJson(json: string | Uint8Array, directives = [sampleDirective]) {
  const attachments = attachmentsOf().map((attachment) =>
    attachment.name === 'report.json' ? { ...attachment, bytes: Buffer.from(json) } : attachment,
  );
  return verifyReportFile(await sealedFile(key, { attachments }), { directives });
}

const causeOf = async (json: string | Uint8Array) => (await verifyReportJson(json)).integrity.cause;
const good = canonicalJson(sampleReport());

describe('report.json in a sealed file', () => {
  it('is accepted as the app writes it', async () => {
    const { integrity, report, reportSha256, pack } = await verifyReportJson(good);
    expect(integrity).toMatchObject({ status: 'intact', detail: '' });
    expect(report).toEqual(sampleReport());
    expect(reportSha256).toBe(sha256(good));
    expect(pack).toBe('known');
  });

  it('is held against its own records: a finding that they do not give is seen', async () => {
    expect((await verifyReportJson(good)).findings.status).toBe('agree');
    const forged = {
      criterion: '1.2',
      rule: 'duty-coverage',
      proposed: 'done' as const,
      differs: false,
      facts: [],
    };
    const json = canonicalJson({ ...sampleReport(), assessments: [forged] });
    const verification = await verifyReportJson(json);
    const { integrity, findings } = verification;
    expect([integrity.status, findings.status]).toEqual(['intact', 'differ']);
    expect(receivedFile('a.pdf', '2026-12-01T00:00:00.000Z', verification).findings).toBe('differ');
    expect((await verifyReportJson(good, [])).findings.status).toBe('not-checked');
  });

  it('is refused in any other form of the same content', async () => {
    const value: unknown = JSON.parse(good);
    expect(await causeOf(JSON.stringify(value, null, 1))).toBe('report-data-invalid');
    expect(await causeOf(`${good}\n`)).toBe('report-data-invalid');
    expect(await causeOf(`\ufeff${good}`)).toBe('report-data-invalid');
    expect(await causeOf(Buffer.from(good, 'utf16le'))).toBe('report-data-invalid');
    expect(await causeOf(good.replace('"sequence":1', '"sequence":1,"sequence":1'))).toBe(
      'report-data-invalid',
    );
    expect(await causeOf(good.replace('Chưa', 'Chưa'.normalize('NFD')))).toBe('report-data-invalid');
  });

  it('is refused when it is no JSON, or JSON that wants to do harm', async () => {
    for (const json of [
      '',
      'null',
      '[]',
      '{"format":',
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      good.replace('{', '{"__proto__":{"isAdmin":true},'),
      good.replace('"fields":{}', '"fields":{"constructor":1}'),
      good.replace('"sequence":1', '"sequence":1e999'),
      Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
    ]) {
      expect({ json: String(json).slice(0, 40), cause: await causeOf(json) }).toMatchObject({
        cause: 'report-data-invalid',
      });
    }
    expect(Object.prototype).not.toHaveProperty('isAdmin');
  });

  it('is refused when it breaks the schema, the chain or its own list of evidence', async () => {
    const report = sampleReport();
    const [photo] = report.evidence;
    for (const change of [
      { format: 'something/else' },
      { schemaVersion: 2 },
      { more: 1 },
      { sequence: 0 },
      { sequence: 2 },
      { previousReportSha256: 'a'.repeat(64) },
      { createdAt: '2026-11-22 02:03' },
      { evidence: [] },
      { evidence: [photo, photo] },
      { evidence: [photo, { ...photo, file: 'report.json' }] },
      { input: { ...report.input, campaign: 'another-campaign' } },
      { input: { ...report.input, unit: { ...report.input.unit, code: '' } } },
      {
        input: { ...report.input, answers: { ...report.input.answers, '9.9': report.input.answers['1.1'] } },
      },
    ]) {
      expect({ change, cause: await causeOf(canonicalJson({ ...report, ...change })) }).toMatchObject({
        cause: 'report-data-invalid',
      });
    }
  });

  it('is held against the general schema when the app does not know the pack, and says so', async () => {
    expect(await verifyReportJson(good, [])).toMatchObject({
      pack: 'unknown',
      integrity: { status: 'intact' },
    });
    const otherEdition = { ...sampleDirective, title: 'Công văn mẫu (sửa)' };
    expect(await verifyReportJson(good, [otherEdition])).toMatchObject({
      pack: 'other-edition',
      integrity: { status: 'intact' },
    });
  });

  it('ends the verification when it is missing from a sealed file', async () => {
    const { integrity } = await verifyReportFile(await sealedFile(key, { attachments: [] }));
    expect(integrity).toMatchObject({ status: 'no-data', cause: 'no-report-data' });
  });
});

describe('whose a sealed file is', () => {
  it('is known once the receiver has approved the key', async () => {
    const file = await sealedFile(key);
    const directives = [sampleDirective];
    expect((await verifyReportFile(file, { directives })).signer.status).toBe('unknown-key');
    const { code, name } = sampleReport().input.unit;
    const keys = knownKeys([{ code, name, fingerprints: [key.fingerprint] }]);
    expect((await verifyReportFile(file, { directives, keys })).signer.status).toBe('known-unit-key');
  });
});
