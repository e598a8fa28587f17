import { formatDate } from '#shared/base/dates.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { builtInIssuers } from '#shared/keys/issuer-list.ts';
import { type KnownIssuers, knownIssuers } from '#services/keys/known-issuers.ts';
import { type CommandIo, EXIT } from './command.ts';
import { printFailure } from './print-failure.ts';
import { userPath } from './read-arguments.ts';
import { readSmallFile } from './read-small-file.ts';

/**
 * The issuers of `--issuers`, else those that come with the app (`undefined`). When the file cannot be used, the reasons
 * have been printed and the error is the exit code.
 */
export async function issuersAtHand(
  filePath: string | undefined,
  io: CommandIo,
): Promise<Result<KnownIssuers | undefined, number>> {
  if (filePath === undefined) return ok(undefined);
  // few calls name one, and what judges it is much code
  const [{ MAX_ISSUERS_FILE_BYTES, readIssuersFile }, { judgeIssuers }] = await Promise.all([
    import('#services/issuers/read-issuers-file.ts'),
    import('#shared/issuers/issuers-reading.ts'),
  ]);
  const content = await readSmallFile(userPath(filePath, io.environment), MAX_ISSUERS_FILE_BYTES);
  if (!content.ok) return fail(printFailure(content.error, io));
  const reading = judgeIssuers(await readIssuersFile(content.value), builtInIssuers);
  if (reading.status === 'unsound') {
    io.printJson({ ok: false, code: 'invalid-input', file: filePath, faults: reading.faults });
    io.printProgress('Danh sách nơi cấp chứng thư không dùng được.');
    return fail(EXIT.usage);
  }
  const { list, signer } = reading;
  io.printProgress(
    `Danh sách nơi cấp chứng thư lập ngày ${formatDate(list.listedOn)}, do ${signer.name} ký (${signer.fingerprint}).`,
  );
  const issuers = knownIssuers(list);
  if (!issuers.ok) throw new Error(`a sound list of issuers is not: ${issuers.error}`);
  return issuers;
}
