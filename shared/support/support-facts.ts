import type { Trouble } from './trouble.ts';

/** How many files lie in a folder and below, and how large they are together. */
export interface FolderSize {
  readonly files: number;
  readonly bytes: number;
}

/** Everything that a support bundle tells: figures, versions and codes. It has no place for a text of the user. */
export interface SupportFacts {
  /** When it was gathered, UTC. */
  readonly at: string;
  readonly versions: {
    readonly app: string;
    readonly electron: string;
    readonly chrome: string;
    readonly node: string;
  };
  readonly system: {
    readonly platform: string;
    readonly release: string;
    readonly arch: string;
    readonly memoryBytes: number;
    /** `null`: the system does not say. */
    readonly freeBytes: number | null;
    readonly isDataSynchronised: boolean;
  };
  readonly folders: {
    readonly workingStore: FolderSize;
    readonly keptStores: FolderSize;
    readonly evidence: FolderSize;
    readonly journal: FolderSize;
    readonly snapshots: FolderSize;
    readonly packs: FolderSize;
  };
  readonly journal: {
    readonly bases: number;
    readonly logs: number;
    /** The number of the last change; `null` without a journal. */
    readonly sequence: number | null;
    /** Whether all of it can be read; `null` without a journal. */
    readonly isWhole: boolean | null;
  };
  readonly snapshots: {
    readonly count: number;
    /** How many can be read to their end. */
    readonly wholeCount: number;
    /** UTC; `null` before the first. */
    readonly lastMadeAt: string | null;
  };
  readonly exportCount: number;
  /** Rows by table of the working store; `null` where it is not open. */
  readonly rowCounts: Readonly<Record<string, number>> | null;
  /** Oldest first. */
  readonly troubles: readonly Trouble[];
}
