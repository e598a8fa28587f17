import { app } from 'electron';
import { leadsInto } from '#services/desk/report-files.ts';
import { exportSealingKey } from '#services/keys/sealing-key.ts';
import { toVietnamTime } from '#shared/base/dates.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { slugify } from '#shared/base/vietnamese-text.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { JobInput } from '#workers/file-worker-messages.ts';
import { obtainKey } from '../export/obtain-key.ts';
import type { JobOptions } from '../workers/run-worker-job.ts';
import { chooseTarget } from './file-dialogs.ts';
import type { DepsOf } from './handler-deps.ts';
import type { Handler } from './serve-contract.ts';

type Order = Parameters<Handler<'desk:save-sealed-summary'>>[0];

/** What was read last, and what it is held against. */
export interface SummarySources extends Pick<
  JobInput<'write-sealed-summary'>,
  'judged' | 'unread' | 'skipped' | 'handedUp' | 'readAt' | 'register' | 'units' | 'directive'
> {
  readonly folders: readonly string[];
}

/**
 * Asks where to and writes the report on a campaign under the desk's key from what was read last; the page brings the desk's
 * decisions, names and deadline. Gives the file; `null` when the user gives up.
 */
export async function saveSealedSummary(
  { passphrase, ...order }: Order,
  { folders, ...read }: SummarySources,
  deps: DepsOf<'window' | 'folders' | 'keyStore' | 'runJob'>,
  options: JobOptions,
): Promise<Result<string | null, Failure>> {
  const createdAt = new Date();
  const owner = { unitName: order.deskName, unitCode: '', now: createdAt };
  const key = await obtainKey(deps.keyStore, owner, passphrase);
  if (!key.ok) return key;
  const stamp = toVietnamTime(createdAt).replace(/\D/gu, '').slice(0, 12);
  const target = await chooseTarget(deps.window, {
    title: 'Lưu báo cáo tổng hợp có niêm phong',
    buttonLabel: 'Lưu',
    folder: deps.folders.documents,
    proposedName: `bao-cao-tong-hop_${slugify(order.campaign, 40, 'dot')}_${stamp}.pdf`,
    kind: { name: 'Báo cáo tổng hợp PDF', extension: 'pdf' },
  });
  if (target === null) return ok(null);
  if (await leadsInto(target, folders)) return fail({ code: 'target-among-received', detail: '' });
  const written = await deps.runJob(
    'write-sealed-summary',
    {
      ...order,
      ...read,
      targetPath: target,
      app: { name: 'Tự kiểm ATTT', version: app.getVersion() },
      createdAt,
      key: await exportSealingKey(key.value),
    },
    options,
  );
  return written.ok ? ok(target) : written;
}
