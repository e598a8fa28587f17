import { ok, type Result } from '#shared/base/result.ts';
import { earliestReceipts, type FirstReceipts } from '#shared/desk/received-file.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { UnitTable } from '#shared/keys/unit-keys.ts';
import type { ReportDatabase } from '#services/desk/database/report-database.ts';
import { openReportLog, type ReportLog } from '#services/desk/report-log.ts';
import type { CollateCall } from './collate-call.ts';

/** Where received reports are kept beyond one run of `collate`; either may not be asked for. */
export interface ReportStores {
  readonly log: ReportLog | null;
  readonly database: ReportDatabase | null;
}

/** Opens what the call asks for. Errors: those of `openReportDatabase` and `openReportLog`. */
export async function openReportStores(
  call: Pick<CollateCall, 'database' | 'ndjsonPath'>,
  units: UnitTable,
): Promise<Result<ReportStores, Failure>> {
  const database = call.database === null ? ok(null) : await openDatabase(call.database, units);
  if (!database.ok) return database;
  const log = call.ndjsonPath === null ? ok(null) : await openReportLog(call.ndjsonPath);
  if (log.ok) return ok({ log: log.value, database: database.value });
  await database.value?.close();
  return log;
}

/** Few calls need the driver of the database. */
async function openDatabase(address: string, units: UnitTable): Promise<Result<ReportDatabase, Failure>> {
  const { openReportDatabase } = await import('#services/desk/database/report-database.ts');
  return await openReportDatabase(address, units);
}

/** When each content came first, by all stores. */
export function receiptsIn({ log, database }: ReportStores): FirstReceipts {
  return earliestReceipts([log?.firstReceipts ?? new Map(), database?.firstReceipts ?? new Map()]);
}

/** Closes both; what a log has not finished is forgotten. */
export async function closeReportStores({ log, database }: ReportStores): Promise<void> {
  await log?.close();
  await database?.close();
}
