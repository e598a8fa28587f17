import { expect, it } from 'vitest';
import { letterInUse } from '#shared/inventory/letter-in-use.ts';
import { letterOf, sampleDirective } from '#tests/support/sample-directive.ts';

const letter = letterOf(sampleDirective);
const RECEIVED = { number: '45/UBND-VX', issuedOn: '2026-05-02', issuer: 'UBND Phường Mẫu' };

function inUse(rows: readonly Readonly<Record<string, string>>[], directive = sampleDirective) {
  return letterInUse(directive, { 'received-letters': rows });
}

it('has the number and the day of the letter that the unit received, where the pack leaves them blank', () => {
  expect(inUse([{ number: '' }, RECEIVED])).toEqual({
    ...letter,
    number: '45/UBND-VX',
    date: '2026-05-02',
    issuer: 'UBND Phường Mẫu',
  });
});

it('stays the letter of the pack where the unit entered none, and its issuer where none was written', () => {
  expect(inUse([])).toEqual(letter);
  expect(inUse([{ number: '5/SGDĐT', issuedOn: 'đầu tháng 5' }])).toEqual({ ...letter, number: '5/SGDĐT' });
});

it('is of the year in which it was written, where the unit received it later than the pack was made', () => {
  expect(inUse([{ ...RECEIVED, issuedOn: '2031-01-04' }])?.year).toBe(2031);
});

it('is the letter of the pack where the pack knows its number', () => {
  const known = { ...sampleDirective, letter: { ...letter, number: '1/SGDĐT-VP' } };
  expect(inUse([RECEIVED], known)).toEqual(known.letter);
});

it('is none where the pack rests on none', () => {
  expect(inUse([RECEIVED], { ...sampleDirective, letter: null })).toBeNull();
});
