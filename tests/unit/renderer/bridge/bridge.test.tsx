import { expect, test } from 'vitest';
import { call } from '#renderer/bridge/bridge.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';

test('an answer of main that breaks the contract is a bug, not a value', async () => {
  installFakeBridge({ 'app:describe': () => ({ ok: true, value: { version: 1 } }) as never });
  await expect(call('app:describe', {})).rejects.toThrow();
});

test('an unknown failure code is a bug, not a failure', async () => {
  installFakeBridge({ 'app:describe': () => ({ ok: false, error: { code: 'odd', detail: '' } }) as never });
  await expect(call('app:describe', {})).rejects.toThrow();
});
