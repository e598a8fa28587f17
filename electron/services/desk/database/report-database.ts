import { Client, DatabaseError } from 'pg';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { receivedAgain, signerStatusNow, type StoredReport } from '#shared/desk/received-again.ts';
import { type FirstReceipts, type ReceivedFile, sameReportKey } from '#shared/desk/received-file.ts';
import { unitKey } from '#shared/desk/register.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { type KnownKeys, knownKeys, type UnitTable } from '#shared/keys/unit-keys.ts';
import { isSystemError } from '#services/storage/file-failure.ts';
import { migrate } from './migrate.ts';
import { type Statement, storable, WaitingFiles } from './waiting-files.ts';

/** Reports that are fetched at once. */
const PAGE = 100;
const MAX_DETAIL = 300;

type Answer<Value> = Promise<Result<Value, Failure>>;

/** The desk's PostgreSQL database. The error of every call is `database-failed`, with the server's words. */
export interface ReportDatabase {
  /** When each content came first, by `sameReportKey`, as it was when the database was opened. */
  readonly firstReceipts: FirstReceipts;
  /**
   * Saves a file; a content that is there already keeps the time at which it came first. Written in batches: `flush`
   * confirms.
   */
  readonly save: (file: ReceivedFile, reportJson: string | null) => Answer<void>;
  readonly flush: () => Answer<void>;
  /** Every report of a campaign that any desk has saved, judged by the keys that are known now. */
  readonly received: (campaign: string, keys: KnownKeys) => Answer<readonly ReceivedFile[]>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a database, `postgresql://user:password@host:port/name`, brings its structure up to date, makes its table of
 * units the same as this one and judges by its keys whose the stored reports are. Errors: `database-failed`, `database-newer`.
 */
export async function openReportDatabase(address: string, units: UnitTable): Answer<ReportDatabase> {
  const client = new Client({ connectionString: address, application_name: 'tu-kiem-attt' });
  // Without a listener the end of a connection between two calls would end the program; the next call tells of it.
  client.on('error', () => undefined);
  const opened = await asked(async (): Promise<Result<ReportDatabase, Failure>> => {
    await client.connect();
    const migrated = await migrate(client);
    if (!migrated.ok) return fail({ code: 'database-newer', detail: `schema ${String(migrated.error)}` });
    await setUnits(client, units);
    await setSigners(client, knownKeys(units));
    return ok(databaseOn(client, await readReceipts(client)));
  });
  const database = opened.ok ? opened.value : opened;
  if (!database.ok) await client.end().catch(() => undefined);
  return database;
}

async function asked<Value>(question: () => Promise<Value>): Answer<Value> {
  try {
    return ok(await question());
  } catch (error) {
    if (!(error instanceof Error) || !isOfDatabase(error)) throw error;
    return fail({ code: 'database-failed', detail: error.message.slice(0, MAX_DETAIL) });
  }
}

/** What the server or the way to it says, and not a fault of this program. */
function isOfDatabase(error: Error): boolean {
  return (
    error instanceof DatabaseError ||
    error instanceof UnreadableRow ||
    isSystemError(error) ||
    /connect|terminated|not queryable/iu.test(error.message)
  );
}

/** Somebody else has written into the database: what stands in a row is no report. */
class UnreadableRow extends Error {}

const READ_PAGE = `
select signed_content_sha256 as "signedContentSha256", key_fingerprint as "keyFingerprint", received_at as "receivedAt",
  source, file_sha256 as "fileSha256", report_sha256 as "reportSha256", signer_status as "signerStatus", findings, report
from received_report
where campaign = $1 and (signed_content_sha256, key_fingerprint) > ($2, $3)
order by signed_content_sha256, key_fingerprint
limit ${String(PAGE)}`;

type Row = Omit<StoredReport, 'receivedAt'> & { readonly receivedAt: Date };

const READ_RECEIPTS = `
select signed_content_sha256 as "signedContentSha256", key_fingerprint as "keyFingerprint", received_at as "receivedAt"
from received_report`;
const READ_REFUSED = `select file_sha256 as "fileSha256", received_at as "receivedAt" from refused_file`;

function databaseOn(client: Client, firstReceipts: FirstReceipts): ReportDatabase {
  let waiting = new WaitingFiles();
  const flush = () =>
    asked(async () => {
      const statements = waiting.statements();
      waiting = new WaitingFiles();
      await inTransaction(client, statements);
    });
  return {
    firstReceipts,
    save: async (file, reportJson) => {
      waiting.add(file, reportJson);
      return waiting.isBatch() ? await flush() : ok(undefined);
    },
    flush,
    received: (campaign, keys) => asked(() => readAll(client, campaign, keys)),
    close: () => client.end(),
  };
}

async function readReceipts(client: Client): Promise<FirstReceipts> {
  const { rows } =
    await client.query<Pick<Row, 'signedContentSha256' | 'keyFingerprint' | 'receivedAt'>>(READ_RECEIPTS);
  const refused = await client.query<Pick<Row, 'fileSha256' | 'receivedAt'>>(READ_REFUSED);
  return new Map([
    ...rows.map(
      ({ receivedAt, ...sealed }) =>
        [sameReportKey({ sealed, fileSha256: '' }), receivedAt.toISOString()] as const,
    ),
    // an encrypted file was there before the key that opens it
    ...refused.rows.map(
      ({ receivedAt, fileSha256 }) =>
        [sameReportKey({ sealed: null, fileSha256 }), receivedAt.toISOString()] as const,
    ),
  ]);
}

async function inTransaction(client: Client, statements: readonly Statement[]): Promise<void> {
  if (statements.length === 0) return;
  await client.query('begin');
  try {
    for (const [sql, values] of statements) await client.query(sql, [...values]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

const SET_UNITS = `
insert into unit (code, shown_code, name, commune, phone)
select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
on conflict (code) do update set shown_code = excluded.shown_code, name = excluded.name, commune = excluded.commune,
  phone = excluded.phone`;

async function setUnits(client: Client, units: UnitTable): Promise<void> {
  const codes = units.map(({ code }) => unitKey(code));
  await inTransaction(client, [
    ['lock table unit in exclusive mode', []],
    ['delete from unit where not code = any($1::text[])', [codes]],
    [
      SET_UNITS,
      [
        codes,
        units.map(({ code }) => code),
        units.map(({ name }) => storable(name)),
        units.map(({ commune = '' }) => storable(commune)),
        units.map(({ phone = '' }) => storable(phone)),
      ],
    ],
  ]);
}

const READ_SIGNERS = `
select signed_content_sha256 as "signedContentSha256", key_fingerprint as "keyFingerprint", unit_code as "unitCode",
  signer_status as "signerStatus"
from received_report`;
const CHANGED = `jsonb_to_recordset($1::jsonb) as changed(signed_content_sha256 text, key_fingerprint text, signer_status text)`;
/** Rows are taken in the order of their keys, as when they are saved. */
const HOLD_SIGNERS = `
select 1 from received_report join ${CHANGED} using (signed_content_sha256, key_fingerprint)
order by signed_content_sha256 collate "C", key_fingerprint collate "C" for update of received_report`;
const SET_SIGNERS = `
update received_report set signer_status = changed.signer_status from ${CHANGED}
where received_report.signed_content_sha256 = changed.signed_content_sha256
  and received_report.key_fingerprint = changed.key_fingerprint`;

type Signer = Pick<Row, 'signedContentSha256' | 'keyFingerprint' | 'signerStatus'> & {
  readonly unitCode: string;
};

/** The views count by the status of the signer: by the keys of the last run, also of reports whose files are gone. */
async function setSigners(client: Client, keys: KnownKeys): Promise<void> {
  const { rows } = await client.query<Signer>(READ_SIGNERS);
  const changed = rows
    .map((row) => ({ row, status: signerStatusNow(row, row.unitCode, keys) }))
    .filter(({ row, status }) => status !== row.signerStatus)
    .map(({ row, status }) => ({
      signed_content_sha256: row.signedContentSha256,
      key_fingerprint: row.keyFingerprint,
      signer_status: status,
    }));
  if (changed.length === 0) return;
  const values = [JSON.stringify(changed)];
  await inTransaction(client, [
    [HOLD_SIGNERS, values],
    [SET_SIGNERS, values],
  ]);
}

async function readAll(client: Client, campaign: string, keys: KnownKeys): Promise<readonly ReceivedFile[]> {
  const found: ReceivedFile[] = [];
  let after: readonly [string, string] | null = ['', ''];
  while (after !== null) {
    const page: readonly Row[] = (await client.query<Row>(READ_PAGE, [campaign, ...after])).rows;
    for (const row of page) {
      found.push(fileOf(row, keys));
    }
    const last: Row | undefined = page.length < PAGE ? undefined : page.at(-1);
    after = last === undefined ? null : [last.signedContentSha256, last.keyFingerprint];
  }
  return found;
}

function fileOf(row: Row, keys: KnownKeys): ReceivedFile {
  try {
    return receivedAgain({ ...row, receivedAt: row.receivedAt.toISOString() }, keys);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UnreadableRow(`received_report ${row.signedContentSha256}: its report is none`);
  }
}
