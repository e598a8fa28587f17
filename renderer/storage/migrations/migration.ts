import type { Transaction } from 'dexie';

/** One step of the database's schema; one file `NNN-<name>.ts` in this folder. A released step never changes. */
export interface Migration {
  /** Equals the number in the file name. */
  readonly version: number;
  /** The tables that this step adds or re-indexes, in Dexie's notation; `null` removes a table. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Converts rows of the version before. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}
