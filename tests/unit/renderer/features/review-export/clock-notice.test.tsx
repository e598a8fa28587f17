import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ClockNotice } from '#renderer/features/review-export/clock-notice.tsx';
import type { ExportEntry } from '#shared/report/export-entry.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { SAMPLE_EXPORT } from '#tests/support/sample-export-entry.ts';

/** Exported on the next day already in Vietnam. */
const LATEST: ExportEntry = { ...SAMPLE_EXPORT, exportedAt: '2030-12-31T18:00:00.000Z' };

function saidAt(now: string, latest?: ExportEntry): string | null {
  vi.setSystemTime(new Date(now));
  cleanup();
  renderScreen(<ClockNotice latest={latest} />);
  return screen.queryByText(/^Máy này đang ghi ngày/u)?.textContent ?? null;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

test('a clock before the latest export is told, as the report is dated by it', () => {
  expect(saidAt('2030-12-31T16:59:00Z', LATEST)).toBe(
    'Máy này đang ghi ngày 31/12/2030, trước lần xuất gần nhất (01/01/2031).',
  );
  expect(screen.getByText(/^Báo cáo in ngày của máy\./u)).toBeTruthy();
  expect(saidAt('2030-12-31T17:00:00Z', LATEST)).toBeNull();
});

test('a clock before the data of the program is told as well', () => {
  expect(saidAt('2025-11-30T02:00:00Z')).toMatch(/ngày 30\/11\/2025, trước ngày lập dữ liệu/u);
  expect(saidAt('2030-12-31T16:59:00Z')).toBeNull();
});
