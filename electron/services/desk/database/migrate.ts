import type { ClientBase } from 'pg';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { MIGRATIONS } from './migrations.ts';

/** Any number, the same for every desk: whoever holds it changes the structure, the others wait. */
const LOCK = 7_265_311;

/**
 * Brings the database to the structure of this version, each step in a transaction of its own. Several desks may start at
 * once. The error is the version found, when it is newer than this one knows: nothing is touched then.
 */
export async function migrate(client: ClientBase): Promise<Result<void, number>> {
  await client.query('select pg_advisory_lock($1)', [LOCK]);
  try {
    await client.query(
      'create table if not exists schema_version (version integer primary key, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ version: number | null }>(
      'select max(version) as version from schema_version',
    );
    const found = rows[0]?.version ?? 0;
    const newest = MIGRATIONS.at(-1)?.version ?? 0;
    if (found > newest) return fail(found);
    for (const { version, sql } of MIGRATIONS.filter((step) => step.version > found)) {
      await client.query('begin');
      await client.query(sql);
      await client.query('insert into schema_version (version) values ($1)', [version]);
      await client.query('commit');
    }
    return ok(undefined);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
  }
}
