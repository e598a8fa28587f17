/** One step of the database's structure. What has been released is never changed again: a new step is added. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/**
 * The structure of the desk's database (PostgreSQL 13 and later), step by step. `docs/collate.md` explains the tables and
 * has queries for them.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    sql: `
create table unit (
  code text primary key check (code = lower(code)),
  shown_code text not null,
  name text not null,
  commune text not null,
  phone text not null
);
create table received_report (
  signed_content_sha256 text not null,
  key_fingerprint text not null,
  received_at timestamptz not null,
  source text not null,
  file_sha256 text not null,
  campaign text not null,
  unit_code text not null check (unit_code = lower(unit_code)),
  unit_name text not null,
  sequence integer not null,
  created_at timestamptz not null,
  report_sha256 text not null,
  signer_status text not null,
  report jsonb not null,
  primary key (signed_content_sha256, key_fingerprint)
);
create index received_report_by_unit on received_report (campaign, unit_code);
create table refused_file (
  file_sha256 text primary key,
  received_at timestamptz not null,
  source text not null,
  integrity_cause text not null,
  signer_status text not null
);
create view counting_report as
with trusted as (
  select *,
    case signer_status when 'known-unit-key' then 2 when 'known-issuer' then 1 else 0 end as trust
  from received_report
  where signer_status <> 'other-unit-key'
), best as (
  select *, max(trust) over (partition by campaign, unit_code) as best_trust from trusted
), one_hand as (
  select *,
    min(key_fingerprint collate "C") over unit_reports = max(key_fingerprint collate "C") over unit_reports as is_one_key
  from best
  where trust = best_trust
  window unit_reports as (partition by campaign, unit_code)
)
select distinct on (campaign, unit_code)
  campaign, unit_code, unit_name, sequence, created_at, received_at, source, file_sha256, report_sha256,
  signed_content_sha256, key_fingerprint, signer_status, report
from one_hand
where best_trust = 2 or is_one_key
order by campaign, unit_code, sequence desc, created_at desc, report_sha256 collate "C" desc;
comment on view counting_report is 'The report that counts for each unit and campaign: the highest number under the same hand.';
create view answer as
select c.campaign, c.unit_code, a.key as criterion, a.value ->> 'value' as answer,
  jsonb_array_length(a.value -> 'evidence') as evidence_files
from counting_report c, jsonb_each(c.report -> 'input' -> 'answers') a;
comment on view answer is 'One line for each criterion of each report that counts; answer is null where none was given.';
`,
  },
  { version: 2, sql: 'alter table received_report add column findings text;' },
];
