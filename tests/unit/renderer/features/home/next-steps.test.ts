import { expect, test } from 'vitest';
import { type ExportStanding, nextSteps } from '#renderer/features/home/next-steps.ts';
import { type DraftChanges, draftOf } from '#tests/support/report-input-draft.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

function steps(changes: DraftChanges, standing: ExportStanding = 'none'): readonly string[] {
  return nextSteps(draftOf(changes), sampleDirective, standing).map(
    ({ action, address }) => `${action} -> ${address}`,
  );
}

const ALL_DONE = {
  '1.1': { value: 'done', evidence: [{ file: 'a', caption: '' }] },
  '1.2': { value: 'done', evidence: [{ file: 'a', caption: '' }] },
  '1.3': { value: 'done', evidence: [{ file: 'a', caption: '' }] },
  '2.1': { value: 'done', evidence: [{ file: 'a', caption: '' }] },
  '2.2': { value: 'done', evidence: [{ file: 'a', caption: '' }] },
} as const;

test('a newcomer is sent to the profile, then to the items in their order', () => {
  expect(steps({ unit: { name: '' } })).toEqual([
    'Mở hồ sơ -> /ho-so',
    'Bắt đầu mục 1 -> /muc/1',
    'Bắt đầu mục 2 -> /muc/2',
  ]);
});

test('who has begun an item is sent to its first gap', () => {
  expect(steps({ answers: { '1.1': ALL_DONE['1.1'], '1.3': ALL_DONE['1.3'] } })[0]).toBe(
    'Trả lời tiếp -> /muc/1?tieu-chi=1.2',
  );
});

test('with all answered, what blocks the export comes first and the export is not offered yet', () => {
  const answers = { ...ALL_DONE, '2.1': { value: 'in-progress' } } as const;
  expect(steps({ answers })).toEqual(['Xem các lỗi -> /xuat-bao-cao']);
});

test('with all answered and nothing in the way, the export is next; then what could be better', () => {
  const answers = { ...ALL_DONE, '2.1': { value: 'unclear' }, '2.2': { value: 'done' } } as const;
  expect(steps({ answers })).toEqual([
    'Xuất báo cáo -> /xuat-bao-cao',
    'Mở tiêu chí -> /muc/2?tieu-chi=2.1',
    'Thêm minh chứng -> /muc/2?tieu-chi=2.2',
  ]);
});

test('after an export the history is next, not the same export again', () => {
  expect(steps({ answers: ALL_DONE }, 'current')).toEqual(['Xem các lần đã xuất -> /lich-su']);
});

test('when something has changed since the export, the export is next again', () => {
  expect(steps({ answers: ALL_DONE }, 'older')).toEqual(['Xuất báo cáo -> /xuat-bao-cao']);
});

test('a sign in the profile that cannot be printed is no gap of the profile and hides no error', () => {
  const unit = { commune: 'Phường Mẫu 😀' };
  expect(steps({ unit, answers: ALL_DONE })).toEqual(['Xuất báo cáo -> /xuat-bao-cao']);
  expect(steps({ unit, answers: { ...ALL_DONE, '2.1': { value: 'in-progress' } } })).toEqual([
    'Xem các lỗi -> /xuat-bao-cao',
  ]);
});

test('asks for evidence only where the review does', () => {
  const answers = { ...ALL_DONE, '1.2': { value: 'done' }, '2.2': { value: 'done' } } as const;
  expect(steps({ answers })).toEqual([
    'Xuất báo cáo -> /xuat-bao-cao',
    'Thêm minh chứng -> /muc/1?tieu-chi=1.2',
  ]);
});
