/** The operating system's way to keep a secret for one user of one PC; the main process implements it. */
export interface SystemProtector {
  /** `false` where the secret would only be obscured (Electron's `basic_text`). */
  readonly isAvailable: () => boolean;
  readonly protect: (secret: Uint8Array) => Uint8Array;
  /** Throws when the bytes were protected for another user or on another PC. */
  readonly unprotect: (protectedSecret: Uint8Array) => Uint8Array;
}
