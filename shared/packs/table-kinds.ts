import { canonicalJson } from '../base/canonical-json.ts';
import type { BringableId, Facts } from '../facts/facts-in-use.ts';

/** An entry of any table. */
export type TableEntry = Readonly<Record<string, unknown>>;

/** What has to be known of a kind of table to hold one table of it against another. */
export interface TableKind {
  /** Where the table in use stands. */
  readonly table: keyof Facts;
  /** What tells an entry from all others of its table. */
  readonly identifiedBy: readonly string[];
  /** The field that names what the app has to recognise by code. */
  readonly recognisedBy?: string;
  /** Whether its entries are hosts that count as ordinary: whoever adds one can hide planted content. */
  readonly isTrusting?: boolean;
}

/** Every kind of table that a file may bring up to date. */
export const TABLE_KINDS: Readonly<Record<BringableId, TableKind>> = {
  'software-branches': {
    table: 'softwareBranches',
    identifiedBy: ['product', 'branch'],
    recognisedBy: 'product',
  },
  'known-flaws': { table: 'knownFlaws', identifiedBy: ['product', 'id', 'since'], recognisedBy: 'product' },
  'abused-hosts': { table: 'abusedHosts', identifiedBy: ['domain'] },
  'claimable-services': { table: 'claimableServices', identifiedBy: ['name'], recognisedBy: 'name' },
  'reporting-deadlines': { table: 'reportingDeadlines', identifiedBy: ['id'] },
  'legal-bases': { table: 'legalBases', identifiedBy: ['number'] },
  'known-sites': { table: 'knownSites', identifiedBy: ['domain'], isTrusting: true },
  'school-services': { table: 'schoolServices', identifiedBy: ['domain', 'kind'], isTrusting: true },
};

/** What tells an entry from all others of its table, as a text. */
export function entryKey(entry: TableEntry, { identifiedBy }: TableKind): string {
  return canonicalJson(identifiedBy.map((field) => entry[field] ?? null));
}
