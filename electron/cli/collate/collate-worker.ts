import { type Imported, importReports } from '#services/desk/import-reports.ts';
import { shownPath } from '#services/desk/report-files.ts';
import { serveThread } from '#services/threads/serve-thread.ts';
import type { CollateWish } from '../collate-wish.ts';
import { orderOf } from '../verify/verify-order.ts';

serveThread(async (wish: CollateWish) => {
  // the command has read the same and has printed what there is to say
  const order = await orderOf(
    { options: wish.options, isFull: false },
    {
      printJson: () => undefined,
      printProgress: () => undefined,
      printText: () => undefined,
      environment: process.env,
      now: () => wish.startedAt,
    },
  );
  if (!order.ok) throw new Error('what the command could read cannot be read any more');
  const options = {
    known: order.value.known,
    firstReceipts: wish.firstReceipts,
    startedAt: wish.startedAt,
    areReportsKept: wish.areReportsKept,
    nameOf: (file: string) => shownPath(file, wish.places),
  };
  return async (file): Promise<readonly Imported[]> => {
    const found: Imported[] = [];
    for await (const one of importReports([file], options)) found.push(one);
    return found;
  };
});
