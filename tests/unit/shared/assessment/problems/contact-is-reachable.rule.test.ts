import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';

it('warns about a contact without phone and address', () => {
  const rows = [
    { organisation: 'A', phone: '113' },
    { organisation: 'B', email: 'b@example.vn' },
    { organisation: 'C' },
  ];
  expect(problemsOf('contact-is-reachable', { records: { 'emergency-contacts': rows } })).toEqual([
    'warning records.emergency-contacts.2.phone: Danh bạ ứng cứu, dòng 3: chưa có số điện thoại hoặc thư điện tử.',
  ]);
});
