/** Tests of one file that fail under wine because of wine, not of us. */
interface WineLack {
  /** How the path of the file ends. */
  readonly file: string;
  readonly tests: readonly string[];
  readonly reason: string;
  /** Holds only where wine runs as root. */
  readonly isOnlyForRoot: boolean;
}

/** What wine lacks; an entry whose test passes all the same fails: the list is old. */
export const whatWineLacks: readonly WineLack[] = [
  {
    file: 'file-names.test.ts',
    tests: ['safe writing on Windows > keeps a file that is protected from writing, and leaves no rest'],
    reason:
      'wine asks Linux whether a file may be written to, and root always may; Windows refuses its owner too',
    isOnlyForRoot: true,
  },
  {
    file: 'services/storage/write-file-safely.test.ts',
    tests: ['writeFileSafely > replaces what a link points to and keeps the link'],
    reason: 'wine 8 reports a symbolic link as made and makes none',
    isOnlyForRoot: false,
  },
  {
    file: 'services/report/answers-file.test.ts',
    tests: ['evidence paths > refuse a link that leads out, and follow one that stays inside'],
    reason: 'wine 8 reports a symbolic link as made and makes none',
    isOnlyForRoot: false,
  },
];
