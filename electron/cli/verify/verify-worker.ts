import { parentPort, workerData } from 'node:worker_threads';
import type { CommandIo } from '../command.ts';
import { verifyGiven } from './verify-given-file.ts';
import { orderOf } from './verify-order.ts';
import type { VerifiedFile, VerifyWish } from '../verify-wish.ts';

/** Keeps what would be printed, for the command to print in its turn. */
function keepingIo() {
  const json: unknown[] = [];
  const progress: string[] = [];
  const io: CommandIo = {
    printJson: (value) => json.push(value),
    printProgress: (line) => progress.push(line),
    printText: () => undefined,
    environment: process.env,
    now: () => new Date(),
  };
  return { io, json, progress };
}

const wish = workerData as VerifyWish;
// the command has read the same and has printed what there is to say
const order = await orderOf(wish, keepingIo().io);
if (!order.ok) throw new Error('what the command could read cannot be read any more');

parentPort?.on('message', (file: string) => {
  const { io, json, progress } = keepingIo();
  void verifyGiven(file, order.value, io).then((isAccepted) => {
    parentPort?.postMessage({ json, progress, isAccepted } satisfies VerifiedFile);
  });
});
