import { ok, type Result } from '#shared/base/result.ts';
import type { Change } from '#shared/desk-work/merged-part.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { isSameValue } from '#shared/hand-over/compare-values.ts';
import type { ApprovedKey } from '#shared/keys/approved-keys.ts';
import { call } from '#renderer/bridge/bridge.ts';

type KeyChanges = readonly Change<ApprovedKey>[];

/** Has main change keys, all or none; `false` when they stand otherwise by now. */
export async function changeKeys(changes: KeyChanges): Promise<Result<boolean, Failure>> {
  if (changes.length === 0) return ok(true);
  const changed = await call('keys:change', { changes: [...changes], isWhole: true });
  return changed.ok ? ok(changed.value.leftCount === 0) : changed;
}

/**
 * Has main put keys back to what they were before some changes. Where that is so already nothing happens: it can be done again
 * after a sudden end. Gives how many stand as neither side says, and stay.
 */
export async function putKeysBack(changes: KeyChanges): Promise<Result<number, Failure>> {
  const approved = await call('keys:list-approved', {});
  if (!approved.ok) return approved;
  const standing = new Map(approved.value.map((key) => [key.fingerprint, key]));
  const open = changes.filter(
    ({ before, after }) => !isSameValue(standing.get(after.fingerprint) ?? null, before),
  );
  if (open.length === 0) return ok(0);
  const backwards = open.map(({ before, after }) => ({ before: after, after: before }));
  const changed = await call('keys:change', { changes: backwards, isWhole: false });
  return changed.ok ? ok(changed.value.leftCount) : changed;
}
