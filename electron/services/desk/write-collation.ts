import { toVietnamTime } from '#shared/base/dates.ts';
import type { Result } from '#shared/base/result.ts';
import { deskTables } from '#shared/desk/tables/all-tables.ts';
import type { DeskTable, WrittenView } from '#shared/desk/tables/desk-table.ts';
import { missingTable, remindingNotesTable } from '#shared/desk/tables/missing.ts';
import { summaryReport } from '#shared/desk/tables/summary-report.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { writeDocx } from '../documents/write-document.ts';
import { writeTables } from './write-tables.ts';
import { type WrittenSources, writtenView } from './written-view.ts';

/** What is written of a collation, and where to. */
export interface CollationOrder extends WrittenSources {
  /** All tables as a workbook or as CSV files, only who is missing, as a workbook, or a report on all of it for Word. */
  readonly kind: 'xlsx' | 'csv' | 'missing' | 'summary';
  /** A file; for `csv` a folder, made if need be. */
  readonly targetPath: string;
  /** How the desk calls itself, for the report; `''` or nothing: room to write it. */
  readonly deskName?: string | undefined;
}

/** Works out what judged files say together and writes it. Errors: those of `writeTables`. */
export async function writeCollation(order: CollationOrder): Promise<Result<void, Failure>> {
  const { kind, targetPath } = order;
  const view = writtenView(order);
  if (kind === 'summary') return await writeSummary(view, order);
  const targets =
    kind === 'csv' ? { xlsxPath: null, csvFolder: targetPath } : { xlsxPath: targetPath, csvFolder: null };
  const written = await writeTables(targets, kind === 'missing' ? remindingTables(view) : deskTables(view));
  return written.ok ? { ok: true, value: undefined } : written;
}

/** The notes come first, so that whoever opens the workbook sees them; the list is a sheet of its own for a mail merge. */
function remindingTables(view: WrittenView): readonly DeskTable[] {
  const notes = remindingNotesTable(view);
  return [...(notes.rows.length === 0 ? [] : [notes]), missingTable(view)];
}

async function writeSummary(
  view: WrittenView,
  { targetPath, deskName = '' }: CollationOrder,
): Promise<Result<void, Failure>> {
  const today = toVietnamTime(new Date()).slice(0, 10);
  const written = await writeDocx(summaryReport(view, { deskName, today, madeBy: null }), targetPath);
  return written.ok ? { ok: true, value: undefined } : written;
}
