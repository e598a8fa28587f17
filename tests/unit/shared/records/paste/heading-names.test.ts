import { expect, it } from 'vitest';
import { COMMON_NAMES, DAY_NAMES, ORDINAL_NAMES } from '#shared/records/paste/heading-names.ts';
import type { Column } from '#shared/records/columns.ts';
import { recordKinds } from '#shared/records/registry.ts';

const columns = recordKinds.flatMap((kind) => Object.values<Column>(kind.columns));

it('common names are given only for labels that several tables have', () => {
  const tablesWith = (wanted: string) => columns.filter(({ label }) => label === wanted).length;
  expect(Object.keys(COMMON_NAMES).filter((label) => tablesWith(label) < 2)).toEqual([]);
});

it('no name stands twice for one column, and all are NFC', () => {
  const namesOfColumns = columns.map(({ label, alsoCalled = [] }) => [
    ...alsoCalled,
    ...(COMMON_NAMES[label] ?? []),
  ]);
  for (const names of [DAY_NAMES, ORDINAL_NAMES, ...namesOfColumns]) {
    expect(new Set(names).size).toBe(names.length);
    expect(names.map((name) => name.normalize('NFC'))).toEqual(names);
  }
});
