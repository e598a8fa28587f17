import { recordKind as incidents } from '#shared/records/incidents.record.ts';
import { cellString, type RecordRow } from '#shared/records/record-kind.ts';
import type { DocumentRequest } from '../model/document-kind.ts';
import { orBlank } from './blanks.ts';
import { spokenTime } from './campaign-texts.ts';

const NO_INCIDENT: RecordRow = {};

function newest(rows: readonly RecordRow[]): RecordRow {
  return rows.reduce(
    (found, row) => (cellString(row, 'detectedAt') > cellString(found, 'detectedAt') ? row : found),
    rows[0] ?? NO_INCIDENT,
  );
}

/** The row that was asked for, or else the incident that was detected last; an empty row where there is none. */
export function incidentOf({ input, rowIndex }: DocumentRequest): RecordRow {
  const rows = input.records[incidents.id] ?? [];
  return rowIndex === undefined ? newest(rows) : (rows[rowIndex] ?? NO_INCIDENT);
}

/** The row that was asked for, or else the latest incident in which personal data may have been exposed. */
export function breachOf(request: DocumentRequest): RecordRow {
  if (request.rowIndex !== undefined) return incidentOf(request);
  return newest(
    (request.input.records[incidents.id] ?? []).filter((row) => row['personalData'] === 'exposed'),
  );
}

/** To whom and when an incident was reported; `''` when neither is known. */
export function reportedText(row: RecordRow): string {
  const [to, at] = [cellString(row, 'reportedTo'), spokenTime(cellString(row, 'reportedAt'))];
  return to === '' && at === '' ? '' : `${orBlank(to)}, lúc ${orBlank(at)}`;
}
