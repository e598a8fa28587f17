import { z } from 'zod';
import { facts as abusedHosts, tableSchema as abusedHostsFile } from './abused-hosts.facts.ts';
import {
  facts as claimableServices,
  tableSchema as claimableServicesFile,
} from './claimable-services.facts.ts';
import { type FactTable, withSources } from './fact-table.ts';
import { facts as knownFlaws, tableSchema as knownFlawsFile } from './known-flaws.facts.ts';
import { facts as knownSites, tableSchema as knownSitesFile } from './known-sites.facts.ts';
import { facts as legalBases, tableSchema as legalBasesFile } from './legal-bases.facts.ts';
import {
  facts as reportingDeadlines,
  tableSchema as reportingDeadlinesFile,
} from './reporting-deadlines.facts.ts';
import { facts as schoolServices, tableSchema as schoolServicesFile } from './school-services.facts.ts';
import { facts as softwareBranches, tableSchema as softwareBranchesFile } from './software-branches.facts.ts';

/** A table of one of the kinds that a file may bring up to date, as the file holds it. */
export const broughtTableSchema = z.discriminatedUnion('id', [
  softwareBranchesFile,
  knownFlawsFile,
  abusedHostsFile,
  claimableServicesFile,
  reportingDeadlinesFile,
  legalBasesFile,
  knownSitesFile,
  schoolServicesFile,
]);

/** A table that a file has brought. */
export type BroughtTable = z.output<typeof broughtTableSchema>;

/** The id of a table that a file may bring up to date. */
export type BringableId = BroughtTable['id'];

/** The ids of the tables that a file may bring up to date. */
export const BRINGABLE_IDS: readonly BringableId[] = broughtTableSchema.options.map(
  ({ shape }) => shape.id.value,
);

/** The tables that decide something and can be brought up to date without a new program, as they are in use. */
export interface Facts {
  readonly softwareBranches: typeof softwareBranches;
  readonly knownFlaws: typeof knownFlaws;
  readonly abusedHosts: typeof abusedHosts;
  readonly claimableServices: typeof claimableServices;
  readonly reportingDeadlines: typeof reportingDeadlines;
  readonly legalBases: typeof legalBases;
  readonly knownSites: typeof knownSites;
  readonly schoolServices: typeof schoolServices;
}

/** The tables that came with the program. */
export const builtInFacts: Facts = {
  softwareBranches,
  knownFlaws,
  abusedHosts,
  claimableServices,
  reportingDeadlines,
  legalBases,
  knownSites,
  schoolServices,
};

/**
 * The tables in use when files have brought others: of each kind the newest one, as a whole. A table that is not newer
 * than that of the program changes nothing.
 */
export function factsFrom(brought: readonly BroughtTable[]): Facts {
  const tables = [...brought].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  let facts = builtInFacts;
  for (const table of tables) facts = withTable(facts, table);
  return facts;
}

function withTable(facts: Facts, table: BroughtTable): Facts {
  switch (table.id) {
    case 'software-branches':
      return { ...facts, softwareBranches: newer(facts.softwareBranches, withSources(table)) };
    case 'known-flaws':
      return { ...facts, knownFlaws: newer(facts.knownFlaws, withSources(table)) };
    case 'abused-hosts':
      return { ...facts, abusedHosts: newer(facts.abusedHosts, withSources(table)) };
    case 'claimable-services':
      return { ...facts, claimableServices: newer(facts.claimableServices, withSources(table)) };
    case 'reporting-deadlines':
      return { ...facts, reportingDeadlines: newer(facts.reportingDeadlines, withSources(table)) };
    case 'legal-bases':
      return { ...facts, legalBases: newer(facts.legalBases, withSources(table)) };
    case 'known-sites':
      return { ...facts, knownSites: newer(facts.knownSites, withSources(table)) };
    case 'school-services':
      return { ...facts, schoolServices: newer(facts.schoolServices, withSources(table)) };
  }
}

function newer<Entry>(present: FactTable<Entry>, offered: FactTable<Entry>): FactTable<Entry> {
  return offered.asOf > present.asOf ? offered : present;
}
