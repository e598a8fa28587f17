import { grouped } from '../base/grouped.ts';
import type { Collation, Standing } from './collate.ts';
import { compareText } from './collation-request.ts';
import { decisionsOn, decisionText, reasonText, type UnitDecision } from './decision.ts';
import type { HandedUpClaims, HandedUpDecision } from './handed-up-claims.ts';
import { sameReportKey } from './received-file.ts';
import { unitKey } from './register.ts';
import type { UnitState } from './unit-state.ts';

/** When a desk below had one version of a unit's report, as it says. */
export interface ReceiptBelow {
  readonly deskName: string;
  readonly at: string;
  readonly sequence: number;
  /** Whether it is of the report that counts. */
  readonly isCounting: boolean;
  /** Whether this time is the one that holds here, as it is earlier than one's own. */
  readonly isUsed: boolean;
}

/** What desks below say of one unit: each word with the desk whose it is. */
export interface WordBelow {
  /** Of each version that a desk below had, the earliest first. */
  readonly receipts: readonly ReceiptBelow[];
  /** What each desk has decided last: about the report that counts first, then the later ones first. */
  readonly decisions: readonly UnitDecision<HandedUpDecision>[];
  /** Every desk that says anything of it or counts it among its units. */
  readonly deskNames: readonly string[];
}

type Looked = Pick<Collation, 'units' | 'files'>;

const OF_A_UNIT: ReadonlySet<Standing> = new Set([
  'latest',
  'late',
  'superseded',
  'key-in-dispute',
  'unit-not-in-register',
]);

/** What desks below say of some units; none of those of which they say nothing. */
export function wordsBelow(
  { units, files }: Looked,
  campaign: string,
  claims: HandedUpClaims,
): ReadonlyMap<UnitState, WordBelow> {
  const receiptsOf = receiptsByUnit(files, claims);
  const decided = [...grouped(claims.decisions, ({ deskName }) => deskName).values()].map((ofDesk) =>
    decisionsOn(units, campaign, ofDesk),
  );
  return new Map(
    units.flatMap((unit) => {
      const key = sameReportKeyOf(unit);
      const receipts = (receiptsOf.get(unitKey(unit.code)) ?? [])
        .map(({ contentKey, receipt }) => ({ ...receipt, isCounting: contentKey === key }))
        .sort((a, b) => compareText(a.at, b.at) || a.sequence - b.sequence);
      const decisions = decided.flatMap((of) => of.get(unit) ?? []).sort(countingFirst);
      const deskNames = [
        ...new Set([
          ...receipts.map(({ deskName }) => deskName),
          ...decisions.map(({ decision }) => decision.deskName),
          ...(claims.namedBy.get(unitKey(unit.code)) ?? []),
        ]),
      ];
      return deskNames.length === 0 ? [] : [[unit, { receipts, decisions, deskNames }] as const];
    }),
  );
}

function sameReportKeyOf({ report }: UnitState): string | null {
  return report === null ? null : sameReportKey(report.file);
}

function receiptsByUnit(files: Looked['files'], claims: HandedUpClaims) {
  const found = files.flatMap(({ file, standing }) => {
    const contentKey = sameReportKey(file);
    const claimed = claims.receipts.get(contentKey);
    if (claimed === undefined || file.facts === null || !OF_A_UNIT.has(standing)) return [];
    const { unitCode, sequence } = file.facts;
    const isUsed = claimed.at === file.receivedAt;
    return [{ unitCode, contentKey, receipt: { ...claimed, sequence, isUsed } }];
  });
  return grouped(found, ({ unitCode }) => unitKey(unitCode));
}

function countingFirst(a: UnitDecision, b: UnitDecision): number {
  return (
    Number(b.about === 'counting') - Number(a.about === 'counting') ||
    compareText(b.decision.decidedAt, a.decision.decidedAt)
  );
}

/** What desks below have decided, in few words; each names its desk where more than one speaks. */
export function decisionsBelowText(word: WordBelow): string {
  return word.decisions
    .map((found) => withDesk(word, decisionText(found), found.decision.deskName))
    .join('; ');
}

/** Why reports went back there, as above. */
export function reasonsBelowText(word: WordBelow): string {
  return word.decisions
    .flatMap(({ decision }) => {
      const reason = reasonText(decision);
      return reason === '' ? [] : [withDesk(word, reason, decision.deskName)];
    })
    .join('; ');
}

/** A word with the desk whose it is, where several speak of the unit. */
export function withDesk({ receipts, decisions }: WordBelow, text: string, deskName: string): string {
  const speaking = [
    ...receipts.map((one) => one.deskName),
    ...decisions.map(({ decision }) => decision.deskName),
  ];
  return new Set(speaking).size > 1 ? `${text} (${deskName})` : text;
}

/**
 * Whether the report that counts went back, so that a mended one is awaited: by this desk's own decision about it, else by
 * the last one that was made below.
 */
export function hasGoneBack(own: UnitDecision | undefined, word: WordBelow | undefined): boolean {
  const said = [own, ...(word?.decisions ?? [])].find((found) => found?.about === 'counting');
  return said?.decision.kind === 'returned';
}
