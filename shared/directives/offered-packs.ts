import type { Directive } from './directive.ts';

function holdsOn({ event: { startsOn, endsOn } }: Directive, day: string): boolean {
  return startsOn !== null && endsOn !== null && startsOn <= day && day <= endsOn;
}

/**
 * The pack that most units want to begin with on a day, `YYYY-MM-DD`: one whose days these are, else one that is run again
 * and again, else the first. `undefined` without packs.
 */
function recommendedPack(packs: readonly Directive[], day: string): Directive | undefined {
  return (
    packs.find((pack) => holdsOn(pack, day)) ??
    packs.find(({ event }) => event.isRepeated === true) ??
    packs[0]
  );
}

/** Packs as they are offered on a day, the recommended one first. */
export function offeredPacks(packs: readonly Directive[], day: string): readonly Directive[] {
  const recommended = recommendedPack(packs, day);
  return recommended === undefined ? packs : [recommended, ...packs.filter((pack) => pack !== recommended)];
}
