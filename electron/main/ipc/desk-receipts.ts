import path from 'node:path';
import { app } from 'electron';
import { leadsInto } from '#services/desk/report-files.ts';
import { exportSealingKey } from '#services/keys/sealing-key.ts';
import { toVietnamTime } from '#shared/base/dates.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { campaignPack } from '#shared/desk/campaign-pack.ts';
import { receiptReportOf } from '#shared/desk/decision.ts';
import { judgedAgain, type JudgedFile } from '#shared/desk/judged-file.ts';
import { sameReportKey } from '#shared/desk/received-file.ts';
import type { Directive } from '#shared/directives/directive.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { knownKeys, type UnitTable } from '#shared/keys/unit-keys.ts';
import { type ReceiptContent, receiptContentSchema } from '#shared/receipts/receipt-content.ts';
import type { ReceiptsWritten } from '#shared/receipts/receipts-written.ts';
import { receiptFileNames } from '#shared/receipts/receipt-file-name.ts';
import { obtainKey } from '../export/obtain-key.ts';
import type { JobOptions } from '../workers/run-worker-job.ts';
import { chooseFolder, chooseTarget } from './file-dialogs.ts';
import type { DepsOf } from './handler-deps.ts';

type Order = CallInput<'desk:save-receipts'>;

/** What was read last, and what it is held against. */
export interface ReadLast {
  readonly judged: readonly JudgedFile[];
  readonly folders: readonly string[];
  readonly units: UnitTable;
  readonly directives: readonly Directive[];
}

/**
 * Makes the receipts for some decisions, each about a whole file among those that were read last: what a receipt says of a
 * report comes from that file and never from the page. Gives the file, or the new folder, with how many are in it; `null`
 * when the user gives up.
 */
export async function saveReceipts(
  order: Order,
  read: ReadLast,
  deps: DepsOf<'window' | 'folders' | 'keyStore' | 'runJob'>,
  options: JobOptions,
): Promise<Result<(ReceiptsWritten & { readonly targetPath: string }) | null, Failure>> {
  const contents = receiptsOf(order, read);
  if (contents === null) return fail({ code: 'invalid-input', detail: 'no receipt for such a file' });
  const key = await obtainKey(
    deps.keyStore,
    { unitName: order.deskName, unitCode: '', now: new Date() },
    order.passphrase,
  );
  if (!key.ok) return key;
  const names = receiptFileNames(contents);
  const chosen = await chooseTargetOf(order, names[0] ?? '', deps);
  if (chosen === null) return ok(null);
  if (await leadsInto(chosen, read.folders)) return fail({ code: 'target-among-received', detail: '' });
  const isFolder = order.place === 'folder';
  const receipts = contents.map((content, index) => ({
    content,
    targetPath: isFolder ? path.join(chosen, names[index] ?? '') : chosen,
  }));
  const folder = isFolder ? chosen : null;
  const material = await exportSealingKey(key.value);
  const written = await deps.runJob('write-receipts', { receipts, folder, key: material }, options);
  if (!written.ok) return written;
  const { writtenCount, stopped } = written.value;
  return writtenCount === 0 && stopped !== null
    ? fail(stopped)
    : ok({ ...written.value, targetPath: chosen });
}

function receiptsOf(order: Order, read: ReadLast): readonly ReceiptContent[] | null {
  if (order.place === 'file' && order.decisions.length !== 1) return null;
  const keys = knownKeys(read.units);
  const files = new Map(
    read.judged.map((judged) => [sameReportKey(judged.file), judgedAgain(judged, keys)] as const),
  );
  const contents: ReceiptContent[] = [];
  for (const { key, ...decision } of order.decisions) {
    const file = files.get(key);
    if (file === undefined || file.signer.status === 'other-unit-key') return null;
    const campaign = file.facts?.campaign ?? '';
    const report = receiptReportOf(file, campaignPack(read.directives, campaign)?.title ?? campaign);
    const content = receiptContentSchema.safeParse({
      format: 'tu-kiem-attt/receipt',
      schemaVersion: 1,
      app: { name: 'Tự kiểm ATTT', version: app.getVersion() },
      report,
      desk: { name: order.deskName },
      receivedAt: file.receivedAt,
      ...decision,
    });
    if (!content.success) return null;
    contents.push(content.data);
  }
  return contents;
}

async function chooseTargetOf(
  { place }: Order,
  proposedName: string,
  { window, folders: { documents } }: DepsOf<'window' | 'folders'>,
): Promise<string | null> {
  if (place === 'file') {
    return chooseTarget(window, {
      title: 'Lưu biên nhận',
      buttonLabel: 'Lưu',
      folder: documents,
      proposedName,
      kind: { name: 'Biên nhận PDF', extension: 'pdf' },
    });
  }
  const folder = await chooseFolder(window, {
    title: 'Chọn nơi lưu các biên nhận',
    buttonLabel: 'Lưu vào đây',
  });
  const stamp = toVietnamTime(new Date()).replace(/\D/gu, '').slice(0, 12);
  return folder === null ? null : path.join(folder, `bien-nhan_${stamp}`);
}
