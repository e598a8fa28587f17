import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { contentsOf, isManifestText, readManifest } from '#shared/desk/handed-up-file.ts';
import { sameReportKey } from '#shared/desk/received-file.ts';
import { UNIT_KEY } from '#tests/support/received-files.ts';
import { HANDED_UP_REPORT, handedUpDecision, sampleManifest } from '#tests/support/sample-handed-up.ts';

const manifest = sampleManifest();
const [report] = manifest.reports;
const KEY = { unitCode: 'HP-001', fingerprint: UNIT_KEY, comparedAt: null };

const faultOf = (changes: object) => readManifest(canonicalJson({ ...manifest, ...changes }));

describe('a manifest', () => {
  it('is read back as it was written, and known for one by what it calls itself', () => {
    expect(readManifest(canonicalJson(manifest))).toEqual({ ok: true, value: manifest });
    expect(isManifestText(canonicalJson(manifest))).toBe(true);
    expect(isManifestText('{"format":"khac"}')).toBe(false);
    expect(isManifestText('không phải JSON')).toBe(false);
  });

  it.each([
    ['of a later version', { schemaVersion: 2 }, 'newer'],
    ['with a member that nobody knows', { them: 1 }, 'malformed'],
    ['without reports', { reports: [] }, 'malformed'],
    ['with a key for a unit that is not its own', { keys: [{ ...KEY, unitCode: 'HP-009' }] }, 'unit-outside'],
    ['with a report of such a unit', { reports: [{ ...report, unitCode: 'HP-009' }] }, 'unit-outside'],
    [
      'with a decision about such a unit',
      {
        decisions: [handedUpDecision({ report: { ...handedUpDecision().report, unitCode: 'HP-009' } })],
      },
      'unit-outside',
    ],
    [
      'with one unit twice',
      { units: [...manifest.units, { code: 'hp-001', name: 'A', phone: '' }] },
      'contradictory',
    ],
    ['with one key twice', { keys: [KEY, { ...KEY, unitCode: 'HP-002' }] }, 'contradictory'],
    ['with a report that came after it', { createdAt: '2026-11-30T01:00:00.000Z' }, 'contradictory'],
    [
      'with a decision about another campaign',
      { campaign: { id: 'dot-khac', title: 'Đợt khác', packSha256: null }, decisions: [handedUpDecision()] },
      'contradictory',
    ],
  ])('%s is refused', (_, changes, fault) => {
    expect(faultOf(changes)).toMatchObject({ ok: false, error: { fault } });
  });

  it('that is no canonical JSON is refused: what is read and what was signed could be two things', () => {
    const text = canonicalJson(manifest);
    const twice = text.replace('"handedBy":', '"handedBy":"Người khác","handedBy":');
    for (const other of [`${text}\n`, twice, JSON.stringify(manifest), ''])
      expect(readManifest(other)).toMatchObject({ ok: false, error: { fault: 'malformed' } });
  });
});

describe('the reports beside a manifest', () => {
  const inside = {
    name: report?.name ?? '',
    fileSha256: HANDED_UP_REPORT.fileSha256,
    key: sameReportKey(HANDED_UP_REPORT),
    unitCode: 'hp-001',
  };

  it('give the times at which the lower desk had their contents; what lies there besides is nothing to it', () => {
    const other = { ...inside, name: 'bao-cao/khac.pdf', key: 'khac' };
    expect(contentsOf(manifest, [other, inside])).toEqual({
      ok: true,
      value: [{ key: inside.key, receivedAt: report?.receivedAt }],
    });
  });

  it.each([
    ['one that is missing', [], 'report-missing'],
    ['one with other bytes', [{ ...inside, fileSha256: 'f'.repeat(64) }], 'report-changed'],
    ['one of another unit', [{ ...inside, unitCode: 'HP-002' }], 'report-changed'],
    ['one that is no report', [{ ...inside, unitCode: null }], 'report-changed'],
  ])('%s is told by its name', (_, found, fault) => {
    expect(contentsOf(manifest, found)).toEqual({
      ok: false,
      error: { fault, subject: 'bao-cao/001_hp-001_01.pdf' },
    });
  });
});
