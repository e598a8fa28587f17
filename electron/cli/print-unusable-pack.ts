import type { PackVerdict } from '#shared/packs/pack-verdict.ts';
import { type CommandIo, EXIT } from './command.ts';

/** A pack file that is refused, or that is in order and not what was asked for; gives the exit code. */
export function printUnusablePack(
  file: string,
  verdict: PackVerdict,
  sentence: string,
  io: CommandIo,
): number {
  io.printJson({ ok: false, code: 'invalid-input', file, faults: faultsOf(verdict) });
  io.printProgress(sentence);
  return EXIT.usage;
}

function faultsOf(verdict: PackVerdict) {
  if (verdict.status === 'refused') return verdict.faults;
  const message =
    verdict.status === 'acceptable'
      ? 'Đây là tệp bộ tiêu chí, không phải tệp dữ liệu.'
      : 'Đây là tệp dữ liệu, không phải tệp bộ tiêu chí.';
  return [{ code: 'other_kind', path: '', place: '', message }];
}
