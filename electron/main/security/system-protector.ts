/* eslint-disable @typescript-eslint/no-deprecated -- the asynchronous functions do not exist in the oldest Electron that has to run this */
import { safeStorage } from 'electron';
import type { SystemProtector } from '#services/keys/system-protector.ts';

/** Keeps secrets with the operating system: DPAPI on Windows, the keyring on Linux. */
export const systemProtector: SystemProtector = {
  isAvailable: () => safeStorage.isEncryptionAvailable() && !isOnlyObscured(),
  protect: (secret) => safeStorage.encryptString(Buffer.from(secret).toString('base64')),
  unprotect: (protectedSecret) =>
    Buffer.from(safeStorage.decryptString(Buffer.from(protectedSecret)), 'base64'),
};

/** For data that is carried from one PC to the next: what one system protects, the next could not open. */
export const noProtector: SystemProtector = {
  isAvailable: () => false,
  protect: refuse,
  unprotect: refuse,
};

function refuse(): never {
  throw new Error('asked although it is not available');
}

/** Without a keyring Chromium on Linux encrypts with a password that everybody knows. */
function isOnlyObscured(): boolean {
  return process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
}
