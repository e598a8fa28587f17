import { type HandUpCounts, handUpCounts } from '#shared/desk/hand-up-counts.ts';
import { type HandUpRefusal, planHandUp } from '#shared/desk/hand-up-plan.ts';
import { communeKey } from '#shared/desk/lower-desk.ts';
import { unitKey } from '#shared/desk/register.ts';
import { wordsBelow } from '#shared/desk/word-below.ts';
import type { DeskView } from '#shared/desk/tables/desk-table.ts';
import type { ApprovedKey } from '#shared/keys/approved-keys.ts';
import type { UnitTable } from '#shared/keys/unit-keys.ts';
import { DECRYPTED_NAME } from '#shared/report/received-names.ts';
import type { DeskNames } from './desk-names.tsx';

/** What a desk hands up is made of. */
export interface HandUpSources {
  readonly view: DeskView;
  /** The own register, without what lower desks have besides. */
  readonly register: UnitTable;
  readonly approved: readonly ApprovedKey[];
}

/** What the file will hold, as the page foretells it; main works it out anew. */
export type PlannedHandUp =
  | { readonly status: 'refused'; readonly why: HandUpRefusal }
  | {
      readonly status: 'planned';
      readonly counts: HandUpCounts;
      /** Units that have sent reports which are not in it: not in the register, or of another place. */
      readonly outsideCount: number;
      /** Whether a report in it was encrypted on its way to this desk. */
      readonly wasEncrypted: boolean;
      /** Whether desks below say something of its units, which a file of this desk does not hold. */
      readonly isSaidBelow: boolean;
    };

/** Works out what would be handed up. */
export function plannedHandUp(
  { deskName, deskCommune, deskPerson }: DeskNames,
  { view, register, approved }: HandUpSources,
): PlannedHandUp {
  const { campaign } = view.request;
  const { units, files } = view.collation;
  const planned = planHandUp(
    { register, approved, decisions: view.decisions ?? [], files, madeLast: null },
    {
      app: { name: '', version: '' },
      createdAt: new Date(0).toISOString(),
      handedBy: deskPerson,
      desk: { name: deskName, commune: deskCommune },
      campaign: { id: campaign, title: campaign, packSha256: null },
    },
  );
  if (!planned.ok) return { status: 'refused', why: planned.error };
  const own = new Set(planned.value.head.units.map(({ code }) => unitKey(code)));
  const inside = new Set(planned.value.reports.map(({ fileSha256 }) => fileSha256));
  return {
    status: 'planned',
    counts: handUpCounts(planned.value),
    outsideCount: units.filter(({ code, state }) => state !== 'missing' && !own.has(unitKey(code))).length,
    isSaidBelow:
      view.handedUp !== undefined &&
      [...wordsBelow(view.collation, campaign, view.handedUp).keys()].some(({ code }) =>
        own.has(unitKey(code)),
      ),
    wasEncrypted: files.some(
      ({ file: { source, fileSha256 } }) => inside.has(fileSha256) && source.endsWith(DECRYPTED_NAME),
    ),
  };
}

/** The places that a register names, each once, as it is written there first. */
export function placesIn(register: UnitTable): readonly string[] {
  const named = register.flatMap(({ commune = '' }) => (commune === '' ? [] : [commune]));
  return [...new Map(named.toReversed().map((name) => [communeKey(name), name])).values()].toReversed();
}
