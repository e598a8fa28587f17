import { expect, it } from 'vitest';
import { isOver, lastDayOf } from '#shared/campaigns/campaign-term.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

/** The sample pack with other days and another letter. */
function pack(endsOn: string | null, letter: Directive['letter'] = sampleDirective.letter) {
  return { event: { ...sampleDirective.event, startsOn: null, endsOn }, letter };
}

it('a campaign is over the day after its last one, and not on it', () => {
  expect(isOver('dot-mau', pack('2026-12-15'), '2026-12-15')).toBe(false);
  expect(isOver('dot-mau', pack('2026-12-15'), '2026-12-16')).toBe(true);
});

it('a letter that gives no days is over with its year', () => {
  const { letter } = sampleDirective;
  if (letter === null) throw new Error('the sample has a letter');
  expect(lastDayOf('dot-mau', pack(null, { ...letter, year: 2024 }))).toBe('2024-12-31');
});

it('a run whose days are not known here is over a year after its month, as no run takes longer', () => {
  expect(lastDayOf('tu-kiem-thuong-ky.2026-11', pack(null, null))).toBe('2027-11-30');
  expect(lastDayOf('tu-kiem-thuong-ky.2026-12.2', null)).toBe('2027-12-31');
  expect(lastDayOf('tu-kiem-thuong-ky.2026-11', pack('2026-11-20', null))).toBe('2026-11-20');
});

it('where nothing says when it is over, it never is', () => {
  expect(isOver('dot-mau', pack(null, null), '2099-01-01')).toBe(false);
  expect(isOver('dot-mau', null, '2099-01-01')).toBe(false);
});
