import { serveThread } from '#services/threads/serve-thread.ts';
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

serveThread(async (wish: VerifyWish) => {
  // the command has read the same and has printed what there is to say
  const order = await orderOf(wish, keepingIo().io);
  if (!order.ok) throw new Error('what the command could read cannot be read any more');
  return async (file): Promise<VerifiedFile> => {
    const { io, json, progress } = keepingIo();
    const isAccepted = await verifyGiven(file, order.value, io);
    return { json, progress, isAccepted };
  };
});
