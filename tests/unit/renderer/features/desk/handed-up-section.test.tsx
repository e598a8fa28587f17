import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HandedUpSection } from '#renderer/features/desk/handed-up-section.tsx';
import { useDeskRun } from '#renderer/features/desk/desk-run.ts';
import { approveLowerDesk } from '#renderer/storage/lower-desks.ts';
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

test('a place whose desk has another key by now says which one is known, and what becomes of its files', async () => {
  await approveLowerDesk(LOWER_DESK);
  const user = renderScreen(<HandedUpSection register={[]} />);
  expect(await screen.findByText(/^Nơi này đã có khóa EEEE-EEEE-EEEE-EEEE/u)).toBeTruthy();
  const place = screen.getByLabelText('Xã, phường, đặc khu của nơi nhận đó');
  await user.clear(place);
  await user.type(place, 'Xã Khác');
  expect(screen.queryByText(/^Nơi này đã có khóa/u)).toBeNull();
});
