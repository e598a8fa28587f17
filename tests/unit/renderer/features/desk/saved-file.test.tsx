import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useDeskRun } from '#renderer/features/desk/desk-run.ts';
import { SavedFile } from '#renderer/features/desk/saved-file.tsx';
import { renderScreen } from '#tests/support/render-screen.tsx';

const SAVED = {
  status: 'saved',
  id: crypto.randomUUID(),
  fileName: 'tong-hop.ndjson',
  folder: 'D:\\',
  unreadCount: 0,
} as const;

function written(differingCount: number): void {
  act(() => {
    useDeskRun.setState({ saved: { ...SAVED, differingCount, by: 'ndjson' } });
  });
}

test('lines of JSON from files that have changed since are never passed off as what the table shows', () => {
  renderScreen(<SavedFile by="ndjson" />);
  written(2);
  expect(screen.getByRole('status').textContent).toContain(
    'Có 2 tệp mới, đã thay đổi hoặc không còn từ lần đọc trước. Tệp vừa lưu theo các tệp hiện có, nên khác bảng trên màn hình.',
  );
  written(0);
  expect(screen.getByRole('status').textContent).not.toContain('khác bảng');
});
