import { type Imported, importReports } from '#services/desk/import-reports.ts';
import { shownPath } from '#services/desk/report-files.ts';
import { serveThread } from '#services/threads/serve-thread.ts';
import { receiptsOf } from '#shared/desk/reading.ts';
import type { DeskThreadOrder } from './run-desk-job.ts';
import { verifyOptions } from './verify-options.ts';

// the worker that starts this thread has held the order against its schema
serveThread(async (order: DeskThreadOrder) => {
  const options = {
    known: await verifyOptions(order),
    firstReceipts: receiptsOf(order.receipts),
    startedAt: order.startedAt,
    areReportsKept: order.areReportsKept,
    nameOf: (file: string) => shownPath(file, order.places),
  };
  return async (file): Promise<readonly Imported[]> => {
    const found: Imported[] = [];
    for await (const one of importReports([file], options)) found.push(one);
    return found;
  };
});
