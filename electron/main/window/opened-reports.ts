import path from 'node:path';

/** More would not come from somebody who opens files by hand. */
const MOST = 100;

/** The report files that the app was opened with and that nobody has looked at yet. */
export interface OpenedReports {
  readonly count: () => number;
  readonly add: (files: readonly string[]) => void;
  /** Gives them all, once. */
  readonly take: () => readonly string[];
}

/** The PDF files among the arguments of a start, as “Open with” hands them over. */
export function reportArguments(argv: readonly string[], workingFolder: string): readonly string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith('.pdf'))
    .slice(0, MOST)
    .map((file) => path.resolve(workingFolder, file));
}

/** Begins with the files of the start. */
export function createOpenedReports(atStart: readonly string[]): OpenedReports {
  let waiting = [...atStart];
  return {
    count: () => waiting.length,
    add: (files) => {
      waiting = [...waiting, ...files];
    },
    take: () => {
      const taken = waiting;
      waiting = [];
      return taken;
    },
  };
}
