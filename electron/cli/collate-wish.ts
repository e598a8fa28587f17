import type { KnownOption } from './verify-wish.ts';
import type { FirstReceipts } from '#shared/desk/received-file.ts';

/** What a thread of `collate` has to know besides the files. */
export interface CollateWish {
  /** As they were typed. */
  readonly options: Readonly<Partial<Record<KnownOption, string>>>;
  /** Files and folders, absolute. */
  readonly places: readonly string[];
  readonly firstReceipts: FirstReceipts;
  /** When the desk began to read, by its clock. */
  readonly startedAt: Date;
  /** Whether whole reports are kept, in a file or a database; otherwise none is copied from thread to thread. */
  readonly areReportsKept: boolean;
}
