import type { Thread } from '#services/threads/work-in-threads.ts';

/** The options of `verify` and `collate` that say what files are held against, and opened with. */
export type KnownOption = 'pack' | 'units' | 'issuers' | 'decryption-key' | 'passphrase-file';

type VerifyOption = KnownOption | 'sealed-to';

/** What a call of `verify` says besides the files, as it was typed. */
export interface VerifyWish {
  readonly options: Readonly<Partial<Record<VerifyOption, string>>>;
  readonly isFull: boolean;
}

/** What was found of one file: the lines of the command, and whether all of the file is accepted. */
export interface VerifiedFile {
  readonly json: readonly unknown[];
  readonly progress: readonly string[];
  readonly isAccepted: boolean;
}

/** A thread that verifies one file at a time. */
export type VerifyThread = Thread<VerifiedFile>;
