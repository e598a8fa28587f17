import { describe, expect, it } from 'vitest';
import { collate } from '#shared/desk/collate.ts';
import { type HandUpHead, type HandUpParts, planHandUp } from '#shared/desk/hand-up-plan.ts';
import { readManifest } from '#shared/desk/handed-up-file.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { registerOf } from '#shared/desk/register.ts';
import { CAMPAIGN, sampleReceivedFile, UNIT_KEY } from '#tests/support/received-files.ts';
import { sampleManifest } from '#tests/support/sample-handed-up.ts';
import { sampleDecision } from '#tests/support/sample-receipt.ts';

const OTHER_KEY = 'FFFF-FFFF-FFFF-FFFF';
const HEAD: HandUpHead = (({ app, createdAt, handedBy, desk, campaign }) => ({
  app,
  createdAt,
  handedBy,
  desk,
  campaign,
}))(sampleManifest());
const REGISTER = [
  { code: 'HP-001', name: 'Trường Mẫu Một', fingerprints: [UNIT_KEY], phone: '0225 000 0001' },
  { code: 'HP-002', name: 'Trường Mẫu Hai', fingerprints: [], commune: 'phường mẫu' },
  { code: 'HP-003', name: 'Trường Mẫu Ba', fingerprints: [], commune: 'Xã Khác' },
];
const APPROVED = ['HP-002', 'HP-003', 'HP-009'].map((code, index) => ({
  code,
  name: 'Trường Mẫu',
  fingerprint: `${String(index)}${OTHER_KEY.slice(1)}`,
  approvedAt: '2026-12-03T01:00:00.000Z',
}));

const FILES = [
  sampleReceivedFile(),
  sampleReceivedFile({ sequence: 2 }),
  sampleReceivedFile({ source: 'ban-sao.pdf' }),
  sampleReceivedFile({ isIntact: false, source: 'hong.pdf' }),
  sampleReceivedFile({ campaign: 'dot-khac', source: 'dot-khac.pdf' }),
  sampleReceivedFile({ unitCode: 'HP-003', source: 'noi-khac.pdf' }),
  sampleReceivedFile({ unitCode: 'HP-009', source: 'ngoai.pdf' }),
  sampleReceivedFile({ unitCode: 'HP-002', signer: 'other-unit-key', source: 'khoa-la.pdf' }),
];

function plan(changes: Partial<HandUpParts> = {}, head: Partial<HandUpHead> = {}) {
  const register = changes.register ?? REGISTER;
  const request = { campaign: CAMPAIGN, deadline: null, register: registerOf(register) };
  const parts = { register, approved: APPROVED, decisions: [sampleDecision()], madeLast: null };
  return planHandUp({ ...parts, files: collate(FILES, request).files, ...changes }, { ...HEAD, ...head });
}

describe('what a desk hands up', () => {
  it('is each whole report of its own units once, with all that it knows of these units and nothing of others', () => {
    const planned = plan();
    const { head, reports } = planned.ok ? planned.value : { head: null, reports: [] };
    expect(reports.map(({ name }) => name)).toEqual([
      'bao-cao/001_hp-001_01.pdf',
      'bao-cao/002_hp-001_02.pdf',
    ]);
    expect(reports.map(({ fileSha256 }) => fileSha256)).toEqual(
      FILES.slice(0, 2).map(({ fileSha256 }) => fileSha256),
    );
    expect(head).toMatchObject({
      units: [
        { code: 'HP-001', phone: '0225 000 0001' },
        { code: 'HP-002', phone: '' },
      ],
      keys: [
        { unitCode: 'HP-001', fingerprint: UNIT_KEY, comparedAt: null },
        { unitCode: 'HP-002', comparedAt: '2026-12-03T01:00:00.000Z' },
      ],
      decisions: [{ kind: 'received', decidedBy: 'Lê Thị Mẫu' }],
    });
  });

  it('is read back as it was planned, also when the clock was put back since', () => {
    const planned = plan({}, { createdAt: '2026-11-01T01:00:00.000Z' });
    if (!planned.ok) throw new Error(planned.error);
    const reports = planned.value.reports.map((report) => ({ ...report, sizeBytes: 1 }));
    const manifest = { ...planned.value.head, reports };
    expect(readManifest(canonicalJson(manifest))).toEqual({ ok: true, value: manifest });
  });

  it('says to be made after the one before, also when the clock was put back since', () => {
    const made = (madeLast: string) => {
      const planned = plan({ madeLast });
      return planned.ok ? planned.value.head.createdAt : planned.error;
    };
    expect(made('2027-03-01T01:00:00.000Z')).toBe('2027-03-01T01:00:00.001Z');
    expect(made('2026-12-01T01:00:00.000Z')).toBe(HEAD.createdAt);
  });

  it('is nothing without units of its place, without reports, and above what one file may hold', () => {
    expect(plan({}, { desk: { name: 'Nơi nhận', commune: 'Xã Thứ Ba' } })).toMatchObject({ ok: true });
    expect(plan({ register: REGISTER.slice(2) })).toEqual({ ok: false, error: 'no-units' });
    expect(plan({ files: [] })).toEqual({ ok: false, error: 'no-reports' });
    const many = Array.from({ length: 491 }, (_, index) => ({
      standing: 'superseded' as const,
      file: sampleReceivedFile({ content: String(index) }),
    }));
    expect(plan({ files: many })).toEqual({ ok: false, error: 'too-many' });
  });
});
