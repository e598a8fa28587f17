import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { collate } from '#shared/desk/collate.ts';
import { registerOf } from '#shared/desk/register.ts';
import { ChartsTab } from '#renderer/features/desk/charts-tab.tsx';
import { useDeskRun } from '#renderer/features/desk/desk-run.ts';
import { CAMPAIGN, type SampleFile, sampleReceivedFile } from '#tests/support/received-files.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';

function show(...files: readonly SampleFile[]) {
  const units = [
    { code: 'HP-001', name: 'Trường Mẫu Một', fingerprints: [], commune: 'Phường Mẫu' },
    { code: 'HP-002', name: 'Trường Mẫu Hai', fingerprints: [], commune: 'Phường Mẫu' },
    { code: 'HP-003', name: 'Trường Mẫu Ba', fingerprints: [], commune: 'Phường Mẫu' },
    { code: 'HP-004', name: 'Trường Mẫu Bốn', fingerprints: [], commune: 'Phường Mẫu' },
  ];
  const request = { campaign: CAMPAIGN, register: registerOf(units), deadline: null };
  const collation = collate(files.map(sampleReceivedFile), request);
  return renderScreen(<ChartsTab view={{ collation, request, directive: null }} />);
}

const chart = (name: string) => screen.getByRole('region', { name });
const widths = (region: HTMLElement) =>
  [...region.querySelectorAll<HTMLElement>('td [data-fill]')].map(({ style, dataset }) => [
    dataset['fill'],
    style.width,
  ]);

test('a bar is as long as the figures beside it say', () => {
  show({ unitCode: 'HP-001' });
  const region = chart('Số đơn vị đã nộp đến hết mỗi ngày');
  expect(widths(region)).toEqual([
    ['done', '25%'],
    ['none', '75%'],
  ]);
  expect(within(region).getByText('01/12/2026').closest('tr')?.textContent).toBe('01/12/2026113');
});

test('communes and criteria are drawn when they are asked for', async () => {
  const user = show({ unitCode: 'HP-001', facts: { answers: { '1.1': 'done' } } });
  await user.click(screen.getByRole('radio', { name: 'Theo xã, phường' }));
  expect(widths(chart('Tình hình nộp của từng xã, phường'))).toEqual([
    ['done', '25%'],
    ['none', '75%'],
  ]);
  await user.click(screen.getByRole('radio', { name: 'Theo tiêu chí' }));
  expect(widths(chart('Trả lời của các đơn vị theo tiêu chí'))).toEqual([['done', '100%']]);
});

test('the sheet for the printer names the campaign, and nothing is printed where nothing is drawn', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const unread = [{ source: 'Ổ mạng', code: 'file-unreadable' }] as const;
  const reading = { isWhole: true, judged: [], unread: [...unread], skipped: [], handedUp: [] };
  useDeskRun.setState({ picture: { reading, readAt: '2026-12-01T16:59:00.000Z', folders: [] } });
  const user = show({ unitCode: 'HP-001' });
  expect(screen.getByText(`Đợt: ${CAMPAIGN}`)).toBeTruthy();
  const asOf = screen.getByText(/^Các tệp được đọc lúc 23:59 01\/12\/2026\./u).textContent;
  expect(asOf).toContain('Có 1 tệp, thư mục không đọc được');
  useDeskRun.setState({ picture: null });
  await user.click(screen.getByRole('button', { name: 'In biểu đồ…' }));
  expect(print).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});

test('without a report that counts there is no chart by day, and it is said', () => {
  show();
  expect(screen.getByText('Chưa có số liệu để vẽ.')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'In biểu đồ…' }).disabled).toBe(true);
});
