import { compareText } from '#shared/desk/collation-request.ts';
import { type ReceivedFile, sameReportKey } from '#shared/desk/received-file.ts';
import { unitKey } from '#shared/desk/register.ts';
import { withReport } from '../with-report.ts';

/** A statement and the values of its parameters. */
export type Statement = readonly [sql: string, values: readonly unknown[]];

/** Files of one transaction: what a power cut can undo, and running again brings back. */
const BATCH = 50;
/** Characters of one statement; PostgreSQL takes 256 MB, and a report may hold some. */
const MAX_LENGTH = 16_000_000;

/** In the order of their keys: two desks that save the same reports at once would otherwise wait for each other for ever. */
const SAVE_REPORTS = `
insert into received_report (signed_content_sha256, key_fingerprint, received_at, source, file_sha256, campaign, unit_code,
  unit_name, sequence, created_at, report_sha256, signer_status, findings, report)
select * from jsonb_to_recordset($1::jsonb) as saved(signed_content_sha256 text, key_fingerprint text,
  received_at timestamptz, source text, file_sha256 text, campaign text, unit_code text, unit_name text, sequence integer,
  created_at timestamptz, report_sha256 text, signer_status text, findings text, report jsonb)
order by signed_content_sha256 collate "C", key_fingerprint collate "C"
on conflict (signed_content_sha256, key_fingerprint) do update set
  received_at = least(received_report.received_at, excluded.received_at),
  signer_status = excluded.signer_status,
  findings = excluded.findings`;
const SAVE_REFUSED = `
insert into refused_file (file_sha256, received_at, source, integrity_cause, signer_status)
select * from jsonb_to_recordset($1::jsonb) as saved(file_sha256 text, received_at timestamptz, source text,
  integrity_cause text, signer_status text)
order by file_sha256 collate "C"
on conflict (file_sha256) do update set received_at = least(refused_file.received_at, excluded.received_at)`;
/** What was refused at first, and is a whole report to a later version. */
const NO_LONGER_REFUSED = `
delete from refused_file where file_sha256 in (
  select file_sha256 from refused_file
  where file_sha256 in (select file_sha256 from jsonb_to_recordset($1::jsonb) as saved(file_sha256 text))
  order by file_sha256 collate "C" for update)`;

/** A row, and whether there is a report beside it, as JSON. */
interface Row {
  readonly columns: Readonly<Record<string, unknown>> & { readonly received_at: string };
  readonly reportJson: string | null;
}

/** Files that are saved together: each content once, as a statement may not touch a row twice. */
export class WaitingFiles {
  readonly #reports = new Map<string, Row>();
  readonly #refused = new Map<string, Row>();
  #length = 0;

  /** Takes a file with its whole report, where it is one that is kept. */
  add(file: ReceivedFile, reportJson: string | null): void {
    const columns = reportJson === null ? null : reportColumns(file);
    const [rows, row] =
      columns === null
        ? [this.#refused, { columns: refusedColumns(file), reportJson: null }]
        : [this.#reports, { columns, reportJson }];
    const key = columns === null ? file.fileSha256 : sameReportKey(file);
    const earlier = rows.get(key);
    rows.set(key, earlier === undefined ? row : seenAgain(earlier, row));
    this.#length += reportJson?.length ?? 0;
  }

  /** Whether they are so many, or so long, that they should be saved now. */
  isBatch(): boolean {
    return this.#reports.size + this.#refused.size >= BATCH || this.#length >= MAX_LENGTH;
  }

  /** What saves them. */
  statements(): readonly Statement[] {
    return [
      ...statementOf(SAVE_REPORTS, this.#reports),
      ...statementOf(NO_LONGER_REFUSED, hashesOf(this.#reports)),
      ...statementOf(SAVE_REFUSED, this.#refused),
    ];
  }
}

function hashesOf(rows: ReadonlyMap<string, Row>): ReadonlyMap<string, Row> {
  return new Map([...rows].map(([key, { columns }]) => [key, { columns, reportJson: null }]));
}

function statementOf(sql: string, rows: ReadonlyMap<string, Row>): readonly Statement[] {
  if (rows.size === 0) return [];
  const json = [...rows.values()].map(({ columns, reportJson }) => withReport(columns, reportJson));
  return [[sql, [storableJson(`[${json.join(',')}]`)]]];
}

/** As the statements do with a row that is there already. */
function seenAgain({ columns, reportJson }: Row, { columns: again }: Row): Row {
  const receivedAt = [columns.received_at, again.received_at].sort(compareText)[0] ?? columns.received_at;
  return {
    columns: {
      ...again,
      source: columns['source'],
      file_sha256: columns['file_sha256'],
      received_at: receivedAt,
    },
    reportJson,
  };
}

/** `null` of what is no whole report. One under the key of another unit is kept: the key may be its own one day. */
function reportColumns(file: ReceivedFile): Row['columns'] | null {
  const { sealed, facts, source, fileSha256, receivedAt, reportSha256, signer, findings } = file;
  if (sealed === null || facts === null) return null;
  return {
    signed_content_sha256: sealed.signedContentSha256,
    key_fingerprint: sealed.keyFingerprint,
    received_at: receivedAt,
    source,
    file_sha256: fileSha256,
    campaign: facts.campaign,
    unit_code: unitKey(facts.unitCode),
    unit_name: facts.unitName,
    sequence: facts.sequence,
    created_at: storableTime(facts.createdAt),
    report_sha256: reportSha256,
    signer_status: signer.status,
    findings,
  };
}

function refusedColumns({ fileSha256, receivedAt, source, integrity, signer }: ReceivedFile): Row['columns'] {
  return {
    file_sha256: fileSha256,
    received_at: receivedAt,
    source,
    integrity_cause: integrity.cause,
    signer_status: signer.status,
  };
}

/** The first moment that PostgreSQL can write as an ordinary year. */
const FIRST_TIME = '0001-01-01T00:00:00.000Z';

/** PostgreSQL knows no year 0 and no hundred digits of a second; a report may claim either, and would stop all others. */
function storableTime(text: string): string {
  const time = new Date(Math.max(Date.parse(FIRST_TIME), Date.parse(text)));
  return Number.isNaN(time.getTime()) ? FIRST_TIME : time.toISOString();
}

/** PostgreSQL holds neither U+0000 nor half characters; a hostile report may have either. */
export function storable(text: string): string {
  return text.replace(/[\0\p{Cs}]/gu, '\ufffd');
}

/** As `storable`, of JSON: `JSON.stringify` writes both as escapes, and nothing else so. */
function storableJson(json: string): string {
  return json.replace(/(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/gu, '$1\\ufffd');
}
