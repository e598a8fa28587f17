import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { HistoryPage } from '#renderer/features/review-export/history/history-page.tsx';
import { saveProfile } from '#renderer/storage/profile.ts';
import type { ExportEntry } from '#shared/report/export-entry.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { SAMPLE_PROFILE } from '#tests/support/report-input-draft.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';
import { SAMPLE_EXPORT } from '#tests/support/sample-export-entry.ts';

async function shows(...entries: readonly ExportEntry[]): Promise<void> {
  installFakeBridge({ 'report:list-exports': () => ok([...entries]) });
  await saveProfile(SAMPLE_PROFILE);
  renderScreen(<HistoryPage directive={sampleDirective} />);
  await screen.findByText('Lần 1');
}

test('the file of an export that came with a backup is not offered for opening: nobody knows here where it lies', async () => {
  await shows({ ...SAMPLE_EXPORT, folder: '' });
  expect(screen.getByText(/^Không rõ\. Lần xuất này lấy từ tệp sao lưu/u)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Mở tệp' })).toBeNull();
});

test('only the latest export is told to be the older one after a change, and one that kept nothing to compare never', async () => {
  const contentSha256 = 'c'.repeat(64);
  await shows(
    { ...SAMPLE_EXPORT, contentSha256 },
    { ...SAMPLE_EXPORT, id: `${SAMPLE_EXPORT.id.slice(0, -1)}2`, sequence: 2, contentSha256 },
  );
  expect(await screen.findAllByText('Sau lần xuất này nội dung đã đổi: tệp là bản cũ hơn.')).toHaveLength(1);
  expect(screen.getAllByRole('button', { name: 'Mở tệp' })).toHaveLength(2);
});
