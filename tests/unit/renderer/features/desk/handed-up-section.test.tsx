import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HandedUpSection } from '#renderer/features/desk/handed-up-section.tsx';
import { useDeskRun } from '#renderer/features/desk/desk-run.ts';
import { approveLowerDesk, readLowerDesks } from '#renderer/storage/lower-desks.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { LOWER_DESK, sampleHandedUp } from '#tests/support/sample-handed-up.ts';

const START = useDeskRun.getState();
const NEW_KEY = 'FFFF-FFFF-FFFF-FFFF';

beforeEach(() => {
  installFakeBridge();
  const reading = { isWhole: true, judged: [], unread: [], skipped: [] };
  const handedUp = [sampleHandedUp({}, { keyFingerprint: NEW_KEY })];
  const readAt = '2026-12-20T01:00:00.000Z';
  useDeskRun.setState({ picture: { reading: { ...reading, handedUp }, readAt, folders: [] } });
});

afterEach(() => {
  useDeskRun.setState(START, true);
});

const APPROVE = 'Ghi nhận khóa của nơi nhận cấp dưới';

async function compares() {
  await approveLowerDesk(LOWER_DESK);
  const user = renderScreen(<HandedUpSection register={[]} />);
  await screen.findByText('Xã, phường này đã có khóa. Khóa mới này là:');
  await user.type(screen.getByLabelText('Tên nơi nhận mà Thầy/Cô đã gọi'), 'Phòng Mẫu');
  await user.click(screen.getByRole('checkbox', { name: /so đủ bốn nhóm/u }));
  return user;
}

test('a place that has a key by now is asked what the new one is, before it counts', async () => {
  const user = await compares();
  const approve = screen.getByRole<HTMLButtonElement>('button', { name: APPROVE });
  expect(approve.disabled).toBe(true);
  const replaces = screen.getByRole('radio', { name: /thay khóa EEEE-EEEE-EEEE-EEEE$/u });
  await user.click(replaces);
  expect(approve.disabled).toBe(false);
  const place = screen.getByLabelText('Xã, phường, đặc khu của nơi nhận đó');
  await user.clear(place);
  await user.type(place, 'Xã Khác');
  expect(screen.queryByText(/^Xã, phường này đã có khóa/u)).toBeNull();
  await user.clear(place);
  await user.type(place, LOWER_DESK.commune);
  await user.click(screen.getByRole('button', { name: APPROVE }));
  expect(await screen.findByText(/đã thay bằng khóa FFFF-FFFF-FFFF-FFFF/u)).toBeTruthy();
  expect((await readLowerDesks()).map(({ replaces: keys }) => keys)).toEqual([
    undefined,
    [LOWER_DESK.fingerprint],
  ]);
});

test('a second desk of the same place counts beside the first', async () => {
  const user = await compares();
  await user.click(screen.getByRole('radio', { name: 'Khóa của một nơi nhận khác trong cùng xã, phường' }));
  await user.click(screen.getByRole('button', { name: APPROVE }));
  expect(await screen.findByText('Phòng Mẫu (Phường Mẫu)', { exact: false })).toBeTruthy();
  expect(screen.queryByText(/đã thay bằng khóa/u)).toBeNull();
  expect((await readLowerDesks()).map(({ replaces }) => replaces)).toEqual([undefined, []]);
});
