import { mkdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { type ApprovedKey, approvedKeysSchema, MAX_APPROVED_KEYS } from '#shared/keys/approved-keys.ts';
import { fingerprintIn, type KeyChange } from '#shared/keys/key-change.ts';
import { isSameUnit } from '#shared/keys/unit-keys.ts';
import { isSystemError, writeFailure } from '../storage/file-failure.ts';
import { sameBytesAs, writeFileSafely } from '../storage/write-file-safely.ts';

/** Version 1 of the file. A version never changes. */
const fileSchema = z.strictObject({
  format: z.literal('tu-kiem-attt/approved-keys'),
  schemaVersion: z.literal(1),
  approved: approvedKeysSchema,
});

/** Where the keys stand that the user has approved. */
export interface ApprovedKeysStore {
  /** Oldest first; none when there is no file or it cannot be read: then every key has to be compared again. */
  readonly list: () => Promise<readonly ApprovedKey[]>;
  /** Fails with `invalid-input` for a key of another unit and where there are too many, or as writing fails. */
  readonly approve: (key: ApprovedKey) => Promise<Result<void, Failure>>;
  /**
   * Makes several changes in one step, each where the key stands as `before` says: `null` for nothing. Where one does not,
   * a whole change writes nothing, another leaves that key as it is. Gives how many did not; fails as writing does.
   */
  readonly change: (changes: readonly KeyChange[], isWhole: boolean) => Promise<Result<number, Failure>>;
  /** Fails as writing does. */
  readonly withdraw: (fingerprint: string) => Promise<Result<void, Failure>>;
}

/** The store in a file, whose folder need not exist yet. A damaged file is put aside before a new one is written. */
export function openApprovedKeys(file: string): ApprovedKeysStore {
  const write = async (approved: readonly ApprovedKey[]): Promise<Result<void, Failure>> => {
    try {
      await mkdir(path.dirname(file), { recursive: true });
      if ((await readContent(file)) === 'damaged') await rename(file, `${file}.hong-${String(Date.now())}`);
    } catch (error) {
      const failure = writeFailure(error, 'write');
      if (failure === null) throw error;
      return fail(failure);
    }
    const content = { format: 'tu-kiem-attt/approved-keys', schemaVersion: 1, approved };
    const text = Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
    return writeFileSafely(file, text, sameBytesAs(text));
  };
  const list = async () => {
    const content = await readContent(file);
    return content === 'damaged' ? [] : content;
  };
  return {
    list,
    approve: async (key) => {
      const present = await list();
      const known = present.find(({ fingerprint }) => fingerprint === key.fingerprint);
      if (known !== undefined && !isSameUnit(known.code, key.code)) {
        return fail({ code: 'invalid-input', detail: `the key is approved for ${known.code}` });
      }
      if (known !== undefined) return ok(undefined);
      if (present.length >= MAX_APPROVED_KEYS)
        return fail({ code: 'invalid-input', detail: `${String(present.length)} keys are approved` });
      return write([...present, key]);
    },
    change: async (changes, isWhole) => {
      const keys = new Map((await list()).map((key) => [key.fingerprint, key]));
      let leftCount = 0;
      for (const change of changes) {
        const fingerprint = fingerprintIn(change);
        if (canonicalJson([keys.get(fingerprint) ?? null]) !== canonicalJson([change.before])) leftCount += 1;
        else if (change.after === null) keys.delete(fingerprint);
        else keys.set(fingerprint, change.after);
      }
      if ((isWhole && leftCount > 0) || leftCount === changes.length) return ok(leftCount);
      const changed = approvedKeysSchema.safeParse([...keys.values()].sort(oldestFirst));
      if (!changed.success) return fail({ code: 'invalid-input', detail: 'too many keys' });
      const written = await write(changed.data);
      return written.ok ? ok(leftCount) : written;
    },
    withdraw: async (fingerprint) => {
      const present = await list();
      return write(present.filter((one) => one.fingerprint !== fingerprint));
    },
  };
}

function oldestFirst(a: ApprovedKey, b: ApprovedKey): number {
  return Date.parse(a.approvedAt) - Date.parse(b.approvedAt);
}

/** The keys in the text of such a file, oldest first; `null` when it is none. */
export function readApprovedKeys(text: string): readonly ApprovedKey[] | null {
  try {
    return fileSchema.safeParse(JSON.parse(text)).data?.approved ?? null;
  } catch (error) {
    // JSON.parse throws the one on what is no JSON, the schema the other on what is too deep to be followed
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}

async function readContent(file: string): Promise<readonly ApprovedKey[] | 'damaged'> {
  try {
    return readApprovedKeys(await readFile(file, 'utf8')) ?? 'damaged';
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return [];
    throw error;
  }
}
