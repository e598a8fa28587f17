import { communesTable } from './communes.ts';
import { criteriaTable } from './criteria.ts';
import { daysTable } from './days.ts';
import type { DeskTable, WrittenView } from './desk-table.ts';
import { differingTable } from './differing.ts';
import { itemsTable } from './items.ts';
import { missingTable, remindingNotesTable } from './missing.ts';
import { openFindingsTable } from './open-findings.ts';
import { overviewTable } from './overview.ts';
import { receivedFilesTable } from './received-files.ts';
import { domainsTable, incidentsTable, openWarningsTable } from './unit-records.ts';
import { unitsTable } from './units.ts';

/** Everything that the desk knows of a campaign, in the order in which somebody reads it. */
export function deskTables(view: WrittenView): readonly DeskTable[] {
  const notes = remindingNotesTable(view);
  return [
    overviewTable,
    unitsTable,
    ...(notes.rows.length === 0 ? [] : [remindingNotesTable]),
    missingTable,
    daysTable,
    communesTable,
    itemsTable,
    criteriaTable,
    differingTable,
    openFindingsTable,
    domainsTable,
    openWarningsTable,
    incidentsTable,
    receivedFilesTable,
  ].map((table) => table(view));
}
