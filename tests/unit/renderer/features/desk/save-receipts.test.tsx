import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { SaveReceipts } from '#renderer/features/desk/save-receipts.tsx';
import { useDeskRun } from '#renderer/features/desk/desk-run.ts';
import { saveSetting } from '#renderer/storage/settings.ts';
import { keepDecision, readDecisions } from '#renderer/storage/decisions.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { KEYS, sampleDecision } from '#tests/support/sample-receipt.ts';

const DECISIONS = ['mot', 'hai', 'ba'].map((key) => sampleDecision({ key }));

test.each([
  ['cancelled', 0],
  ['disk-full', 1],
])('of receipts that were stopped by %s only those that are there count as saved', async (code, alerts) => {
  for (const decision of DECISIONS) await keepDecision(decision);
  const saved = {
    status: 'saved',
    id: crypto.randomUUID(),
    fileName: 'bien-nhan_1',
    folder: 'D:\\',
  } as const;
  installFakeBridge({
    'desk:save-receipts': () => ok({ ...saved, writtenCount: 2, stopped: { code, detail: '' } }) as never,
  });
  const user = renderScreen(<SaveReceipts decisions={DECISIONS} place="folder" action="Lưu…" />);
  await user.type(await screen.findByLabelText('Tên nơi nhận ghi trong biên nhận'), 'Sở mẫu');
  await user.click(screen.getByRole('button', { name: 'Lưu…' }));
  expect(await screen.findByText('Mới lưu 2 biên nhận trong bien-nhan_1 vào D:\\.')).toBeTruthy();
  expect(screen.queryAllByRole('alert')).toHaveLength(alerts);
  await waitFor(async () => {
    const noted = (await readDecisions()).filter(({ savedAt }) => savedAt !== null);
    expect(noted.map(({ key }) => key).sort()).toEqual(['hai', 'mot']);
  });
});

test('knows the key and the name of the desk that other work has made in the meantime', async () => {
  let isThere = false;
  installFakeBridge({
    'keys:describe': () =>
      ok(
        isThere
          ? { status: 'present', fingerprint: KEYS.desk, unitName: 'Sở mẫu', isPassphraseNeeded: true }
          : { status: 'none', canProtectWithSystem: false },
      ),
  });
  renderScreen(<SaveReceipts decisions={DECISIONS} place="folder" action="Lưu…" />);
  expect(await screen.findByLabelText('Đặt mật khẩu cho khóa niêm phong')).toBeTruthy();
  act(() => {
    useDeskRun.setState({ work: 'writing' });
  });
  isThere = true;
  await saveSetting('deskName', 'Sở mẫu');
  act(() => {
    useDeskRun.setState({ work: 'none' });
  });
  expect(await screen.findByLabelText('Mật khẩu của khóa niêm phong')).toBeTruthy();
  expect(screen.queryByLabelText('Đặt mật khẩu cho khóa niêm phong')).toBeNull();
  expect(await screen.findByDisplayValue('Sở mẫu')).toBeTruthy();
});
