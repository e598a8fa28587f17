import { screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { CONTROL_PAGES } from '#shared/checks/request/control-pages.ts';
import { HelpPage } from '#renderer/features/help/help-page.tsx';
import { MyDataPage } from '#renderer/features/my-data/my-data-page.tsx';
import { WebsitesPage } from '#renderer/features/websites/websites-page.tsx';
import { Welcome } from '#renderer/features/welcome/welcome.tsx';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const WHEN_PRESSED = /nhấn nút/u;
const BY_SCHEDULE = /theo lịch/u;
const CONTROLS = new RegExp(`hỏi thêm ${String(CONTROL_PAGES.length)} trang đối chiếu`, 'u');

const SCREENS = [
  [
    'the first screen',
    () => (
      <Welcome
        notice={null}
        packs={[sampleDirective]}
        onStart={() => Promise.resolve()}
        onRestore={() => Promise.resolve()}
        onStartDesk={() => Promise.resolve()}
      />
    ),
  ],
  ['the guide', () => <HelpPage />],
  ['the screen about the data', () => <MyDataPage directive={sampleDirective} />],
  ['the website check, beside the schedule', () => <WebsitesPage directive={sampleDirective} />],
] as const;

beforeEach(() => {
  installFakeBridge();
});

test.each(SCREENS)('%s says all three uses of the network', async (_name, draw) => {
  renderScreen(draw());
  await screen.findByRole('heading', { level: 1 });
  for (const words of [WHEN_PRESSED, BY_SCHEDULE, CONTROLS]) {
    expect((await screen.findAllByText(words)).length).toBeGreaterThan(0);
  }
  expect(screen.queryByText(/Chỉ dùng mạng khi Thầy\/Cô nhấn nút/u)).toBeNull();
});

test('the guide names every page of others that a check asks, and when', () => {
  renderScreen(<HelpPage />);
  const chapter = document.getElementById('mang');
  for (const { href } of CONTROL_PAGES) expect(chapter?.textContent).toContain(new URL(href).hostname);
});
