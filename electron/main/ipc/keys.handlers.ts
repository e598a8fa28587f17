import { ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { DepsOf } from './handler-deps.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { HandlersOf } from './serve-contract.ts';

/** What the page may know and do about the sealing key; the key itself never leaves main and its worker. */
export function keysHandlers({
  keyStore,
  approvedKeys,
}: DepsOf<'keyStore' | 'approvedKeys'>): HandlersOf<'keys'> {
  /** Each change reads the list and writes it: of two at once one would be lost. */
  const inTurn = oneAtATime();
  const listAfter = async (written: Result<void, Failure>) =>
    written.ok ? ok([...(await approvedKeys.list())]) : written;
  return {
    'keys:describe': async () => ok(await keyStore.describe()),
    'keys:put-aside': async () => {
      const { status } = await keyStore.describe();
      if (status !== 'none') await keyStore.putAside(new Date());
      return ok({});
    },
    'keys:list-approved': async () => ok([...(await approvedKeys.list())]),
    'keys:approve': (key) =>
      inTurn(async () =>
        listAfter(await approvedKeys.approve({ ...key, approvedAt: new Date().toISOString() })),
      ),
    'keys:change': ({ changes, isWhole }) =>
      inTurn(async () => {
        const changed = await approvedKeys.change(changes, isWhole);
        return changed.ok
          ? ok({ keys: [...(await approvedKeys.list())], leftCount: changed.value })
          : changed;
      }),
    'keys:withdraw': ({ fingerprint }) =>
      inTurn(async () => listAfter(await approvedKeys.withdraw(fingerprint))),
  };
}
