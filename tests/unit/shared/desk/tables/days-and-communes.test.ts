import { describe, expect, it } from 'vitest';
import { collate } from '#shared/desk/collate.ts';
import type { UnitTable } from '#shared/keys/unit-keys.ts';
import { registerOf } from '#shared/desk/register.ts';
import { communesTable } from '#shared/desk/tables/communes.ts';
import { daysTable } from '#shared/desk/tables/days.ts';
import type { DeskView } from '#shared/desk/tables/desk-table.ts';
import { CAMPAIGN, type SampleFile, sampleReceivedFile } from '#tests/support/received-files.ts';

const UNITS = [
  { code: 'HP-001', name: 'Trường Mẫu Một', fingerprints: [], commune: 'Xã Đồng Mẫu' },
  { code: 'HP-002', name: 'Trường Mẫu Hai', fingerprints: [], commune: 'Phường Mẫu' },
  { code: 'HP-003', name: 'Trường Mẫu Ba', fingerprints: [], commune: 'Xã Dương Mẫu' },
  { code: 'HP-004', name: 'Trường Mẫu Bốn', fingerprints: [] },
  { code: 'HP-005', name: 'Trường Mẫu Năm', fingerprints: [], commune: 'Phường Mẫu' },
];

function viewOf(...files: readonly SampleFile[]): DeskView {
  return viewOfUnits(UNITS, files);
}

function viewOfUnits(units: UnitTable, files: readonly SampleFile[]): DeskView {
  const request = { campaign: CAMPAIGN, register: registerOf(units), deadline: null };
  const received = files.map((file) => sampleReceivedFile(file));
  return { collation: collate(received, request), request, directive: null };
}

describe('how a campaign goes on by day', () => {
  it('counts a unit on the day in Vietnam on which its first report came, whatever it sends later', () => {
    const { rows } = daysTable(
      viewOf(
        { unitCode: 'HP-001', receivedAt: '2026-12-01T16:59:00.000Z' },
        { unitCode: 'HP-002', receivedAt: '2026-12-01T17:00:00.000Z' },
        { unitCode: 'HP-001', sequence: 2, receivedAt: '2026-12-05T01:00:00.000Z' },
      ),
    );
    expect(rows).toEqual([
      ['01/12/2026', 1, 1, 4],
      ['02/12/2026', 1, 2, 3],
    ]);
  });

  it('shows the days on which nothing came, and adds up who is in the register only', () => {
    const { rows } = daysTable(
      viewOf(
        { unitCode: 'HP-001', receivedAt: '2026-12-01T03:00:00.000Z' },
        { unitCode: 'HP-003', receivedAt: '2026-12-03T03:00:00.000Z' },
        { unitCode: 'HP-099', receivedAt: '2026-12-09T03:00:00.000Z' },
      ),
    );
    expect(rows.map(([day, , submitted]) => [day, submitted])).toEqual([
      ['01/12/2026', 1],
      ['02/12/2026', 1],
      ['03/12/2026', 2],
    ]);
  });

  it('leaves empty days out where they would be hundreds', () => {
    const { rows } = daysTable(
      viewOf(
        { unitCode: 'HP-001', receivedAt: '2025-12-01T03:00:00.000Z' },
        { unitCode: 'HP-003', receivedAt: '2026-12-03T03:00:00.000Z' },
      ),
    );
    expect(rows.map(([day]) => day)).toEqual(['01/12/2025', '03/12/2026']);
  });

  it('does not take the day of a file under another key, which anybody can send', () => {
    const other = {
      unitCode: 'HP-001',
      signer: 'unknown-key',
      key: 'CCCC-CCCC-CCCC-CCCC',
      content: 'khác',
    } as const;
    const { rows } = daysTable(
      viewOf(
        { ...other, receivedAt: '2026-12-01T03:00:00.000Z' },
        { unitCode: 'HP-001', receivedAt: '2026-12-04T03:00:00.000Z' },
      ),
    );
    expect(rows).toEqual([['04/12/2026', 1, 1, 4]]);
  });

  it('has no day while two keys dispute the only report', () => {
    const disputed = { unitCode: 'HP-001', signer: 'unknown-key' } as const;
    const view = viewOf(disputed, { ...disputed, key: 'CCCC-CCCC-CCCC-CCCC', content: 'khác' });
    expect(daysTable(view).rows).toEqual([]);
    expect(communesTable(view).rows.at(2)).toEqual(['Xã Đồng Mẫu', 0, 1, 0, 1]);
  });
});

describe('how far each commune has come', () => {
  it('is told in the order of the language, units without one last', () => {
    expect(communesTable(viewOf({ unitCode: 'HP-005' })).rows).toEqual([
      ['Phường Mẫu', 1, 0, 1, 2],
      ['Xã Dương Mẫu', 0, 0, 1, 1],
      ['Xã Đồng Mẫu', 0, 0, 1, 1],
      ['(danh sách không ghi)', 0, 0, 1, 1],
    ]);
  });

  it('is one line for a place that the register and a desk below write in several ways', () => {
    const written = ['Phường Mẫu', 'phường  MẪU', 'Phường Mẫu'.normalize('NFD'), 'Phường Mầu'];
    const units = written.map((commune, index) => ({
      code: `HP-00${String(index)}`,
      name: 'Trường Mẫu',
      fingerprints: [],
      commune,
    }));
    expect(communesTable(viewOfUnits(units, [])).rows).toEqual([
      ['Phường Mầu', 0, 0, 1, 1],
      ['Phường Mẫu', 0, 0, 3, 3],
    ]);
  });
});
