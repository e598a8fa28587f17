import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { factTables } from '#shared/facts/registry.ts';
import { labelFaults } from '#tests/support/sentence-style.ts';

const files = import.meta.glob<unknown>('/shared/facts/tables/*', { eager: true, import: 'default' });

const writtenSchema = z.object({
  id: z.string(),
  sources: z.record(z.string(), z.unknown()),
  entries: z.array(z.object({ source: z.string() })),
});

describe('the tables of facts', () => {
  it('are all read by the app, each under the name of its file', () => {
    const names = Object.keys(files).map((path) => /\/([^/]+)\.facts\.json$/u.exec(path)?.[1] ?? path);
    expect(factTables.map(({ id }) => id).toSorted()).toEqual(names.toSorted());
  });

  it.each(Object.entries(files))('%s uses every source that it lists', (_path, file) => {
    const { sources, entries } = writtenSchema.parse(file);
    const used = new Set(entries.map(({ source }) => source));
    expect(Object.keys(sources).filter((name) => !used.has(name))).toEqual([]);
  });
});

describe.each(factTables)('the table $id', ({ title, entries }) => {
  it('is titled in the words of the app', () => {
    expect(labelFaults(title)).toEqual([]);
  });

  it('says of every entry for which day it holds and where it was read: title, day, and address unless it is our own', () => {
    for (const { asOf, source } of entries) {
      expect(asOf).toMatch(/^20\d{2}-\d{2}-\d{2}$/u);
      expect(source.title).not.toBe('');
      if (!source.isOwn) expect(source.address).toMatch(/^https:\/\/[^/]+\.[^/]+/u);
      expect(source.readOn).toMatch(/^20\d{2}-\d{2}-\d{2}$/u);
      expect(asOf <= source.readOn, `${source.title}: read on ${source.readOn}, holds for ${asOf}`).toBe(
        true,
      );
    }
  });
});
