import { fail, ok, type Result } from '../base/result.ts';
import type { ReceivedFile } from './received-file.ts';

/**
 * The campaign that is collated: the one that was named, else the only one among the whole reports. The error names those
 * between which somebody has to choose; none when there is no whole report at all.
 */
export function chooseCampaign(
  named: string | null,
  files: readonly ReceivedFile[],
): Result<string, readonly string[]> {
  if (named !== null) return ok(named);
  const found = [...new Set(files.flatMap(({ facts }) => (facts === null ? [] : [facts.campaign])))].sort();
  const [only] = found;
  return only !== undefined && found.length === 1 ? ok(only) : fail(found);
}
