import { expect, it } from 'vitest';
import { modelOf, requestOf, rowsOf } from '#tests/support/document-requests.ts';

it('prints what was entered in the order of time, then eight lines to write on', () => {
  const rows = rowsOf(
    'duty-log',
    requestOf({
      records: {
        'duty-log': [
          { lookedAt: '2024-05-10T20:00', person: 'Lê Thị Thử', seen: 'Bình thường' },
          {
            lookedAt: '2024-05-09T07:30',
            person: 'Trần Văn Mẫu',
            what: 'Website',
            seen: 'Có bài không phù hợp',
            action: 'Gỡ bài',
          },
          { person: 'chưa ghi gì' },
        ],
      },
    }),
  );
  expect(rows.slice(0, 2)).toEqual([
    ['07:30 09/05/2024', 'Trần Văn Mẫu', 'Website', 'Có bài không phù hợp', 'Gỡ bài', ''],
    ['20:00 10/05/2024', 'Lê Thị Thử', '', 'Bình thường', '', ''],
  ]);
  expect(rows).toHaveLength(10);
  expect(rows.slice(2).flat().join('')).toBe('');
});

it('lies on its side', () => {
  expect(modelOf('duty-log', requestOf()).sections.map(({ orientation }) => orientation)).toEqual([
    'landscape',
  ]);
});
