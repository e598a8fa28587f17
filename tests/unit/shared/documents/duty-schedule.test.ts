import { describe, expect, it } from 'vitest';
import type { DocumentRequest } from '#shared/documents/model/document-kind.ts';
import type { RecordRow } from '#shared/records/record-kind.ts';
import { modelOf, requestOf, rowsOf, shift, sixtyShifts } from '#tests/support/document-requests.ts';

function roster(...rows: readonly RecordRow[]): DocumentRequest {
  return requestOf({ records: { 'duty-roster': rows } });
}

describe('the duty schedule', () => {
  it('sorts the shifts by time and says the day of the end only where it is another one', () => {
    const rows = rowsOf(
      'duty-schedule',
      roster(
        shift('C', '', ''),
        shift('B', '2024-05-31T18:00', '2024-06-01T07:00'),
        shift('A', '2024-05-09T07:30', '2024-05-09T17:30', { role: 'on-call', phone: '0900 000 001' }),
      ),
    );
    expect(rows).toEqual([
      ['Thứ Năm, 09/05/2024', '07:30 - 17:30', 'A', '', 'Trực nhận tin báo', '0900 000 001'],
      ['Thứ Sáu, 31/05/2024', '18:00 - 07:00 (01/06)', 'B', '', '', ''],
      ['', '', 'C', '', '', ''],
    ]);
  });

  it('keeps every one of sixty shifts', () => {
    const names = rowsOf('duty-schedule', roster(...sixtyShifts((index) => `Người ${String(index)}`)));
    expect(names.map((row) => row[2])).toEqual(
      Array.from({ length: 60 }, (_, index) => `Người ${String(index)}`),
    );
  });

  it('lies on its side and has empty rows where nobody is known', () => {
    const model = modelOf('duty-schedule', requestOf());
    expect(model.sections.map(({ orientation }) => orientation)).toEqual(['landscape']);
    expect(rowsOf('duty-schedule', requestOf()).flat().join('')).toBe('');
  });
});
