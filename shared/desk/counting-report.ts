import { type CampaignReport, compareText } from './collation-request.ts';
import type { ReceivedFile } from './received-file.ts';
import type { ReportFacts } from './report-facts.ts';

/** The reports of one unit in the campaign. */
export interface UnitReports {
  /** The one that counts; `null` while the keys are in dispute. */
  readonly counting: CampaignReport | null;
  /** Older ones under the same hand. */
  readonly superseded: ReadonlySet<ReceivedFile>;
  /** Two or more keys speak for the unit and the desk has approved none of them: nobody knows whose word counts. */
  readonly isDisputed: boolean;
  /** Two different reports with the number of the counting one. */
  readonly isForked: boolean;
  /**
   * A report with a lower number that says to be made after the counting one: a unit that has lost its data begins to count
   * anew, and which report is its last one nobody knows here.
   */
  readonly isCountedAnew: boolean;
  /** Reports that came under a key which is not the one that counts. */
  readonly underOtherKeys: readonly CampaignReport[];
  /** When the first of these reports was received, under whatever key, ISO 8601. */
  readonly firstReceivedAt: string;
  /** The same among those that can count. */
  readonly firstThatCountsAt: string;
}

const TRUST = { approved: 2, certified: 1, unknown: 0 } as const;

/**
 * Which of a unit's reports counts: the one with the highest number among those under the same hand. All keys that the
 * desk has approved for the unit are one hand; before them, a single certificate of a known issuer or a single unknown
 * key is taken at its word. A number under another key never overrules: anybody can write a higher one.
 * @param reports of one unit and campaign, at least one, each content once
 */
export function countingReport(reports: readonly CampaignReport[]): UnitReports {
  const best = Math.max(...reports.map(trustIn));
  const trusted = reports.filter((report) => trustIn(report) === best);
  const isDisputed = best < TRUST.approved && new Set(trusted.map(keyOf)).size > 1;
  const [counting = null, ...older] = isDisputed ? [] : trusted.toSorted(newestFirst);
  return {
    counting,
    superseded: new Set(older.map(({ file }) => file)),
    isDisputed,
    isForked:
      counting !== null &&
      older.some(
        ({ file, facts }) =>
          facts.sequence === counting.facts.sequence && file.reportSha256 !== counting.file.reportSha256,
      ),
    isCountedAnew:
      counting !== null &&
      older.some(
        ({ facts }) => facts.sequence < counting.facts.sequence && isLaterMade(facts, counting.facts),
      ),
    underOtherKeys: isDisputed ? reports : reports.filter((report) => !trusted.includes(report)),
    firstReceivedAt: firstReceipt(reports),
    firstThatCountsAt: firstReceipt(trusted),
  };
}

function isLaterMade(one: ReportFacts, other: ReportFacts): boolean {
  return Date.parse(one.createdAt) > Date.parse(other.createdAt);
}

function firstReceipt(reports: readonly CampaignReport[]): string {
  return reports.map(({ file }) => file.receivedAt).toSorted(compareText)[0] ?? '';
}

function trustIn({ file }: CampaignReport): number {
  if (file.signer.status === 'known-unit-key') return TRUST.approved;
  return file.signer.status === 'known-issuer' ? TRUST.certified : TRUST.unknown;
}

function keyOf({ file }: CampaignReport): string {
  return file.sealed?.keyFingerprint ?? '';
}

function newestFirst(a: CampaignReport, b: CampaignReport): number {
  return (
    b.facts.sequence - a.facts.sequence ||
    compareText(b.facts.createdAt, a.facts.createdAt) ||
    compareText(b.file.reportSha256 ?? '', a.file.reportSha256 ?? '') ||
    compareText(a.file.source, b.file.source)
  );
}
