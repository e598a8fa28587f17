import { expect, it } from 'vitest';
import { placeArgument, placeOfArguments, startPlaceSchema } from '#shared/base/start-place.ts';

it('each place is found again in the arguments of a start, wherever it stands', () => {
  for (const place of startPlaceSchema.options)
    expect(placeOfArguments(['tu-kiem-attt.exe', 'bao-cao.pdf', placeArgument(place), '--lang=vi'])).toBe(
      place,
    );
});

it('a start without a place, or with one that nobody knows, asks for none', () => {
  expect(placeOfArguments(['tu-kiem-attt.exe'])).toBeNull();
  expect(placeOfArguments(['tu-kiem-attt.exe', '--place=xoa-het'])).toBeNull();
  expect(placeOfArguments(['tu-kiem-attt.exe', '--place='])).toBeNull();
});
