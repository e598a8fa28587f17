import softwareBranches from '#shared/facts/tables/software-branches.facts.json' with { type: 'json' };
import { dataPackSchema } from '#shared/packs/data-pack.ts';
import type { DataFacts } from '#shared/packs/pack-verdict.ts';
import { SAMPLE_SIGNER } from '#tests/support/pack-signer.ts';

/** The day of the made-up tables, and a day on which they are looked at. */
export const DATA_DAY = '2027-01-15';
export const LOOKED_AT = '2027-01-20';

/** A made-up branch of the made-up future. */
const BRANCH = {
  product: 'wordpress',
  branch: '9.9',
  care: 'dated',
  latest: '9.9.12',
  latestOn: '2027-01-10',
  fixesFlaws: true,
  endsOn: '2027-01-12',
  asOf: DATA_DAY,
  source: 'mau',
};

const SOURCE = { title: 'Nguồn mẫu', address: 'https://nguon.example', readOn: DATA_DAY };

/** The built-in table of branches with one made-up branch more, as a file holds it. */
export function newerBranches(changes: { readonly asOf?: string } & Readonly<Record<string, unknown>> = {}) {
  const { asOf = DATA_DAY } = changes;
  return {
    ...softwareBranches,
    asOf,
    sources: { ...softwareBranches.sources, mau: SOURCE },
    entries: [...softwareBranches.entries, { ...BRANCH, asOf: asOf < DATA_DAY ? asOf : DATA_DAY }],
    ...changes,
  };
}

/** A made-up data pack, with these tables. */
export function dataPackJson(tables: readonly object[] = [newerBranches()], changes: object = {}) {
  return {
    format: 'tu-kiem-attt/data-pack',
    schemaVersion: 1,
    title: 'Dữ liệu mẫu tháng 1/2027',
    tables,
    ...changes,
  };
}

/** What main knows of a made-up data pack. */
export function dataFacts(json: object = dataPackJson(), changes: Partial<DataFacts> = {}): DataFacts {
  return {
    data: dataPackSchema.parse(json),
    packSha256: '0123456789abcdef'.repeat(4),
    fileSha256: 'd'.repeat(64),
    sizeBytes: 40_000,
    signer: SAMPLE_SIGNER,
    ...changes,
  };
}
