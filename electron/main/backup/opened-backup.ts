import path from 'node:path';

/** A `.tkattt` file that was handed to the app: where it lies, or what was dropped on the page. */
export interface OpenedFile {
  readonly file: string | Uint8Array;
  /** For display only. */
  readonly fileName: string;
}

/** What was found when every byte of the file was looked at. */
interface Examined {
  readonly passphrase: string | null;
  /** Of the content of a hand-over; `null` for a backup. */
  readonly contentSha256: string | null;
}

/** The backup or hand-over that is looked at: the one that the app was opened with, or that the user has chosen. */
export interface OpenedBackup {
  readonly opened: () => OpenedFile | null;
  /** What was found in it; kept, with the passphrase, for what may follow. `null` before every byte was looked at. */
  readonly examined: () => Examined | null;
  readonly choose: (file: string) => void;
  readonly takeBytes: (fileName: string, bytes: Uint8Array) => void;
  readonly noteExamined: (examined: Examined) => void;
  readonly dismiss: () => void;
}

function atPath(file: string): OpenedFile {
  return { file, fileName: path.basename(file) };
}

/** Begins with the file of the start, if there is one. */
export function createOpenedBackup(atStart: string | null): OpenedBackup {
  let opened = atStart === null ? null : atPath(atStart);
  let examined: Examined | null = null;
  const set = (next: OpenedFile | null) => {
    opened = next;
    examined = null;
  };
  return {
    opened: () => opened,
    examined: () => examined,
    choose: (file) => {
      set(atPath(file));
    },
    takeBytes: (fileName, bytes) => {
      set({ file: bytes, fileName });
    },
    noteExamined: (found) => {
      examined = found;
    },
    dismiss: () => {
      set(null);
    },
  };
}
