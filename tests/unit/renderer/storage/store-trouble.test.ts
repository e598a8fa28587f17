import { describe, expect, it } from 'vitest';
import { storeTrouble } from '#renderer/storage/store-trouble.ts';

/** An error as Dexie throws it: with its own name, and what IndexedDB said inside. */
function dexieError(name: string, inner?: Error): Error {
  return Object.assign(new Error(name), { name, inner });
}

describe('a full disk', () => {
  it.each([
    [
      'small rows, whose connection Chromium closes',
      new DOMException(
        'Connection is closing. (IO error: tu-kiem.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8))',
        'UnknownError',
      ),
    ],
    [
      'large values, which Chromium lays aside as files',
      new DOMException('Failed to write blobs (IOError)', 'DataError'),
    ],
    ['other browsers and a limited quota', new DOMException('', 'QuotaExceededError')],
  ])('is known by what is said of %s', (_, said) => {
    expect(storeTrouble(said)).toBe('disk-full');
    expect(storeTrouble(dexieError('AbortError', said))).toBe('disk-full');
    expect(storeTrouble(dexieError('OpenFailedError', dexieError('UnknownError', said)))).toBe('disk-full');
    expect(storeTrouble(Object.assign(dexieError('BulkError'), { failures: [said] }))).toBe('disk-full');
  });
});

describe('trouble of the store', () => {
  it.each([
    'AbortError',
    'DatabaseClosedError',
    'InvalidStateError',
    'OpenFailedError',
    'TimeoutError',
    'UnknownError',
  ])('is known by %s', (name) => {
    expect(storeTrouble(dexieError(name))).toBe('database-unavailable');
  });
});

describe('a mistake of ours', () => {
  it.each([
    new TypeError('x is not a function'),
    dexieError('NotFoundError', new DOMException('no such object store', 'NotFoundError')),
    dexieError('ConstraintError'),
    new DOMException('could not be cloned', 'DataError'),
    'thrown text',
    undefined,
  ])('is not taken for trouble: %s', (error) => {
    expect(storeTrouble(error)).toBeNull();
  });

  it('is told although it wraps itself', () => {
    const error = new Error('a');
    error.cause = error;
    expect(storeTrouble(error)).toBeNull();
  });
});
