/** The backup file that is looked at: the one that the app was opened with, or that the user has chosen. */
export interface OpenedBackup {
  readonly file: () => string | null;
  /** The passphrase that has opened it; kept for the restore that may follow. */
  readonly passphrase: () => string | null;
  /** Whether every byte of it was looked at. */
  readonly isExamined: () => boolean;
  readonly choose: (file: string) => void;
  readonly noteExamined: (passphrase: string | null) => void;
  readonly dismiss: () => void;
}

/** Begins with the file of the start, if there is one. */
export function createOpenedBackup(atStart: string | null): OpenedBackup {
  let file = atStart;
  let examined: { readonly passphrase: string | null } | null = null;
  const set = (next: string | null) => {
    file = next;
    examined = null;
  };
  return {
    file: () => file,
    passphrase: () => examined?.passphrase ?? null,
    isExamined: () => examined !== null,
    choose: set,
    noteExamined: (passphrase) => {
      examined = { passphrase };
    },
    dismiss: () => {
      set(null);
    },
  };
}
