import { parentPort, workerData } from 'node:worker_threads';
import { importReports } from '#services/desk/import-reports.ts';
import { receiptsOf } from '#shared/desk/reading.ts';
import { shownPath } from '#services/desk/report-files.ts';
import type { FoundInFile } from '#services/desk/read-received.ts';
import type { JobData } from './file-worker-messages.ts';
import { verifyOptions } from './verify-options.ts';

// a thread of `read-received`: the worker that starts it has held the order against its schema
const order = workerData as JobData<'read-received'>;
const options = {
  known: await verifyOptions(order),
  firstReceipts: receiptsOf(order.receipts),
  startedAt: order.startedAt,
  nameOf: (file: string) => shownPath(file, order.places),
};

async function judge(file: string): Promise<FoundInFile> {
  const found: FoundInFile[number][] = [];
  for await (const one of importReports([file], options)) {
    // whole reports stay here: what the tables ask of them has been taken out
    found.push(one.kind === 'judged' ? { kind: one.kind, file: one.file, signatures: one.signatures } : one);
  }
  return found;
}

parentPort?.on('message', (file: string) => {
  void judge(file).then((found) => {
    parentPort?.postMessage(found);
  });
});
