import type { Failure, FailureCode } from '#shared/failures/failure.ts';

const CODES: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'not-writable',
  EROFS: 'not-writable',
  EISDIR: 'not-writable',
  EEXIST: 'not-writable',
  ENOTDIR: 'not-writable',
  ENAMETOOLONG: 'not-writable',
  EPERM: 'not-writable',
  EBUSY: 'file-in-use',
  ETXTBSY: 'file-in-use',
  ENOENT: 'target-gone',
  ENODEV: 'target-gone',
  ENXIO: 'target-gone',
  EIO: 'target-gone',
};

/** Whether something thrown is an error of the operating system, with its code. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/**
 * The expected failure behind an error of the operating system while writing, or `null` for an error that is none.
 * On Windows a rename onto a file that another program holds open fails with EPERM or EACCES.
 */
export function writeFailure(error: unknown, step: 'write' | 'rename'): Failure | null {
  if (!isSystemError(error)) return null;
  const isHeldOpen =
    process.platform === 'win32' && step === 'rename' && (error.code === 'EPERM' || error.code === 'EACCES');
  const code = isHeldOpen ? 'file-in-use' : CODES[error.code];
  return code === undefined ? null : { code, detail: error.code };
}
