import { ok } from '#shared/base/result.ts';
import type { DepsOf } from './handler-deps.ts';
import type { HandlersOf } from './serve-contract.ts';

/** What the page may know and do about the sealing key; the key itself never leaves main and its worker. */
export function keysHandlers({ keyStore }: DepsOf<'keyStore'>): HandlersOf<'keys'> {
  return {
    'keys:describe': async () => ok(await keyStore.describe()),
    'keys:put-aside': async () => {
      const { status } = await keyStore.describe();
      if (status !== 'none') await keyStore.putAside(new Date());
      return ok({});
    },
  };
}
