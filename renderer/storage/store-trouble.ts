/** Why a write did not reach the disk. */
export type SaveFailureReason = 'disk-full' | 'database-unavailable' | 'refused';

/** The names under which IndexedDB and Dexie report trouble of the disk or the store, as opposed to a bug of ours. */
const STORE_TROUBLE: readonly string[] = [
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'JournalRefused',
  'MissingAPIError',
  'OpenFailedError',
  'TimeoutError',
  'UnknownError',
  'VersionError',
];

// Chromium 130 does not say QuotaExceededError of a full disk (156 does): small rows close the connection, large values
// cannot be laid aside.
// The journal says it by the code of its failure.
const DISK_FULL_WORDS = /FILE_ERROR_NO_SPACE|Failed to write blobs|^disk-full /u;

/** How deep errors are looked for inside of errors. */
const MOST_CAUSES = 8;

function causeOf(error: Error): unknown {
  const inner = 'inner' in error ? error.inner : undefined;
  const failures: unknown = 'failures' in error ? error.failures : undefined;
  return inner ?? (Array.isArray(failures) ? failures[0] : undefined) ?? error.cause;
}

/** An error with those that it wraps: Dexie keeps what IndexedDB said as `inner`, of many writes at once as `failures`. */
function withCauses(error: unknown, depth = 0): readonly Error[] {
  if (!(error instanceof Error) || depth === MOST_CAUSES) return [];
  return [error, ...withCauses(causeOf(error), depth + 1)];
}

/** What trouble of the disk or the store an error tells of; `null` for a mistake of ours. */
export function storeTrouble(error: unknown): Exclude<SaveFailureReason, 'refused'> | null {
  const errors = withCauses(error);
  const isFull = errors.some(
    ({ name, message }) => name === 'QuotaExceededError' || DISK_FULL_WORDS.test(message),
  );
  if (isFull) return 'disk-full';
  return errors.some(({ name }) => STORE_TROUBLE.includes(name)) ? 'database-unavailable' : null;
}
