import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import type { PackFacts } from '#shared/packs/pack-verdict.ts';
import { App } from '#renderer/app/app.tsx';
import { readAnswers, saveAnswer } from '#renderer/storage/answers.ts';
import { openCampaign } from '#renderer/storage/campaigns.ts';
import { copyCampaign } from '#renderer/storage/copy-campaign.ts';
import { saveSetting } from '#renderer/storage/settings.ts';
import { forgetUndo } from '#renderer/ui/undo.tsx';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const PACK: PackFacts = {
  directive: sampleDirective,
  packSha256: 'a'.repeat(64),
  fileSha256: 'b'.repeat(64),
  sizeBytes: 4_000,
  signer: null,
};

const builtIn = builtInDirectives[0];
if (builtIn === undefined) throw new Error('no pack is built in');

function startWithPacks(packs: readonly PackFacts[]) {
  installFakeBridge({ 'packs:list': () => ok({ packs: [...packs], data: [], setAside: [] }) });
  return renderScreen(<App />);
}

beforeEach(async () => {
  forgetUndo();
  await saveSetting('welcomed', true);
});

test('the campaign that was opened last is open again, with its name and days in the frame', async () => {
  await openCampaign(sampleDirective.id, new Date());
  startWithPacks([PACK]);
  expect(
    await screen.findByRole('link', { name: 'Đợt đang mở: Đợt trực mẫu, Chưa ghi ngày. Đổi đợt' }),
  ).toBeTruthy();
  expect(await screen.findByRole('heading', { level: 1, name: 'Công văn mẫu' })).toBeTruthy();
});

test('where the pack of that campaign is gone, another one is shown and the user hears of it', async () => {
  await openCampaign(sampleDirective.id, new Date());
  startWithPacks([]);
  expect(await screen.findByText('Đợt mở lần trước thiếu bộ tiêu chí nên chưa mở được.')).toBeTruthy();
  expect(await screen.findByRole('heading', { level: 1, name: builtIn.title })).toBeTruthy();
});

test('Ctrl+Z takes back an answer right after it was given, but never in a campaign that is not open', async () => {
  await openCampaign(sampleDirective.id, new Date());
  window.location.hash = '/muc/1';
  const user = startWithPacks([PACK]);
  const card = within(await screen.findByRole('region', { name: '1.1 Tiêu chí 1.1' }));
  const value = async () => (await readAnswers(sampleDirective.id))['1.1']?.value;
  const answer = async (label: string, stored: string) => {
    await user.click(card.getByRole('radio', { name: label }));
    await waitFor(async () => {
      expect(await value()).toBe(stored);
    });
  };
  await answer('Đã thực hiện', 'done');
  await answer('Chưa rõ', 'unclear');
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(async () => {
    expect(await value()).toBe('done');
  });
  await waitFor(() => {
    expect(card.getByRole('radio', { name: 'Đã thực hiện' })).toHaveProperty('checked', true);
  });

  await openCampaign(builtIn.id, new Date());
  await screen.findByRole('link', { name: new RegExp(`^Đợt đang mở: ${builtIn.event.name}`, 'u') });
  await user.keyboard('{Control>}z{/Control}');
  expect(await value()).toBe('done');
});

test('an item that is on the screen shows what was copied into it meanwhile', async () => {
  await saveAnswer(builtIn.id, '1.1', { value: 'done', fields: { number: '12/QĐ' } });
  await openCampaign(sampleDirective.id, new Date());
  window.location.hash = '/muc/1';
  startWithPacks([PACK]);
  await screen.findByRole('region', { name: '1.1 Tiêu chí 1.1' });
  const source = { ...sampleDirective, id: builtIn.id };
  await copyCampaign(source, sampleDirective, [{ kind: 'answers' }]);
  expect(await screen.findByDisplayValue('12/QĐ')).toBeTruthy();
  expect(screen.getByText('Chép từ đợt trước, cần xem lại.')).toBeTruthy();
});
