import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { collate } from '#shared/desk/collate.ts';
import { filesWith } from '#shared/desk/handed-up-claims.ts';
import { registerOf } from '#shared/desk/register.ts';
import { withHandedUp } from '#shared/desk/with-handed-up.ts';
import { wordsBelow } from '#shared/desk/word-below.ts';
import { HandedUpOfUnit } from '#renderer/features/desk/handed-up-claims.tsx';
import { CAMPAIGN, sampleReceivedFile } from '#tests/support/received-files.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { LOWER_DESK, sampleHandedUp } from '#tests/support/sample-handed-up.ts';

const OTHER = { ...LOWER_DESK, fingerprint: 'FFFF-FFFF-FFFF-FFFF', name: 'Phòng Xã Mẫu', commune: 'Xã Mẫu' };

test('a unit that two desks count among theirs says so, and whose the time of each version is', () => {
  const receivedAt = '2026-12-20T01:00:00.000Z';
  const received = [sampleReceivedFile({ receivedAt }), sampleReceivedFile({ sequence: 2, receivedAt })];
  const units = [{ code: 'HP-001', name: 'Trường Mẫu Một', fingerprints: [] }];
  const other = sampleHandedUp(
    { desk: { name: 'Tự khai', commune: 'Xã Mẫu' } },
    { source: 'xa.zip', keyFingerprint: OTHER.fingerprint, contents: [] },
  );
  const { handedUp: claims } = withHandedUp({
    campaign: CAMPAIGN,
    judged: [],
    handedUp: [sampleHandedUp(), other],
    lowerDesks: [LOWER_DESK, OTHER],
    register: units,
    units,
  });
  if (claims === undefined) throw new Error('nothing counts');
  const request = { campaign: CAMPAIGN, deadline: null, register: registerOf(units) };
  const collation = collate(filesWith(received, claims), request);
  const [unit] = collation.units;
  if (unit === undefined) throw new Error('no unit');
  const word = wordsBelow(collation, CAMPAIGN, claims).get(unit);
  renderScreen(<HandedUpOfUnit unit={unit} claims={claims} word={word} />);
  const contested = screen.getByText(/^Nhiều nơi cùng kê đơn vị này: /u).textContent;
  for (const { name } of [LOWER_DESK, OTHER]) expect(contested).toContain(name);
  expect(
    screen.getByText(`${LOWER_DESK.name} nhận bản lần 1 lúc 08:00 01/12/2026, theo đồng hồ của nơi đó.`),
  ).toBeTruthy();
});
