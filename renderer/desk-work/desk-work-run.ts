import { call } from '#renderer/bridge/bridge.ts';
import { takingIn } from '#renderer/hand-over/taking-in.ts';
import { rereadApprovedKeys } from '#renderer/keys/use-approved-keys.ts';
import { mergeDeskWork, type WantedDeskMerge } from '#renderer/storage/merge-desk-work.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';

/** A file with the work of a desk of which every byte was looked at. */
export type FoundDeskWork = Extract<CallOutput<'hand-over:examine-desk-work'>, { status: 'whole' }>;

const run = takingIn<FoundDeskWork, { readonly count: number }>((passphrase) =>
  call('hand-over:examine-desk-work', { passphrase }),
);

/** How looking at the work of another desk and taking it in stands. */
export const useDeskWorkRun = run.useRun;

/** Looks at the file that main has been given. */
export const examineDeskWork = run.examine;

/** Asks for a file and looks at it. */
export const chooseDeskWork = run.choose;

/** Puts the file out of sight. */
export const dismissDeskWork = run.dismiss;

/** Takes in what is shown, by the choices of the user. */
export async function mergeShown(found: FoundDeskWork, wanted: WantedDeskMerge): Promise<void> {
  const merged = await run.work(() => mergeDeskWork(wanted, new Date()));
  rereadApprovedKeys();
  if (!merged.ok) run.publish({ status: 'failed', failure: merged.error });
  else if (merged.value.status === 'merged') run.publish({ status: 'merged', outcome: merged.value });
  else run.publish({ status: 'shown', found, isStale: true });
}
