import { grouped } from '../base/grouped.ts';
import type { Verification } from '../report/verification.ts';
import { type CampaignReport, type CollationRequest, compareText, isLate } from './collation-request.ts';
import { countingReport, type UnitReports } from './counting-report.ts';
import { type ReceivedFile, sameReportKey } from './received-file.ts';
import { unitKey } from './register.ts';
import { unitStates, type UnitState } from './unit-state.ts';

/** The third axis of a received file, where the desk can compare: does it count? */
export type Standing = Exclude<Verification['standing']['status'], 'not-compared'>;

/** A file and what it counts for. */
export interface PlacedFile {
  readonly file: ReceivedFile;
  readonly standing: Standing;
}

/** Hundreds of files as one picture. */
export interface Collation {
  /** By their names. */
  readonly files: readonly PlacedFile[];
  /** The units of the register in its order, then those that are not in it, by code. */
  readonly units: readonly UnitState[];
}

/**
 * Places each file among all others. The outcome depends on the files and never on the order in which they came, so
 * that two desks with the same files have the same figures. Files under another unit's key count for nobody.
 */
export function collate(received: readonly ReceivedFile[], request: CollationRequest): Collation {
  const files = received.toSorted(byFirstReceipt);
  const firsts = firstOfEach(files.filter(isUsable));
  const reportsOf = reportsByUnit([...firsts.values()], request.campaign);
  return {
    files: files
      .map((file) => ({ file, standing: standingOf(file, firsts, reportsOf, request) }))
      .sort((a, b) => compareText(a.file.source, b.file.source)),
    units: unitStates(reportsOf, files.filter(isUnderOtherUnitsKey), request),
  };
}

/** What some of the collated files count for, in their order. */
export function standingsOf(files: readonly ReceivedFile[], collation: Collation): readonly Standing[] {
  const standings = new Map(collation.files.map(({ file, standing }) => [file, standing]));
  return files.map((file) => standings.get(file) ?? 'not-considered');
}

function standingOf(
  file: ReceivedFile,
  firsts: ReadonlyMap<string, ReceivedFile>,
  reportsOf: ReadonlyMap<string, UnitReports>,
  request: CollationRequest,
): Standing {
  if (!isUsable(file) || file.facts === null) return 'not-considered';
  if (firsts.get(sameReportKey(file)) !== file) return 'duplicate';
  if (file.facts.campaign !== request.campaign) return 'other-campaign';
  if (!request.register.has(file.facts.unitCode)) return 'unit-not-in-register';
  const own = reportsOf.get(unitKey(file.facts.unitCode));
  if (own?.counting?.file === file) return isLate(file, request) ? 'late' : 'latest';
  return own?.superseded.has(file) === true ? 'superseded' : 'key-in-dispute';
}

function reportsByUnit(files: readonly ReceivedFile[], campaign: string): ReadonlyMap<string, UnitReports> {
  const reports = files.flatMap((file): readonly CampaignReport[] => {
    const { facts } = file;
    return facts?.campaign === campaign ? [{ file, facts }] : [];
  });
  const found = grouped(reports, ({ facts }) => unitKey(facts.unitCode));
  return new Map([...found].map(([unit, own]) => [unit, countingReport(own)]));
}

function isUsable({ integrity, signer }: ReceivedFile): boolean {
  return integrity.status === 'intact' && signer.status !== 'other-unit-key';
}

/** A whole report that names a unit but was sealed by another one's key: somebody has to ask. */
function isUnderOtherUnitsKey({ integrity, signer }: ReceivedFile): boolean {
  return integrity.status === 'intact' && signer.status === 'other-unit-key';
}

/** Of each content the file that came first. */
function firstOfEach(files: readonly ReceivedFile[]): ReadonlyMap<string, ReceivedFile> {
  const firsts = new Map<string, ReceivedFile>();
  for (const file of files) {
    if (!firsts.has(sameReportKey(file))) firsts.set(sameReportKey(file), file);
  }
  return firsts;
}

function byFirstReceipt(a: ReceivedFile, b: ReceivedFile): number {
  return (
    compareText(a.receivedAt, b.receivedAt) ||
    compareText(a.source, b.source) ||
    compareText(a.fileSha256, b.fileSha256)
  );
}
