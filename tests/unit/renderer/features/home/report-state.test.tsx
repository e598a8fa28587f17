import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { ReportState } from '#renderer/features/home/report-state.tsx';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { SAMPLE_EXPORT } from '#tests/support/sample-export-entry.ts';
import { siteCheckOf } from '#tests/support/site-checks.ts';

test('websites of one host are told apart by port and folder', () => {
  const urls = ['http://hoasen.vn:8080/', 'http://hoasen.vn:9090/', 'https://hoasen.vn/cu/'];
  const siteChecks = urls.map((url) => siteCheckOf({ url, host: 'hoasen.vn' }));
  renderScreen(<ReportState list={ok([])} isOlder={false} siteChecks={siteChecks} />);
  for (const name of ['hoasen.vn:8080', 'hoasen.vn:9090', 'hoasen.vn/cu']) {
    expect(screen.getByText((text) => text.startsWith(`${name}: `))).toBeTruthy();
  }
});

test('of a report that the unit signs itself, the file that is to be sent is named, or that there is none yet', () => {
  const unsigned = { ...SAMPLE_EXPORT, form: 'unsigned' as const, fileName: 'chua-ky.pdf' };
  const screenOf = (entry: typeof unsigned & { signedVersions?: (typeof SAMPLE_EXPORT)['signedVersions'] }) =>
    renderScreen(<ReportState list={ok([entry])} isOlder={false} siteChecks={[]} />);
  screenOf(unsigned);
  expect(screen.getByText(/Tệp chua-ky\.pdf chưa ký số, nên chưa gửi đi được\./u)).toBeTruthy();
  const signed = {
    exportId: SAMPLE_EXPORT.id,
    fileName: 'da-ky.pdf',
    folder: 'C:\\Báo cáo',
    fileSha256: 'c'.repeat(64),
    sizeBytes: 9,
    recordedAt: '2026-05-10T01:30:00.000Z',
    signers: [{ name: 'Trường mẫu', issuer: 'CA mẫu' }],
  };
  screenOf({ ...unsigned, signedVersions: [signed] });
  expect(screen.getByText(/Bản đã ký để gửi đi: da-ky\.pdf/u)).toBeTruthy();
});
