/** What a call of `verify` says besides the files, as it was typed. */
export interface VerifyWish {
  readonly options: Readonly<Partial<Record<'pack' | 'units' | 'issuers' | 'sealed-to', string>>>;
  readonly isFull: boolean;
}

/** What was found of one file: the lines of the command, and whether all of the file is accepted. */
export interface VerifiedFile {
  readonly json: readonly unknown[];
  readonly progress: readonly string[];
  readonly isAccepted: boolean;
}

/** A thread that verifies one file at a time. */
export interface VerifyThread {
  /** Answers once, with a text when the thread broke: why. Such a thread never answers again. */
  readonly verify: (file: string, onAnswer: (answer: VerifiedFile | string) => void) => void;
  readonly stop: () => void;
}
