import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { ReportState } from '#renderer/features/home/report-state.tsx';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { siteCheckOf } from '#tests/support/site-checks.ts';

test('websites of one host are told apart by port and folder', () => {
  const urls = ['http://hoasen.vn:8080/', 'http://hoasen.vn:9090/', 'https://hoasen.vn/cu/'];
  const siteChecks = urls.map((url) => siteCheckOf({ url, host: 'hoasen.vn' }));
  renderScreen(<ReportState list={ok([])} isOlder={false} siteChecks={siteChecks} />);
  for (const name of ['hoasen.vn:8080', 'hoasen.vn:9090', 'hoasen.vn/cu']) {
    expect(screen.getByText((text) => text.startsWith(`${name}: `))).toBeTruthy();
  }
});
