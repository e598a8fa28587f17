import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { useApprovedKeys } from '#renderer/keys/use-approved-keys.ts';
import { readWithdrawnKeys } from '#renderer/storage/withdrawn-keys.ts';
import { DISK_FULL, installDeskMain } from '#tests/support/desk-main.ts';
import type { FakeAnswers } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { approvedFor, keyCode } from '#tests/support/sample-desk-work.ts';

function Withdrawing() {
  const { keys, failure, withdraw } = useApprovedKeys();
  return (
    <>
      {keys.map(({ fingerprint }) => (
        <button key={fingerprint} onClick={() => void withdraw(fingerprint)}>
          {fingerprint}
        </button>
      ))}
      {failure !== undefined && <p>{failure.code}</p>}
    </>
  );
}

async function withdraws(answer: NonNullable<FakeAnswers['keys:withdraw']>): Promise<void> {
  installDeskMain([approvedFor(1, 'A')], { 'keys:withdraw': answer });
  const user = renderScreen(<Withdrawing />);
  await user.click(await screen.findByRole('button', { name: keyCode('A') }));
}

test('that a key is withdrawn is noted before main lets it go, so that no sudden end between the two loses it', async () => {
  const noted: (readonly string[])[] = [];
  await withdraws(async () => {
    noted.push(Object.keys(await readWithdrawnKeys()));
    return ok([]);
  });
  await vi.waitFor(() => {
    expect(noted).toEqual([[keyCode('A')]]);
  });
});

test('a key that could not be withdrawn is not noted as one that was', async () => {
  await withdraws(DISK_FULL);
  expect(await screen.findByText('disk-full')).toBeTruthy();
  await vi.waitFor(async () => {
    expect(await readWithdrawnKeys()).toEqual({});
  });
});
