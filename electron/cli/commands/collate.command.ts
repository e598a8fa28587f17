import { readCollateCall } from '../collate/collate-call.ts';
import { collateTargetFault } from '../collate/collate-targets.ts';
import { COLLATE_USAGE } from '../collate/collate-usage.ts';
import { findReports } from '../collate/find-reports.ts';
import type { Command } from '../command.ts';
import { printUsageFault } from '../print-failure.ts';

/** `collate DIR…`: hundreds of report files as one picture. */
export const command: Command = {
  name: 'collate',
  usage: COLLATE_USAGE,
  run: async (args, io) => {
    const call = readCollateCall(args, io);
    if (!call.ok) return printUsageFault(call.error, COLLATE_USAGE, io);
    const wrongTarget = await collateTargetFault(call.value);
    if (wrongTarget !== null) return printUsageFault(wrongTarget, COLLATE_USAGE, io);
    const found = await findReports(call.value, io);
    try {
      // what works the picture out is loaded while the threads start
      const { collateFound } = await import('../collate/collate-found.ts');
      return await collateFound(call.value, found, io);
    } finally {
      found.end();
    }
  },
};
