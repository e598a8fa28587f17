import type { OpenDeskMerge } from '#shared/desk-work/desk-merge-record.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { asJson } from '#renderer/bridge/as-json.ts';
import { database } from './database.ts';
import { putKeysBack } from './desk-keys.ts';
import { parseRow } from './parse-rows.ts';
import { reader, saveChange } from './reader.ts';
import { openDeskMergeRowSchema } from './rows.ts';
import { useStored } from './use-stored.ts';

const { deskMerges } = database;

/** What a merge, or its undoing, has left that did not come to its end. */
export const readOpenDeskMerge = reader([deskMerges], async () =>
  parseRow(openDeskMergeRowSchema, await deskMerges.get('open')),
);

/** The same; `null` for nothing, `undefined` while loading. */
export function useOpenDeskMerge(): OpenDeskMerge | null | undefined {
  return useStored(async () => (await readOpenDeskMerge()) ?? null);
}

/** Notes that keys are about to be changed: after a sudden end it is known which. */
export async function noteOpenDeskMerge(open: OpenDeskMerge): Promise<void> {
  await saveChange([deskMerges], () => deskMerges.put(openDeskMergeRowSchema.parse(asJson(open))));
}

/** Nothing is open any more, or the user has read that something was broken off. */
export async function forgetOpenDeskMerge(): Promise<void> {
  await saveChange([deskMerges], () => deskMerges.delete('open'));
}

/** Puts the keys of a merge that was broken off back; that it was stays noted, for the user to read. */
export async function putOpenKeysBack(): Promise<Result<null, Failure>> {
  const open = await readOpenDeskMerge();
  if (open === undefined || open.keys.length === 0) return ok(null);
  const back = await putKeysBack(open.keys);
  if (!back.ok) return back;
  await noteOpenDeskMerge({ ...open, keys: [] });
  return ok(null);
}
