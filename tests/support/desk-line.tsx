import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { ok } from '#shared/base/result.ts';
import { type FakeAnswers, installFakeBridge } from './fake-bridge.ts';
import { renderScreen } from './render-screen.tsx';
import { KEYS } from './sample-receipt.ts';

/** Draws a line among what a desk can write, on a PC that has the desk's key, and opens its dialog by its button. */
export async function openDeskLine(line: ReactElement, button: string, answers: FakeAnswers) {
  const main = installFakeBridge({
    'keys:describe': () =>
      ok({ status: 'present', fingerprint: KEYS.desk, unitName: 'Phòng Mẫu', isPassphraseNeeded: false }),
    ...answers,
  });
  const user = renderScreen(<ul>{line}</ul>);
  await user.click(await screen.findByRole('button', { name: button }));
  return { main, user };
}
