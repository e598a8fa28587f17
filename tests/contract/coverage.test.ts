import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allCriteria } from '#shared/directives/directive.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { documentKinds } from '#shared/documents/registry.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { UNIT_TYPES } from '#shared/unit/unit-types.ts';
import { frameTexts } from '#renderer/texts/frame.ts';

/** The table of what the letter asks and where it is done, read as its readers do: by names and numbers. */
const text = readFileSync(path.resolve(import.meta.dirname, '../../docs/coverage.md'), 'utf8');
const rows = text.split('\n').filter((line) => line.startsWith('|') && !/^\|[\s|-]+$/u.test(line));
/** All but the words of the letter, which stand in the first column. */
const answers = rows.map((row) => row.split('|').slice(2).join('|')).join('\n');

/** What stands in quotation marks after a word, one or several: `bảng “A”, “B”`. */
function namedAs(word: string): readonly string[] {
  const lists = answers.matchAll(new RegExp(`${word} (?<list>“[^”]+”(?:(?:, | và )“[^”]+”)*)`, 'giu'));
  return [...lists].flatMap(({ groups }) =>
    [...(groups?.['list'] ?? '').matchAll(/“(?<name>[^”]+)”/gu)].map((match) => match.groups?.['name'] ?? ''),
  );
}

const criteria = builtInDirectives
  .filter(({ letter }) => letter?.year === 2024)
  .flatMap((directive) => allCriteria(directive));
const fields = criteria.flatMap((criterion) => criterion.fields);
const options = fields.flatMap((field) => {
  const listed: unknown = field['options'];
  return Array.isArray(listed) ? (listed as readonly { readonly label: string }[]) : [];
});

describe('what the table of the letter says of the program', () => {
  it('names every criterion of the pack, and no other', () => {
    const named = answers.match(/(?<![\d.])[1-9]\.\d{1,2}(?![\d.]*\d)/gu) ?? [];
    expect([...new Set(named)].sort()).toEqual(criteria.map(({ id }) => id).sort());
  });

  it.each([
    ['bảng', recordKinds.map(({ title }) => title)],
    ['văn bản', documentKinds.map(({ title }) => title)],
  ])('names every %s of the program, and no other', (word, titles) => {
    expect([...new Set(namedAs(word))].sort()).toEqual([...titles].sort());
  });

  it.each([
    ['cột', recordKinds.flatMap(({ columns }) => Object.values(columns).map(({ label }) => label))],
    ['ô', fields.map(({ label }) => label)],
    ['lựa chọn', options.map(({ label }) => label)],
    ['loại hình', UNIT_TYPES.map(({ label }) => label)],
    ['màn hình', Object.values(frameTexts.rail)],
  ])('names only a %s that is there', (word, labels) => {
    const named = namedAs(word);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !labels.includes(name))).toEqual([]);
  });
});
