import { type CampaignReport, type CollationRequest, compareText, isLate } from './collation-request.ts';
import type { UnitReports } from './counting-report.ts';
import type { ReceivedFile } from './received-file.ts';
import { unitKey } from './register.ts';

/** Why somebody has to look at a unit's report before it is filed. */
export const ATTENTION_REASONS = [
  'key-unknown',
  'keys-in-dispute',
  'other-key-sent',
  'in-time-by-other-key',
  'other-unit-key',
  'forked',
  'counted-anew',
  'not-in-register',
  'infected-site',
  'open-finding',
  'answers-differ',
  'findings-differ',
  'other-pack',
] as const;

/** Why somebody has to look at a unit's report. */
export type AttentionReason = (typeof ATTENTION_REASONS)[number];

/** Where a unit stands in the campaign. */
export interface UnitState {
  readonly code: string;
  readonly name: string;
  readonly commune: string;
  readonly phone: string;
  readonly isRegistered: boolean;
  /** `submitted` also when it came late; `disputed`: something came, and nobody knows yet what counts. */
  readonly state: 'submitted' | 'disputed' | 'missing';
  /**
   * Whether its first report came after the deadline, under whatever key that can be its own; never while nobody knows
   * what counts. Neither a later correction nor the approval of a later key makes a unit late.
   */
  readonly isLate: boolean;
  /** When the first of the reports that can count was received, ISO 8601; `null` while none counts. No file under another key. */
  readonly firstReceivedAt: string | null;
  readonly report: CampaignReport | null;
  readonly attention: readonly AttentionReason[];
}

/**
 * The units of the register in its order, then those that have sent something without being in it, by code.
 * @param foreign whole reports under another unit's key
 */
export function unitStates(
  reportsOf: ReadonlyMap<string, UnitReports>,
  foreign: readonly ReceivedFile[],
  request: CollationRequest,
): readonly UnitState[] {
  const named = new Set(
    foreign
      .filter(({ facts }) => facts?.campaign === request.campaign)
      .map(({ facts }) => unitKey(facts?.unitCode ?? '')),
  );
  const registered = request.register.units.map(({ code, name, commune = '', phone = '' }) =>
    stateOf({ code, name, commune, phone, isRegistered: true }, reportsOf.get(unitKey(code)), named, request),
  );
  const others = [...reportsOf]
    .filter(([code]) => !request.register.has(code))
    .sort(([a], [b]) => compareText(a, b))
    .map(([, own]) => stateOf(strangerOf(own), own, named, request));
  return [...registered, ...others];
}

type Identity = Pick<UnitState, 'code' | 'name' | 'commune' | 'phone' | 'isRegistered'>;

/** A unit that is known by its own word only. */
function strangerOf({ counting, underOtherKeys }: UnitReports): Identity {
  const facts = (counting ?? underOtherKeys[0])?.facts;
  return {
    code: facts?.unitCode ?? '',
    name: facts?.unitName ?? '',
    commune: facts?.commune ?? '',
    phone: '',
    isRegistered: false,
  };
}

function stateOf(
  identity: Identity,
  own: UnitReports | undefined,
  named: ReadonlySet<string>,
  request: CollationRequest,
): UnitState {
  const attention = attentionTo(identity, own, named, request);
  const none = { ...identity, isLate: false, firstReceivedAt: null, report: null, attention };
  if (own === undefined) return { ...none, state: 'missing' };
  if (own.counting === null) return { ...none, state: 'disputed' };
  return {
    ...identity,
    state: 'submitted',
    isLate: isLate({ receivedAt: own.firstReceivedAt }, request),
    firstReceivedAt: own.firstThatCountsAt,
    report: own.counting,
    attention,
  };
}

function attentionTo(
  { code, isRegistered }: Identity,
  own: UnitReports | undefined,
  named: ReadonlySet<string>,
  request: CollationRequest,
): readonly AttentionReason[] {
  const counting = own?.counting ?? null;
  const reasons = new Set<AttentionReason>([
    ...(own === undefined ? [] : attentionToKeys(own, request)),
    ...(counting === null ? [] : attentionToContent(counting)),
  ]);
  if (named.has(unitKey(code))) reasons.add('other-unit-key');
  if (!isRegistered) reasons.add('not-in-register');
  return ATTENTION_REASONS.filter((reason) => reasons.has(reason));
}

function attentionToKeys(own: UnitReports, request: CollationRequest): readonly AttentionReason[] {
  const { counting, isDisputed, isForked, isCountedAnew } = own;
  if (isDisputed) return ['keys-in-dispute'];
  const signer = counting?.file.signer.status;
  const isUnknown = signer === 'unknown-key' || signer === 'unknown-certificate';
  return [
    ...(isUnknown ? (['key-unknown'] as const) : []),
    ...attentionToOtherKeys(own, request),
    ...(isForked ? (['forked'] as const) : []),
    ...(isCountedAnew ? (['counted-anew'] as const) : []),
  ];
}

/** That a unit was in time is worth a question where only a file under another key says so. */
function attentionToOtherKeys(
  { underOtherKeys, firstReceivedAt, firstThatCountsAt }: UnitReports,
  request: CollationRequest,
): readonly AttentionReason[] {
  if (underOtherKeys.length === 0) return [];
  const isInTime = !isLate({ receivedAt: firstReceivedAt }, request);
  const isByOther = isInTime && isLate({ receivedAt: firstThatCountsAt }, request);
  return [isByOther ? 'in-time-by-other-key' : 'other-key-sent'];
}

function attentionToContent({ file, facts }: CampaignReport): readonly AttentionReason[] {
  const { sites, openFindings, differing } = facts;
  const isInfected = sites.some(({ infected }) => infected === true);
  return [
    ...(isInfected ? (['infected-site'] as const) : []),
    ...(openFindings.some(({ isSaidRemoved }) => !isSaidRemoved) ? (['open-finding'] as const) : []),
    ...(differing.length > 0 ? (['answers-differ'] as const) : []),
    ...(file.findings === 'differ' ? (['findings-differ'] as const) : []),
    ...(file.findings === 'not-checked' ? (['other-pack'] as const) : []),
  ];
}
