import type { Directive } from './directive.ts';

function holdsOn({ event: { startsOn, endsOn } }: Directive, day: string): boolean {
  return startsOn !== null && endsOn !== null && startsOn <= day && day <= endsOn;
}

/**
 * The pack that most units want to begin with on a day, `YYYY-MM-DD`: one whose days these are, else one that is run again
 * and again, else the first. `undefined` without packs.
 */
export function recommendedPack(packs: readonly Directive[], day: string): Directive | undefined {
  return (
    packs.find((pack) => holdsOn(pack, day)) ??
    packs.find(({ event }) => event.isRepeated === true) ??
    packs[0]
  );
}
