import { earliestReceipts } from '#shared/desk/received-file.ts';
import { deadlinesOf } from '#shared/desk/deadlines-of-campaigns.ts';
import type { ClosedCampaign } from '#shared/desk/closed-campaign.ts';
import type { HandUpNote } from '#shared/desk/hand-up-note.ts';
import { type Receipt, receiptsOf } from '#shared/desk/reading.ts';
import type { Withdrawn } from '#shared/desk-work/held-desk.ts';
import { isSameValue } from '#shared/hand-over/compare-values.ts';
import { asJson } from '#renderer/bridge/as-json.ts';
import type { Entry, StoreContent } from '#shared/journal/batch.ts';
import { readClosedCampaigns } from './closed-campaigns.ts';
import { parseRows } from './parse-rows.ts';
import { readReceipts } from './receipts.ts';
import { receiptRowSchema, settingRowSchema } from './rows.ts';
import { readSetting, settingIn } from './settings.ts';

/** What this PC has of a receiving desk that a backup does not take the place of. */
export interface KeptAtRestore {
  readonly receipts: readonly Receipt[];
  readonly closed: readonly ClosedCampaign[];
  readonly withdrawn: Withdrawn;
  readonly deskName: string;
  /** For which place it hands up, and what it has made last for the desk above. */
  readonly deskCommune: string;
  readonly handUps: Readonly<Record<string, HandUpNote>>;
  readonly deskCampaign: string;
  /** As `deadlinesOf` gives them. */
  readonly deadlines: Readonly<Record<string, string>>;
}

/** Reads it before anything is replaced. */
export async function readKeptAtRestore(): Promise<KeptAtRestore> {
  return {
    receipts: await readReceipts(),
    closed: await readClosedCampaigns(),
    withdrawn: await readSetting('withdrawnKeys'),
    deskName: await readSetting('deskName'),
    deskCommune: await readSetting('deskCommune'),
    handUps: await readSetting('deskHandUps'),
    deskCampaign: await readSetting('deskCampaign'),
    deadlines: await readDeadlines(),
  };
}

/** Every deadline of the desk on this PC, by campaign. */
export async function readDeadlines(): Promise<Readonly<Record<string, string>>> {
  return deadlinesOf({
    deskCampaign: await readSetting('deskCampaign'),
    deskDeadline: await readSetting('deskDeadline'),
    deskDeadlines: await readSetting('deskDeadlines'),
  });
}

function rowsIn({ entries }: StoreContent, table: string): readonly unknown[] {
  return entries.flatMap((entry) => (entry.table === table ? [entry.row] : []));
}

/** When reports came first: of two times the earlier one. */
function receiptEntries(content: StoreContent, receipts: readonly Receipt[]): readonly Entry[] {
  const given = receiptsOf(parseRows(receiptRowSchema, rowsIn(content, 'receipts')));
  const earliest = earliestReceipts([given, receiptsOf(receipts)]);
  return [...earliest]
    .filter(([key, at]) => given.get(key) !== at)
    .map(([key, at]) => ({ table: 'receipts', key, row: { key, at } }));
}

/** The campaign that is counted: that of the backup, unless it says nothing of one. */
function campaignOf(given: Record<'deskCampaign' | 'deskDeadline', string>, here: string): string {
  return given.deskCampaign === '' && given.deskDeadline === '' ? here : given.deskCampaign;
}

/** What was made last for the desk above: the next file has to come after it. */
function laterNotes(
  given: Readonly<Record<string, HandUpNote>>,
  here: Readonly<Record<string, HandUpNote>>,
): Readonly<Record<string, HandUpNote>> {
  const later = Object.entries(here).filter(
    ([campaign, { madeAt }]) => Date.parse(madeAt) > Date.parse(given[campaign]?.madeAt ?? '1970-01-01'),
  );
  return { ...given, ...Object.fromEntries(later) };
}

/** The name and the deadlines of the desk where the backup has none, and what was withdrawn on either PC. */
function settingEntries(content: StoreContent, kept: KeptAtRestore): readonly Entry[] {
  const rows = parseRows(settingRowSchema, rowsIn(content, 'settings'));
  const given = {
    deskName: settingIn(rows, 'deskName'),
    deskCommune: settingIn(rows, 'deskCommune'),
    deskHandUps: settingIn(rows, 'deskHandUps'),
    deskCampaign: settingIn(rows, 'deskCampaign'),
    deskDeadline: settingIn(rows, 'deskDeadline'),
    deskDeadlines: settingIn(rows, 'deskDeadlines'),
    withdrawnKeys: settingIn(rows, 'withdrawnKeys'),
  };
  const deskCampaign = campaignOf(given, kept.deskCampaign);
  const { [deskCampaign]: deskDeadline = '', ...deskDeadlines } = {
    ...kept.deadlines,
    ...deadlinesOf(given),
  };
  const values = {
    deskName: given.deskName === '' ? kept.deskName : given.deskName,
    deskCommune: given.deskCommune === '' ? kept.deskCommune : given.deskCommune,
    deskHandUps: laterNotes(given.deskHandUps, kept.handUps),
    deskCampaign,
    deskDeadline,
    deskDeadlines,
    withdrawnKeys: { ...kept.withdrawn, ...given.withdrawnKeys },
  };
  return Object.entries(values)
    .filter(([name, value]) => !isSameValue(value, given[name as keyof typeof given]))
    .map(([name, value]) => ({ table: 'settings', key: name, row: asJson({ name, value }) }));
}

/** What a backup holds, with what is kept of this PC: written together, so that a sudden end loses none of it. */
export function withKept(content: StoreContent, kept: KeptAtRestore): StoreContent {
  const closed = kept.closed.map((one): Entry => ({
    table: 'closedCampaigns',
    key: [one.campaign, one.closedAt],
    row: asJson(one),
  }));
  const added = [...receiptEntries(content, kept.receipts), ...closed, ...settingEntries(content, kept)];
  return { ...content, entries: [...content.entries, ...added] };
}
