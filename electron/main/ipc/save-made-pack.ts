import { signPack } from '#services/packs/signed-pack.ts';
import { writePackFile } from '#services/packs/write-pack-file.ts';
import { toVietnamTime } from '#shared/base/dates.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallInput, CallOutput } from '#shared/ipc/contract.ts';
import { obtainKey } from '../export/obtain-key.ts';
import { chooseTarget } from './file-dialogs.ts';
import type { DepsOf } from './handler-deps.ts';
import { readPack } from './read-pack.ts';
import type { SavedFiles } from './saved-files.ts';

type Request = CallInput<'packs:save-made'>;

/** Judges a pack that was made here as one from outside, asks where to, signs it with the key of this PC and writes it. */
export async function saveMadePack(
  { content, signing }: Request,
  {
    window,
    folders,
    keyStore,
    packs,
    runJob,
  }: DepsOf<'window' | 'folders' | 'keyStore' | 'packs' | 'runJob'>,
  savedFiles: SavedFiles,
): Promise<Result<CallOutput<'packs:save-made'>, Failure>> {
  const bytes = Uint8Array.from(content);
  const reading = await readPack({ runJob }, bytes);
  if (!reading.ok) return reading;
  const verdict = await packs.judge('', reading.value, toVietnamTime(new Date()).slice(0, 10));
  if (verdict.status === 'refused') return ok({ status: 'refused', faults: verdict.faults });
  if (verdict.status !== 'acceptable') return fail({ code: 'invalid-input', detail: 'not a pack' });
  const { id } = verdict.pack.directive;
  const signed = signing === null ? ok(bytes) : await sign(bytes, signing, keyStore);
  if (!signed.ok) return signed;
  const targetPath = await chooseTarget(window, {
    title: 'Lưu bộ tiêu chí',
    buttonLabel: 'Lưu bộ tiêu chí',
    folder: folders.documents,
    proposedName: `${id}.directive.json`,
    kind: { name: 'Bộ tiêu chí', extension: 'json' },
  });
  if (targetPath === null) return ok({ status: 'not-chosen' });
  const written = await writePackFile(signed.value, targetPath);
  if (!written.ok) return written;
  const { packSha256, signer } = written.value;
  return ok({ ...savedFiles.keep(targetPath), packSha256, signer });
}

async function sign(
  bytes: Uint8Array,
  { name, passphrase }: NonNullable<Request['signing']>,
  keyStore: DepsOf<'keyStore'>['keyStore'],
): Promise<Result<Uint8Array, Failure>> {
  const key = await obtainKey(keyStore, { unitName: name, unitCode: '', now: new Date() }, passphrase);
  return key.ok ? ok(Buffer.from(await signPack(bytes, key.value))) : key;
}
