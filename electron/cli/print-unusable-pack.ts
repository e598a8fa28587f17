import type { PackVerdict } from '#shared/packs/pack-verdict.ts';
import { type CommandIo, EXIT } from './command.ts';

/** A pack file that is refused, or that is in order and not what was asked for; gives the exit code. */
export function printUnusablePack(
  file: string,
  verdict: PackVerdict,
  sentence: string,
  io: CommandIo,
): number {
  const faults = verdict.status === 'refused' ? verdict.faults : [];
  io.printJson({ ok: false, code: 'invalid-input', file, faults });
  io.printProgress(sentence);
  return EXIT.usage;
}
