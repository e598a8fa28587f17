import { expect, it } from 'vitest';
import { DAY_NAMES, ORDINAL_NAMES, OTHER_NAMES } from '#shared/records/paste/heading-names.ts';
import { recordKinds } from '#shared/records/registry.ts';

it('other names are given only for labels that a table has', () => {
  const labels = new Set<string>(
    recordKinds.flatMap((kind) => Object.values(kind.columns).map(({ label }) => label)),
  );
  expect(Object.keys(OTHER_NAMES).filter((label) => !labels.has(label))).toEqual([]);
});

it('no name stands twice for one column, and all are NFC', () => {
  for (const names of [DAY_NAMES, ORDINAL_NAMES, ...Object.values(OTHER_NAMES)]) {
    expect(new Set(names).size).toBe(names.length);
    expect(names.map((name) => name.normalize('NFC'))).toEqual(names);
  }
});
