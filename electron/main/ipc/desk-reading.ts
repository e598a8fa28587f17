import path from 'node:path';
import type { DeskPlaces } from '#services/desk/desk-places-store.ts';
import { leadsInto } from '#services/desk/report-files.ts';
import { toVietnamTime } from '#shared/base/dates.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { slugify } from '#shared/base/vietnamese-text.ts';
import { campaignPack } from '#shared/desk/campaign-pack.ts';
import { unitsWithApproved } from '#shared/desk/known-keys.ts';
import type { DeskReading } from '#shared/desk/reading.ts';
import { sameReportKey } from '#shared/desk/received-file.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import type { JobOptions } from '../workers/run-worker-job.ts';
import { type OwnReading, saveHandUp } from './desk-hand-up.ts';
import { saveReceipts } from './desk-receipts.ts';
import { saveSealedSummary, type SummarySources } from './desk-sealed-summary.ts';
import { chooseFolder, chooseTarget } from './file-dialogs.ts';
import type { DepsOf } from './handler-deps.ts';
import { DESK_WORK, oneRun } from './one-run.ts';
import { createSavedFiles } from './saved-files.ts';
import type { Handler, HandlersOf } from './serve-contract.ts';

const TABLES = { name: 'Sổ Excel', extension: 'xlsx' };
const LINES = { name: 'Các dòng JSON', extension: 'ndjson' };
const WORD = { name: 'Tệp Word', extension: 'docx' };
/** How each export is called and asked for. */
const WAYS = {
  xlsx: { stem: 'tong-hop', title: 'Lưu bảng tổng hợp', fileKind: TABLES },
  missing: { stem: 'chua-nop', title: 'Lưu danh sách chưa nộp', fileKind: TABLES },
  summary: { stem: 'bao-cao-tong-hop', title: 'Lưu báo cáo tổng hợp', fileKind: WORD },
  csv: { stem: 'tong-hop', title: 'Lưu bảng tổng hợp', fileKind: TABLES },
  ndjson: { stem: 'tong-hop', title: 'Lưu bảng tổng hợp', fileKind: LINES },
} as const;

type ReadingDeps = DepsOf<
  | 'window'
  | 'folders'
  | 'deskPlaces'
  | 'packs'
  | 'approvedKeys'
  | 'issuers'
  | 'keyStore'
  | 'decryptionKeys'
  | 'runJob'
>;
type ReadingCalls =
  | 'desk:read'
  | 'desk:cancel'
  | 'desk:export'
  | 'desk:save-sealed-summary'
  | 'desk:save-receipts'
  | 'desk:hand-up'
  | 'desk:show-in-folder';
type ExportInput = Parameters<Handler<'desk:export'>>[0];

/** A reading, and when it began, ISO 8601. */
type LastReading = DeskReading & { readonly readAt: string };

/** What the page may do with the received files: have them read, and have written what they say together. */
export function deskReading(deps: ReadingDeps): Pick<HandlersOf<'desk'>, ReadingCalls> {
  const { deskPlaces, runJob } = deps;
  const { run, cancel } = oneRun(deps.window, DESK_WORK);
  const savedFiles = createSavedFiles();
  /** Whole pictures only: of a reading that was called off nothing is worth writing. */
  let lastRead: LastReading | null = null;

  return {
    'desk:read': ({ receipts }) =>
      run(async (options) => {
        const startedAt = new Date();
        const places = await deskPlaces.read();
        const order = { ...(await orderOf(deps, places)), receipts, startedAt };
        const read = await runJob('read-received', order, options);
        if (read.ok && read.value.isWhole) lastRead = { ...read.value, readAt: startedAt.toISOString() };
        return read;
      }),
    'desk:cancel': () => {
      cancel();
      return Promise.resolve(ok({}));
    },
    'desk:export': (input) =>
      run<CallOutput<'desk:export'>>(async (options) => {
        const places = await deskPlaces.read();
        const target = await targetFor(input, places, deps);
        if (!target.ok) return target;
        if (target.value === null) return ok({ status: 'not-chosen' });
        if (lastRead === null) return fail({ code: 'invalid-input', detail: 'nothing was read' });
        const written = await writeExport(
          input,
          { places, reading: lastRead, target: target.value },
          deps,
          options,
        );
        return written.ok ? ok({ ...savedFiles.keep(target.value), ...written.value }) : written;
      }),
    'desk:save-sealed-summary': (input) =>
      run<CallOutput<'desk:save-sealed-summary'>>(async (options) => {
        if (lastRead === null) return fail({ code: 'invalid-input', detail: 'nothing was read' });
        const sources = await summarySources(deps, await deskPlaces.read(), lastRead, input.campaign);
        const written = await saveSealedSummary(input, sources, deps, options);
        if (!written.ok) return written;
        if (written.value === null) return ok({ status: 'not-chosen' });
        return ok({ ...savedFiles.keep(written.value), unreadCount: lastRead.unread.length });
      }),
    'desk:save-receipts': (input) =>
      run<CallOutput<'desk:save-receipts'>>(async (options) => {
        if (lastRead === null) return fail({ code: 'invalid-input', detail: 'nothing was read' });
        const places = await deskPlaces.read();
        const { units, directives } = await orderOf(deps, places);
        const read = { judged: lastRead.judged, folders: places.folders, units, directives };
        const written = await saveReceipts(input, read, deps, options);
        if (!written.ok) return written;
        if (written.value === null) return ok({ status: 'not-chosen' });
        const { targetPath, ...counts } = written.value;
        return ok({ ...savedFiles.keep(targetPath), ...counts });
      }),
    'desk:hand-up': (input) =>
      run<CallOutput<'desk:hand-up'>>(async (options) => {
        if (lastRead === null) return fail({ code: 'invalid-input', detail: 'nothing was read' });
        const own = await ownReading(deps, await deskPlaces.read(), lastRead);
        const written = await saveHandUp(input, own, deps, options);
        if (!written.ok) return written;
        if (written.value === null) return ok({ status: 'not-chosen' });
        const { targetPath, ...made } = written.value;
        return ok({ ...savedFiles.keep(targetPath), ...made });
      }),
    'desk:show-in-folder': ({ id }) => savedFiles.show(id),
  };
}

/** Which files are read, and what they are held against. */
async function orderOf(
  { packs, approvedKeys, issuers, decryptionKeys }: ReadingDeps,
  { register, folders }: DeskPlaces,
) {
  const { list } = await issuers.current();
  return {
    places: folders,
    excluded: register === null ? [] : [register.path],
    directives: [...(await packs.directives())],
    units: [...unitsWithApproved(register?.units ?? [], await approvedKeys.list())],
    issuers: list,
    decryption: await decryptionKeys.material(),
  };
}

/** What was read last with what the desk knows itself, and nothing of what lower desks say. */
async function ownReading(
  { packs, approvedKeys, decryptionKeys }: ReadingDeps,
  { register, folders }: DeskPlaces,
  { judged }: DeskReading,
): Promise<OwnReading> {
  return {
    judged,
    places: folders,
    excluded: register === null ? [] : [register.path],
    register: register?.units ?? [],
    approved: await approvedKeys.list(),
    directives: await packs.directives(),
    decryption: await decryptionKeys.material(),
  };
}

/** What was read last with what it is held against. */
async function summarySources(
  deps: ReadingDeps,
  places: DeskPlaces,
  { judged, unread, skipped, handedUp, readAt }: LastReading,
  campaign: string,
): Promise<SummarySources> {
  const { units, directives } = await orderOf(deps, places);
  const directive = campaignPack(directives, campaign);
  const register = places.register?.units ?? [];
  const { folders } = places;
  return { judged, unread, skipped, handedUp, readAt, register, units, directive, folders };
}

/** Where an export goes; `null` when the user gives up. Nothing is written among what was received. */
async function targetFor(
  { kind, campaign }: ExportInput,
  { folders }: DeskPlaces,
  { window, folders: { documents } }: ReadingDeps,
): Promise<Result<string | null, Failure>> {
  const stamp = toVietnamTime(new Date()).replace(/\D/gu, '').slice(0, 12);
  const { stem, title, fileKind } = WAYS[kind];
  const name = `${stem}_${slugify(campaign, 40, 'dot')}_${stamp}`;
  const target = await (kind === 'csv'
    ? chooseFolder(window, { title: 'Chọn nơi lưu các bảng CSV', buttonLabel: 'Lưu vào đây' }).then(
        (folder) => folder && path.join(folder, name),
      )
    : chooseTarget(window, {
        title,
        buttonLabel: 'Lưu',
        folder: documents,
        proposedName: `${name}.${fileKind.extension}`,
        kind: fileKind,
      }));
  if (target === null) return ok(null);
  const isAmong = await leadsInto(target, folders);
  return isAmong ? fail({ code: 'target-among-received', detail: '' }) : ok(target);
}

interface Written {
  readonly places: DeskPlaces;
  readonly reading: LastReading;
  readonly target: string;
}

/** How many files and folders are missing as they could not be had, and how many are not what the window shows. */
interface Lacks {
  readonly unreadCount: number;
  readonly differingCount: number;
}

/** Writes what was asked for, from what was read last; only lines of JSON are from files that are read anew. */
async function writeExport(
  { kind, campaign, deadline, decisions, lowerDesks, deskName }: ExportInput,
  { places, reading: { judged, unread, skipped, handedUp, readAt }, target }: Written,
  deps: ReadingDeps,
  options: JobOptions,
): Promise<Result<Lacks, Failure>> {
  const startedAt = new Date();
  const order = await orderOf(deps, places);
  const register = places.register?.units ?? [];
  const common = { targetPath: target, register, campaign, deadline };
  if (kind === 'ndjson') {
    const receipts = judged.map(({ file }) => ({ key: sameReportKey(file), at: file.receivedAt }));
    const shown = judged.map(({ file: { source, fileSha256 } }) => ({ source, fileSha256 }));
    const input = { ...order, ...common, receipts, shown, startedAt, lowerDesks };
    return await deps.runJob('write-report-lines', input, options);
  }
  const directive = campaignPack(order.directives, campaign);
  const read = { judged, unread, skipped, handedUp, readAt };
  const input = { ...common, ...read, kind, units: order.units, directive, decisions, lowerDesks, deskName };
  const tables = await deps.runJob('write-collation', input, options);
  return tables.ok ? ok({ unreadCount: unread.length, differingCount: 0 }) : tables;
}
