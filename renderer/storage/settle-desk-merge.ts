import type { Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { putOpenKeysBack, readOpenDeskMerge } from './open-desk-merge.ts';
import { undoDeskMerge } from './undo-desk-merge.ts';

/**
 * Brings to its end what a sudden end has broken off between the keys and all the rest: the keys of a merge go back, so that
 * nothing of it stands, and stay noted for the user; an undoing is carried on. Does nothing where nothing is open.
 */
export async function settleDeskMerge(): Promise<Result<unknown, Failure>> {
  const open = await readOpenDeskMerge();
  return open?.step === 'undoing' ? undoDeskMerge() : putOpenKeysBack();
}
