import { ok, type Result } from '#shared/base/result.ts';
import { chooseCampaign, whoNames } from '#shared/desk/choose-campaign.ts';
import { campaignPack } from '#shared/desk/campaign-pack.ts';
import { type Collation, collate, standingsOf } from '#shared/desk/collate.ts';
import { collationCounts } from '#shared/desk/collation-counts.ts';
import { filesWith } from '#shared/desk/handed-up-claims.ts';
import { handedUpSentence } from '#shared/desk/handed-up-sentences.ts';
import type { PlacedHandedUp } from '#shared/desk/handed-up-standing.ts';
import type { ReceivedFile } from '#shared/desk/received-file.ts';
import { registerOf } from '#shared/desk/register.ts';
import type { WrittenView } from '#shared/desk/tables/desk-table.ts';
import { type ReadTogether, withHandedUp } from '#shared/desk/with-handed-up.ts';
import { withStored } from '#shared/desk/with-stored.ts';
import type { Directive } from '#shared/directives/directive.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { type KnownKeys, knownKeys, type UnitTable } from '#shared/keys/unit-keys.ts';
import type { VerifyOptions } from '#services/report/verify/verify-report-file.ts';
import { type CommandIo, EXIT } from '../command.ts';
import { packsAtHand } from '../packs-at-hand.ts';
import { printFailure, printUsageFault } from '../print-failure.ts';
import { closeReportStores, openReportStores, receiptsIn, type ReportStores } from './report-stores.ts';
import { unitsAtHand } from '../units-at-hand.ts';
import { campaignFault, noWordOf, unheardOf } from './campaign-faults.ts';
import type { CollateCall } from './collate-call.ts';
import { COLLATE_USAGE } from './collate-usage.ts';
import type { FoundReports } from './find-reports.ts';
import { type Gathered, gatherReports, type GatherOptions } from './gather-reports.ts';

/** Reads what a call of `collate` names beside the files, then the files, and works out the picture. Gives the exit code. */
export async function collateFound(call: CollateCall, found: FoundReports, io: CommandIo): Promise<number> {
  const packs = await packsAtHand(call.packPath, io);
  if (!packs.ok) return packs.error;
  const issuers = await issuersOf(call, io);
  if (!issuers.ok) return issuers.error;
  const units = await unitsAtHand(call.unitsPath, io);
  if (!units.ok) return units.error;
  const decryption = await decryptionOf(call, io);
  if (!decryption.ok) return decryption.error;
  const known: AtHand['known'] = {
    directives: packs.value,
    keys: knownKeys(units.value),
    decryption: decryption.value,
    ...(issuers.value === undefined ? {} : { issuers: issuers.value }),
  };
  return await collateCalled(call, found, { units: units.value, known, directives: packs.value }, io);
}

// What reads these is much code, and few calls name them.

async function issuersOf(
  { issuersPath }: CollateCall,
  io: CommandIo,
): Promise<Result<VerifyOptions['issuers'], number>> {
  if (issuersPath === undefined) return ok(undefined);
  const { issuersAtHand } = await import('../issuers-at-hand.ts');
  return await issuersAtHand(issuersPath, io);
}

async function decryptionOf(
  { decryptionKeyPath, passphrasePath }: CollateCall,
  io: CommandIo,
): Promise<Result<NonNullable<VerifyOptions['decryption']>, number>> {
  if (decryptionKeyPath === undefined) return ok({ status: 'none' });
  const { decryptionAtHand } = await import('../decryption-at-hand.ts');
  return await decryptionAtHand(decryptionKeyPath, passphrasePath, io);
}

interface AtHand {
  readonly units: UnitTable;
  readonly known: VerifyOptions & { readonly keys: KnownKeys };
  readonly directives: readonly Directive[];
}

async function collateCalled(
  call: CollateCall,
  found: FoundReports,
  atHand: AtHand,
  io: CommandIo,
): Promise<number> {
  const opened = await openReportStores(call, atHand.units);
  if (!opened.ok) return printFailure(opened.error, io);
  const stores = opened.value;
  const { log, database } = stores;
  const keep: GatherOptions['keep'] = async (file, reportJson) => {
    const saved = (await database?.save(file, reportJson)) ?? ok(undefined);
    return saved.ok ? ((await log?.add(file, reportJson)) ?? saved) : saved;
  };
  const gathered = await gatherReports(
    call,
    found,
    { known: atHand.known, firstReceipts: receiptsIn(stores), keep },
    io,
  );
  const done = gathered.ok ? await concluded(call, atHand, gathered.value, stores, io) : gathered;
  await closeReportStores(stores);
  return done.ok ? done.value : printFailure(done.error, io);
}

/** What a call has come to. */
interface Outcome {
  readonly campaign: string;
  /** Whether anything that was read or is at hand names it; a word that was mistyped is not told from a new one otherwise. */
  readonly isCampaignKnown: boolean;
  readonly collation: Collation;
  readonly written: readonly string[];
}

/** Works out the picture and writes it; gives the exit code. */
async function concluded(
  call: CollateCall,
  { units, directives }: AtHand,
  gathered: Gathered,
  stores: ReportStores,
  io: CommandIo,
): Promise<Result<number, Failure>> {
  const { judged, handedUp, unread, skipped, readAt } = gathered;
  const campaign = chooseCampaign(
    call.campaign,
    judged.map(({ file }) => file),
  );
  if (!campaign.ok) return ok(printUsageFault(campaignFault(campaign.error, unread), COLLATE_USAGE, io));
  const { lowerDesks } = call;
  const parts = { campaign: campaign.value, judged, handedUp, lowerDesks, register: units, units };
  const read = withHandedUp(parts);
  const files = await withDatabase(read, stores, campaign.value);
  if (!files.ok) return files;
  const named = whoNames(campaign.value, { files: files.value, handedUp, directives });
  const others = named.ok ? [] : named.error;
  if (others.length > 0) return ok(printUsageFault(unheardOf(campaign.value, others), COLLATE_USAGE, io));
  const request = {
    campaign: campaign.value,
    register: registerOf(read.register),
    deadline: call.deadline,
  };
  const collation = collate(files.value, request);
  const directive = campaignPack(directives, campaign.value);
  const said = { handedUp: read.handedUp, below: read.below };
  const view = { collation, request, directive, ...said, unread, skipped, readAt };
  const tables = await tablesOf(call, view);
  if (!tables.ok) return tables;
  const logged = await finishLog(stores, read.files, collation);
  if (!logged.ok) return logged;
  const written = [...tables.value, ...(call.ndjsonPath === null ? [] : [call.ndjsonPath])];
  const outcome = { campaign: campaign.value, isCampaignKnown: named.ok, collation, written };
  printSummary(gathered, read, outcome, io);
  return ok(isAllWell(gathered, outcome) ? EXIT.ok : EXIT.finding);
}

/** Few calls need what makes workbooks. */
async function tablesOf(call: CollateCall, view: WrittenView): Promise<Result<readonly string[], Failure>> {
  if (call.xlsxPath === null && call.csvFolder === null) return ok([]);
  const [{ writeTables }, { deskTables }] = await Promise.all([
    import('#services/desk/write-tables.ts'),
    import('#shared/desk/tables/all-tables.ts'),
  ]);
  return await writeTables(call, deskTables(view));
}

/** What any desk has stored counts as well. */
async function withDatabase(
  { files, units, handedUp }: ReadTogether,
  { database }: ReportStores,
  campaign: string,
): Promise<Result<readonly ReceivedFile[], Failure>> {
  if (database === null) return ok(files);
  const flushed = await database.flush();
  if (!flushed.ok) return flushed;
  const stored = await database.received(campaign, knownKeys(units));
  if (!stored.ok) return stored;
  return ok(withStored(files, handedUp === undefined ? stored.value : filesWith(stored.value, handedUp)));
}

async function finishLog(
  { log }: ReportStores,
  files: readonly ReceivedFile[],
  collation: Collation,
): Promise<Result<void, Failure>> {
  if (log === null) return ok(undefined);
  return await log.finish(standingsOf(files, collation));
}

function isAllWell({ unread }: Gathered, { isCampaignKnown }: Outcome): boolean {
  return unread.length === 0 && isCampaignKnown;
}

function printSummary(gathered: Gathered, { placed }: ReadTogether, outcome: Outcome, io: CommandIo): void {
  const { unread, skipped } = gathered;
  const { campaign, isCampaignKnown, collation, written } = outcome;
  const summary = summaryOf(collation);
  const named = unread.map(({ file, code }) => ({ file, code }));
  const handedUp = placed.map(handedUpLine);
  const facts = { campaign, isCampaignKnown, ...summary, handedUp, unread: named, skipped, written };
  io.printJson({ ok: isAllWell(gathered, outcome), ...facts });
  for (const one of placed) io.printProgress(`${one.file.source}: ${handedUpSentence(one).sentence}`);
  if (!isCampaignKnown) io.printProgress(noWordOf(campaign));
  io.printProgress(summaryText(summary));
}

/** What a script is told of a file that was handed up; the code of its key as it was worked out. */
function handedUpLine({ file, standing, subject }: PlacedHandedUp) {
  const { source, manifestSha256 } = file;
  const common = { file: source, manifestSha256, standing, subject };
  if (file.status === 'faulty') return common;
  const { desk, createdAt, reports } = file.manifest;
  return { ...common, key: file.keyFingerprint, desk, createdAt, reports: reports.length };
}

function summaryOf(collation: Collation) {
  const { units, submitted, late, disputed, missing, notInRegister, files, intact } =
    collationCounts(collation);
  const standings = new Map<string, number>();
  for (const { standing } of collation.files) standings.set(standing, (standings.get(standing) ?? 0) + 1);
  return {
    units,
    submitted,
    late,
    disputed,
    missing,
    notInRegister,
    files,
    intact,
    standings: Object.fromEntries([...standings].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function summaryText({
  units,
  submitted,
  late,
  disputed,
  missing,
  files,
  intact,
}: ReturnType<typeof summaryOf>) {
  const [of, sent, after] = [String(units), String(submitted), String(late)];
  const [open, none] = [String(disputed), String(missing)];
  return [
    `Đã nộp ${sent} trên ${of} đơn vị, trong đó ${after} đơn vị nộp sau hạn.`,
    `Chưa nộp ${none} đơn vị. Có tệp nhưng chưa tính được: ${open} đơn vị.`,
    `Đã đọc ${String(files)} tệp, ${String(intact)} tệp còn nguyên vẹn.`,
  ].join('\n');
}
