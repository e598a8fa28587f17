import { describe, expect, it, test } from 'vitest';
import { readPastedChoice } from '#shared/records/paste/read-choice.ts';
import { recordKinds } from '#shared/records/registry.ts';

function read(kindId: string, columnId: string, text: string): string | undefined {
  const column = recordKinds.find(({ id }) => id === kindId)?.columns[columnId];
  if (column?.kind !== 'choice') throw new Error(`no list ${kindId}.${columnId}`);
  return readPastedChoice(column.options, text, column.label);
}

describe('words of schools that the lists do not have', () => {
  it.each([
    ['awareness-activities', 'audience', 'GV', 'staff'],
    ['awareness-activities', 'audience', 'CB - GV - NV', 'staff'],
    ['awareness-activities', 'audience', 'PHHS', 'parents'],
    ['awareness-activities', 'audience', 'Phụ huynh lớp 6A', 'parents'],
    ['awareness-activities', 'form', 'Họp HĐSP tháng 5', 'staff-meeting'],
    ['awareness-activities', 'form', 'Nhóm Zalo lớp', 'online'],
    ['websites', 'kind', 'Tên miền cũ', 'old-domain'],
    ['websites', 'kind', 'Trang web cũ (violet)', 'old-domain'],
    ['websites', 'kind', 'Tên miền', 'domain'],
    ['websites', 'kind', 'Trang web', 'website'],
    ['incidents', 'status', 'Đã xử lý ngày 12/05', 'handled'],
    ['incidents', 'status', 'Đã xử lý một phần', undefined],
    ['received-warnings', 'status', 'Đã khắc phục, chưa thử lại', undefined],
    ['websites', 'kind', 'Tên miền con cũ', undefined],
    ['duty-roster', 'role', 'BGH', 'lead'],
    ['duty-roster', 'role', 'trực dự phòng', 'reserve'],
    ['duty-roster', 'role', 'Trực chính', undefined],
    ['awareness-activities', 'audience', 'Phụ huynh học sinh', 'parents'],
    ['awareness-activities', 'audience', 'GV, PHHS', undefined],
    ['awareness-activities', 'audience', 'GV và học sinh', undefined],
  ])('%s %s: %s', (kindId, columnId, text, option) => {
    expect(read(kindId, columnId, text)).toBe(option);
  });
});

test('every such word means one option only', () => {
  const misread = recordKinds.flatMap((kind) =>
    Object.entries(kind.columns).flatMap(([columnId, column]) =>
      column.kind === 'choice'
        ? column.options.flatMap(({ id, alsoWritten = [] }) =>
            alsoWritten.filter((word) => read(kind.id, columnId, word) !== id),
          )
        : [],
    ),
  );
  expect(misread).toEqual([]);
});
