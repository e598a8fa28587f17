import { describe, expect, it } from 'vitest';
import { recordFacts } from '#shared/records/facts-of-records.ts';
import { emptyRow, type RecordRow } from '#shared/records/record-kind.ts';
import { findRecordKind, recordKinds } from '#shared/records/registry.ts';

function rows(kindId: string, ...given: readonly RecordRow[]): readonly RecordRow[] {
  const kind = findRecordKind(kindId);
  if (kind === undefined) throw new Error(`no record kind ${kindId}`);
  return given.map((row) => ({ ...emptyRow(kind), ...row }));
}

function sentence(kindId: string, ...given: readonly RecordRow[]): string {
  return recordFacts(kindId, rows(kindId, ...given))
    .map(({ count, label, isConcern }) => `${String(count)} ${label}${isConcern ? '!' : ''}`)
    .join(', ');
}

describe('the figures of a record table', () => {
  it('says nothing about an empty table or a table that this version does not know', () => {
    expect(recordFacts('incidents', [])).toEqual([]);
    expect(recordFacts('from-a-later-version', [{ name: 'x' }])).toEqual([]);
  });

  it('gives at least the number of rows for every kind, in the words of that kind', () => {
    for (const kind of recordKinds) {
      expect(recordFacts(kind.id, [emptyRow(kind), emptyRow(kind)])[0]).toEqual({
        count: 2,
        label: kind.rowName,
        isConcern: false,
      });
    }
  });

  it('sums the people reached by audience and leaves empty counts out', () => {
    expect(
      sentence(
        'awareness-activities',
        { audience: 'pupils', peopleCount: 420 },
        { audience: 'pupils', peopleCount: null },
        { audience: 'staff', peopleCount: 45 },
      ),
    ).toBe('3 hoạt động, 45 lượt cán bộ, giáo viên, nhân viên, 420 lượt học sinh, 0 lượt cha mẹ học sinh');
  });

  it('counts warnings that are fixed, planned and open; one without a state is open', () => {
    expect(
      sentence(
        'received-warnings',
        { status: 'fixed' },
        { status: 'planned' },
        { status: 'open' },
        { status: '' },
      ),
    ).toBe('4 cảnh báo, 1 đã khắc phục, 1 có kế hoạch, 2 chưa xử lý!');
  });

  it('does not mention a concern that is not there', () => {
    expect(sentence('received-warnings', { status: 'fixed' })).toBe(
      '1 cảnh báo, 1 đã khắc phục, 0 có kế hoạch',
    );
  });

  it('counts removal and cause of planted content apart', () => {
    expect(
      sentence('inappropriate-content', { isRemoved: 'yes', isCauseFound: 'no' }, { isRemoved: 'unclear' }),
    ).toBe('2 nội dung, 1 đã gỡ, 1 chưa gỡ!, 2 chưa tìm ra nguyên nhân!');
  });

  it('counts a person on duty twice as one person', () => {
    expect(
      sentence('duty-roster', { name: 'Nguyễn Văn Mẫu' }, { name: 'Nguyễn Văn Mẫu' }, { name: '' }),
    ).toBe('3 ca trực, 1 người trực');
  });

  it('counts two people of one name and two phones as two, as the calendar and the proposal do', () => {
    expect(
      sentence(
        'duty-roster',
        { name: 'Nguyễn Văn Mẫu', phone: '0900 000 001' },
        { name: 'Nguyễn Văn Mẫu', phone: '0900 000 002' },
        { name: 'nguyễn văn mẫu', phone: '0900000002' },
      ),
    ).toBe('3 ca trực, 2 người trực');
  });

  it('says of activities without an audience that they count for nobody', () => {
    expect(
      sentence('awareness-activities', { audience: 'pupils', peopleCount: 40 }, { peopleCount: 60 }),
    ).toBe(
      '2 hoạt động, 0 lượt cán bộ, giáo viên, nhân viên, 40 lượt học sinh, 0 lượt cha mẹ học sinh, 1 chưa ghi đối tượng!',
    );
  });
});
