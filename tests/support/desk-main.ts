import { fail, ok } from '#shared/base/result.ts';
import { isSameValue } from '#shared/hand-over/compare-values.ts';
import type { ApprovedKey } from '#shared/keys/approved-keys.ts';
import { fingerprintIn } from '#shared/keys/key-change.ts';
import { type FakeAnswers, installFakeBridge } from './fake-bridge.ts';

/** Main with the keys of a desk, in the hands of a test. */
export function installDeskMain(approved: readonly ApprovedKey[] = [], answers: FakeAnswers = {}) {
  const keys = new Map(approved.map((key) => [key.fingerprint, key]));
  const list = () => [...keys.values()].sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
  const main = installFakeBridge({
    'desk:describe': () => ok({ register: null, folders: [] }),
    'keys:list-approved': () => ok(list()),
    'keys:change': ({ changes, isWhole }) => {
      const isAsSaid = (change: (typeof changes)[number]) =>
        isSameValue(keys.get(fingerprintIn(change)) ?? null, change.before);
      const fitting = changes.filter(isAsSaid);
      const leftCount = changes.length - fitting.length;
      if (isWhole && leftCount > 0) return ok({ keys: list(), leftCount });
      for (const { before, after } of fitting) {
        if (before !== null) keys.delete(before.fingerprint);
        if (after !== null) keys.set(after.fingerprint, after);
      }
      return ok({ keys: list(), leftCount });
    },
    ...answers,
  });
  return { ...main, keys: list };
}

/** An answer of a disk that takes nothing. */
export const DISK_FULL = () => fail({ code: 'disk-full' as const, detail: '' });
