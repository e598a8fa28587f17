import { describe, expect, it } from 'vitest';
import { questionKinds } from '#shared/questions/registry.ts';
import { recordKinds } from '#shared/records/registry.ts';

const sources = import.meta.glob<string>(
  ['/shared/**/*.ts', '/electron/**/*.ts', '/renderer/**/*.{ts,tsx}'],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
);

/** What is about one kind of record, and therefore may name it; everything else takes every kind alike. */
const ABOUT_ONE_KIND = [
  /^\/shared\/records\/[^/]+\.record\.ts$/u,
  /^\/shared\/assessment\/problems\/[^/]+\.rule\.ts$/u,
  /^\/shared\/assessment\/proposals\/(?:[^/]+\.proposal|site-facts)\.ts$/u,
  /^\/shared\/documents\//u,
  /^\/shared\/(?:inventory|roster)\//u,
  // what a receiver asks of all reports together
  /^\/shared\/desk\/(?:report-facts|tables\/unit-records)\.ts$/u,
  /^\/renderer\/features\/(?:websites|contacts)\//u,
];

/** The rooms that draw, read and keep the rows of every table. */
const ROOMS_OF_TABLES = [
  /^\/shared\/records\/paste\//u,
  /^\/shared\/assessment\/(?:proposals\/assess|problems\/find-problems)\.ts$/u,
  /^\/shared\/campaigns\//u,
  /^\/renderer\/questions\/record-table\//u,
  /^\/renderer\/features\/records\//u,
  /^\/renderer\/storage\//u,
];

function isIn(rooms: readonly RegExp[], file: string): boolean {
  return rooms.some((room) => room.test(file));
}

/** The texts in single quotes in a source. */
function literals(text: string): readonly string[] {
  return [...text.matchAll(/'(?<literal>[^'\n]*)'/gu)].map(({ groups }) => groups?.['literal'] ?? '');
}

const recordIds = new Set(recordKinds.map(({ id }) => id));
/** Column ids of several words, which can hardly mean anything else. */
const columnIds = new Set(
  recordKinds.flatMap(({ columns }) => Object.keys(columns)).filter((id) => /\p{Lu}/u.test(id)),
);

describe('what takes every kind alike names none', () => {
  it('finds the sources, and the rooms that are meant', () => {
    const files = Object.keys(sources);
    for (const room of [...ABOUT_ONE_KIND, ...ROOMS_OF_TABLES]) {
      expect(files.filter((file) => room.test(file))).not.toEqual([]);
    }
  });

  it('no kind of record, neither by its id nor by its file', () => {
    const naming = Object.entries(sources)
      .filter(([file]) => !isIn(ABOUT_ONE_KIND, file))
      .filter(([, text]) =>
        literals(text).some((literal) => recordIds.has(literal) || literal.endsWith('.record.ts')),
      )
      .map(([file]) => file);
    // the registry globs the files
    expect(naming).toEqual(['/shared/records/registry.ts']);
  });

  it('no column of a table', () => {
    const naming = Object.entries(sources)
      .filter(([file]) => isIn(ROOMS_OF_TABLES, file))
      .flatMap(([file, text]) =>
        literals(text)
          .filter((literal) => columnIds.has(literal))
          .map((literal) => `${file}: ${literal}`),
      );
    expect(naming).toEqual([]);
  });

  it('no kind of question where proposals are worked out', () => {
    const ids = new Set(questionKinds.map(({ id }) => id));
    const text = sources['/shared/assessment/proposals/assess.ts'] ?? '';
    expect(text).not.toBe('');
    expect(literals(text).filter((literal) => ids.has(literal))).toEqual([]);
  });
});
