import { toVietnamTime } from '#shared/base/dates.ts';
import type { Result } from '#shared/base/result.ts';
import { collate } from '#shared/desk/collate.ts';
import type { DeskDecision } from '#shared/desk/decision.ts';
import type { HandedUpFile } from '#shared/desk/handed-up-file.ts';
import type { JudgedFile } from '#shared/desk/judged-file.ts';
import type { LowerDesk } from '#shared/desk/lower-desk.ts';
import type { UnreadFile } from '#shared/desk/reading.ts';
import { registerOf } from '#shared/desk/register.ts';
import { deskTables } from '#shared/desk/tables/all-tables.ts';
import type { WrittenView } from '#shared/desk/tables/desk-table.ts';
import { missingTable } from '#shared/desk/tables/missing.ts';
import { summaryReport } from '#shared/desk/tables/summary-report.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { withHandedUp } from '#shared/desk/with-handed-up.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { UnitTable } from '#shared/keys/unit-keys.ts';
import { writeDocx } from '../documents/write-document.ts';
import { writeTables } from './write-tables.ts';

/** What is written of a collation, and where to. */
export interface CollationOrder {
  /** All tables as a workbook or as CSV files, only who is missing, as a workbook, or a report on all of it for Word. */
  readonly kind: 'xlsx' | 'csv' | 'missing' | 'summary';
  /** A file; for `csv` a folder, made if need be. */
  readonly targetPath: string;
  readonly judged: readonly JudgedFile[];
  /** What is missing in all tables, and is named in them. */
  readonly unread: readonly UnreadFile[];
  /** Names of what lies in ZIP files and mails and was not looked at. */
  readonly skipped: readonly string[];
  /** When the files were read, ISO 8601. */
  readonly readAt: string;
  /** From whom reports are awaited. */
  readonly register: UnitTable;
  /** Whose keys are known. */
  readonly units: UnitTable;
  readonly campaign: string;
  /** ISO 8601, or `null`. */
  readonly deadline: string | null;
  readonly directive: Directive | null;
  /** What the desk has decided about reports. */
  readonly decisions?: readonly DeskDecision[];
  readonly handedUp: readonly HandedUpFile[];
  readonly lowerDesks: readonly LowerDesk[];
  /** How the desk calls itself, for the report; `''` or nothing: room to write it. */
  readonly deskName?: string | undefined;
}

/** Works out what judged files say together and writes it. Errors: those of `writeTables`. */
export async function writeCollation(order: CollationOrder): Promise<Result<void, Failure>> {
  const { kind, targetPath } = order;
  const view = viewOf(order);
  if (kind === 'summary') return await writeSummary(view, order);
  const targets =
    kind === 'csv' ? { xlsxPath: null, csvFolder: targetPath } : { xlsxPath: targetPath, csvFolder: null };
  const written = await writeTables(targets, kind === 'missing' ? [missingTable(view)] : deskTables(view));
  return written.ok ? { ok: true, value: undefined } : written;
}

async function writeSummary(
  view: WrittenView,
  { targetPath, deskName = '' }: CollationOrder,
): Promise<Result<void, Failure>> {
  const today = toVietnamTime(new Date()).slice(0, 10);
  const written = await writeDocx(summaryReport(view, { deskName, today }), targetPath);
  return written.ok ? { ok: true, value: undefined } : written;
}

function viewOf(order: CollationOrder): WrittenView {
  const { unread, skipped, readAt, campaign, directive, decisions } = order;
  const { files, register, handedUp } = withHandedUp({
    campaign,
    judged: order.judged,
    handedUp: order.handedUp,
    lowerDesks: order.lowerDesks,
    register: order.register,
    units: order.units,
  });
  const request = { campaign, deadline: order.deadline, register: registerOf(register) };
  const written = { decisions, handedUp, unread, skipped, readAt };
  return { collation: collate(files, request), request, directive, ...written };
}
