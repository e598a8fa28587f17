import { Dexie, type Table } from 'dexie';
import { changeRecorder } from './change-recorder.ts';
import { declareVersions } from './migrations/declare-versions.ts';
import type { Migration } from './migrations/migration.ts';
import { migrations } from './migrations/registry.ts';

/** What a table gives back is unknown until a schema of `rows.ts` has accepted it. */
type UncheckedTable<Key> = Table<unknown, Key, object>;

/** The working store of the app. Only the files of this folder know it. */
class AppDatabase extends Dexie {
  readonly campaigns: UncheckedTable<string>;
  readonly profile: UncheckedTable<string>;
  readonly answers: UncheckedTable<[campaign: string, criterionId: string]>;
  readonly records: UncheckedTable<string>;
  readonly reviews: UncheckedTable<[campaign: string, criterionId: string]>;
  readonly evidence: UncheckedTable<string>;
  readonly sites: UncheckedTable<string>;
  readonly siteChecks: UncheckedTable<string>;
  readonly settings: UncheckedTable<string>;
  /** When answers and records were changed last. */
  readonly changes: UncheckedTable<[table: string, id: string]>;
  /** What the last merge into each campaign has done. */
  readonly merges: UncheckedTable<string>;
  /** When received contents were there for the first time. */
  readonly receipts: UncheckedTable<string>;
  /** What the receiving desk has decided about reports. */
  readonly decisions: UncheckedTable<string>;
  /** The receipts that the school has taken in. */
  readonly takenReceipts: UncheckedTable<string>;
  /** The keys of receiving desks that were compared by telephone. */
  readonly approvedDesks: UncheckedTable<string>;
  /** The keys of desks one level below that were compared by telephone. */
  readonly lowerDesks: UncheckedTable<string>;
  /** What stays of campaigns that were deleted after their term. */
  readonly closedCampaigns: UncheckedTable<[campaign: string, closedAt: string]>;
  /** What the last merge of the work of another receiving desk has done. */
  readonly deskMerges: UncheckedTable<string>;
  /** Where in the line of changes the store is. */
  readonly journal: UncheckedTable<string>;
  /** Rows that no schema accepted, kept as they were found. */
  readonly setAside: UncheckedTable<number>;

  constructor(name: string, steps: readonly Migration[]) {
    // Chromium's own default reports a transaction as complete before the disk has it.
    // Dexie's own default copies all rows of a query each time; nobody here changes what was read.
    super(name, { chromeTransactionDurability: 'strict', cache: 'immutable' });
    declareVersions(this, steps);
    this.use(changeRecorder);
    this.campaigns = this.table('campaigns');
    this.profile = this.table('profile');
    this.answers = this.table('answers');
    this.records = this.table('records');
    this.reviews = this.table('reviews');
    this.evidence = this.table('evidence');
    this.sites = this.table('sites');
    this.siteChecks = this.table('siteChecks');
    this.settings = this.table('settings');
    this.changes = this.table('changes');
    this.merges = this.table('merges');
    this.receipts = this.table('receipts');
    this.decisions = this.table('decisions');
    this.takenReceipts = this.table('takenReceipts');
    this.approvedDesks = this.table('approvedDesks');
    this.lowerDesks = this.table('lowerDesks');
    this.closedCampaigns = this.table('closedCampaigns');
    this.deskMerges = this.table('deskMerges');
    this.journal = this.table('journal');
    this.setAside = this.table('setAside');
  }
}

export const database = new AppDatabase('tu-kiem-attt', migrations);

/** The version of the schema that this program writes. */
export const SCHEMA_VERSION = Math.max(...migrations.map(({ version }) => version));
