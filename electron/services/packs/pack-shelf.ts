import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { byLetter } from '#shared/directives/by-letter.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { BroughtTable } from '#shared/facts/facts-in-use.ts';
import { MAX_PACK_FILE_BYTES } from '#shared/packs/limits.ts';
import type { DataFacts, PackFacts, PackList, PackReading, PackVerdict } from '#shared/packs/pack-verdict.ts';
import { sha256 } from '../hashes/sha256.ts';
import { isSystemError, writeFailure } from '../storage/file-failure.ts';
import { readChosenFile } from '../storage/read-chosen-file.ts';
import { writeFileSafely } from '../storage/write-file-safely.ts';

/** The packs, and the files with newer tables of facts, that were brought in on this PC. */
export interface PackShelf {
  readonly list: () => Promise<PackList>;
  /** The built-in packs and those that were brought in. */
  readonly directives: () => Promise<readonly Directive[]>;
  /** The tables of facts that were brought in. */
  readonly broughtTables: () => Promise<BroughtTable[]>;
  /** Whether a pack file may be used beside the packs at hand; `today`: `YYYY-MM-DD`. */
  readonly judge: (fileName: string, reading: PackReading, today: string) => Promise<PackVerdict>;
  /**
   * Keeps the file of a pack that was judged acceptable; an earlier edition of the pack goes, and so does a file whose
   * tables are all older than others now. Fails as writing a file safely does.
   */
  readonly put: (bytes: Uint8Array, pack: PackFacts | DataFacts) => Promise<Result<void, Failure>>;
  /** Removes a file with tables of facts, named by its hash: what else there is of each table is in use again. */
  readonly removeData: (fileSha256: string) => Promise<Result<void, Failure>>;
  /** The files in the folder are others now. */
  readonly reload: () => void;
}

const STORED_NAME = /^[0-9a-f]{64}\.pack\.json$/u;

const REASONS = {
  unreadable: 'Không đọc được tệp đã lưu.',
  changed: 'Tệp đã lưu bị hỏng hoặc bị sửa trên đĩa.',
  builtIn: 'Bộ tiêu chí này nay có sẵn trong chương trình nên tệp đã nhập không dùng nữa.',
} as const;

interface StoredPack {
  readonly fileName: string;
  readonly pack: PackFacts;
  readonly storedAtMs: number;
}

type LoadedFile =
  | { readonly stored: StoredPack }
  | { readonly data: DataFacts }
  | { readonly fileName: string; readonly reason: string };

/**
 * The shelf in a folder, which need not exist yet. Files are named by the SHA-256 of their bytes and examined anew
 * whenever they are read; one that is no longer in order stays where it is, unused, and is listed with the reason.
 * @param readBuiltIn the packs that come with the program; not asked for by `list` where no file was brought in
 */
export function openPackShelf(folder: string, readBuiltIn: () => Promise<readonly Directive[]>): PackShelf {
  let loaded: Promise<readonly LoadedFile[]> | null = null;
  const load = () => (loaded ??= loadFolder(folder, readBuiltIn));
  const list = async () => listOf(await load());
  return {
    list,
    directives: async () => {
      const imported = (await list()).packs.map(({ directive }) => directive);
      return [...(await readBuiltIn()), ...imported];
    },
    broughtTables: async () => (await list()).data.flatMap(({ data: { tables } }) => tables),
    judge: async (fileName, reading, today) => {
      const { packs: imported, data } = await list();
      const { judgePack } = await import('#shared/packs/judge-pack.ts');
      return judgePack(fileName, reading, { builtIn: await readBuiltIn(), imported, data }, today);
    },
    put: async (bytes, pack) => {
      const written = await writeStored(folder, bytes);
      if (written.ok) await removeFiles(folder, await outdone(await load(), pack));
      loaded = null;
      return written;
    },
    removeData: async (fileSha256) => {
      const isKnown = (await list()).data.some((file) => file.fileSha256 === fileSha256);
      if (!isKnown) return fail({ code: 'file-not-found', detail: 'data' });
      const removed = await removeFile(path.join(folder, `${fileSha256}.pack.json`));
      loaded = null;
      return removed;
    },
    reload: () => {
      loaded = null;
    },
  };
}

async function loadFolder(
  folder: string,
  readBuiltIn: () => Promise<readonly Directive[]>,
): Promise<readonly LoadedFile[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isSystemError(error)) return [];
    throw error;
  });
  const stored = names.filter((name) => STORED_NAME.test(name));
  if (stored.length === 0) return [];
  const builtIn = await readBuiltIn();
  return await Promise.all(stored.map((name) => loadFile(folder, name, builtIn)));
}

async function loadFile(
  folder: string,
  fileName: string,
  builtIn: readonly Directive[],
): Promise<LoadedFile> {
  const file = path.join(folder, fileName);
  const bytes = await readChosenFile(file, MAX_PACK_FILE_BYTES);
  if (!bytes.ok) return { fileName, reason: REASONS.unreadable };
  if (fileName !== nameOf(bytes.value)) return { fileName, reason: REASONS.changed };
  // most PCs have no such file, and the start of every PC waits for this shelf
  const { readPackFile } = await import('./read-pack-file.ts');
  const reading = await readPackFile(bytes.value);
  if (reading.status === 'unsound')
    return { fileName, reason: reading.faults[0]?.message ?? REASONS.changed };
  if (reading.status === 'sound-data') return { data: reading.pack };
  if (builtIn.some(({ id }) => id === reading.pack.directive.id)) {
    return { fileName, reason: REASONS.builtIn };
  }
  return { stored: { fileName, pack: reading.pack, storedAtMs: await modifiedAt(file) } };
}

async function modifiedAt(file: string): Promise<number> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    (error: unknown) => {
      if (isSystemError(error)) return 0;
      throw error;
    },
  );
}

/** Of two editions, which a power cut during an import can leave, the later one counts. */
function listOf(files: readonly LoadedFile[]): PackList {
  const byId = new Map(
    files
      .flatMap((file) => ('stored' in file ? [file.stored] : []))
      .toSorted((a, b) => a.storedAtMs - b.storedAtMs)
      .map(({ pack }) => [pack.directive.id, pack] as const),
  );
  return {
    packs: [...byId.values()].toSorted((a, b) => byLetter(a.directive, b.directive)),
    data: files
      .flatMap((file) => ('data' in file ? [file.data] : []))
      .toSorted((a, b) => (newestDay(a) < newestDay(b) ? 1 : -1)),
    setAside: files.flatMap((file) => ('reason' in file ? [file] : [])),
  };
}

async function writeStored(folder: string, bytes: Uint8Array): Promise<Result<void, Failure>> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const failure = writeFailure(error, 'write');
    if (failure === null) throw error;
    return fail(failure);
  }
  const name = nameOf(bytes);
  return await writeFileSafely(path.join(folder, name), bytes, (written) =>
    Promise.resolve(
      nameOf(written) === name
        ? ok(undefined)
        : fail({ code: 'self-check-failed', detail: 'read back other bytes' }),
    ),
  );
}

/** The names of the files that have nothing to say any more beside a file that came. */
async function outdone(
  before: readonly LoadedFile[],
  came: PackFacts | DataFacts,
): Promise<readonly string[]> {
  if ('data' in came) {
    const { factsOf } = await import('#shared/packs/judge-pack.ts');
    const data = before.flatMap((file) => ('data' in file ? [file.data] : []));
    const inUse = new Set(Object.values(factsOf([...data, came])).map(tableKey));
    const isOutdone = ({ data: { tables } }: DataFacts) =>
      !tables.some((table) => inUse.has(tableKey(table)));
    return data.filter(isOutdone).map(({ fileSha256 }) => `${fileSha256}.pack.json`);
  }
  return before
    .flatMap((file) => ('stored' in file ? [file.stored] : []))
    .filter(({ pack }) => pack.directive.id === came.directive.id && pack.fileSha256 !== came.fileSha256)
    .map(({ fileName }) => fileName);
}

function tableKey({ id, asOf }: { readonly id: string; readonly asOf: string }): string {
  return `${id} ${asOf}`;
}

function newestDay({ data: { tables } }: DataFacts): string {
  return (
    tables
      .map(({ asOf }) => asOf)
      .toSorted()
      .at(-1) ?? ''
  );
}

/** A file that cannot be removed does no harm: the later one counts all the same. */
async function removeFiles(folder: string, fileNames: readonly string[]): Promise<void> {
  for (const fileName of fileNames) await removeFile(path.join(folder, fileName));
}

async function removeFile(file: string): Promise<Result<void, Failure>> {
  try {
    await rm(file, { force: true });
    return ok(undefined);
  } catch (error) {
    const failure = writeFailure(error, 'write');
    if (failure === null) throw error;
    return fail(failure);
  }
}

function nameOf(bytes: Uint8Array): string {
  return `${sha256(bytes)}.pack.json`;
}
