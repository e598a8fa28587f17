import { describe, expect, it } from 'vitest';
import { formatDate } from '#shared/base/dates.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { facts as documents } from '#shared/facts/legal-bases.facts.ts';
import { facts as statements } from '#shared/facts/pack-statements.facts.ts';

/** What no pack may say without a source: a document, a day, a year, a span of time, a share. */
const STATED = [
  /\d{1,4}\/\d{4}\//u,
  /\d{1,2}\/\d{1,2}(?:\/\d{4})?(?!\d*\/)/u,
  /(?<!\d)20\d\d(?!\d)/u,
  /\d+\s?(?:phút|giờ|ngày|tuần|tháng|năm|%)/u,
  /(?<!\p{L})(?:một|hai|ba|năm|mười) (?:giờ|ngày|tuần|tháng) (?:làm việc|kể từ|là|trước)/iu,
  /trong (?:một|hai|ba|vòng) (?:giờ|ngày|tuần|tháng)/iu,
  /(?<!\p{L})(?:Bộ luật|Luật|Nghị định|Nghị quyết|Thông tư|Chỉ thị|Quyết định số|Mẫu số)(?!\p{L})/u,
];

const DOCUMENT_NUMBER = /\d{1,4}\/\d{4}\/[\p{L}\d-]+/gu;
const WHOLE_DAY = /\d{2}\/\d{2}\/\d{4}/gu;

/** Held against tables of their own, sentence by sentence, in `stated-deadlines.test.ts`. */
const IN_TABLES = ['legalBases', 'reportingDeadlines', 'warningChannels'];
/** The letter's own words and the name of the event: the letter is where they were read. */
const OF_THE_LETTER = ['letter', 'title', 'fileTag', 'id', 'event.name', 'event.occasion'];
/** A day of the pack is data, read by `the days of a pack`. */
const DAYS = ['event.startsOn', 'event.endsOn'];

function sentencesIn(value: unknown, place = ''): readonly string[] {
  if ([...IN_TABLES, ...OF_THE_LETTER, ...DAYS].includes(place)) return [];
  if (typeof value === 'string') return value.split(/(?<=[.?!]”?)\s+/u);
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, member]) =>
    sentencesIn(member, isList ? `${place}[]` : place === '' ? key : `${place}.${key}`),
  );
}

/** `Theo công văn 2024`: the year of the letter that stands beside it. */
function withoutItsLetter(sentence: string, { letter }: Directive): string {
  return letter === null
    ? sentence
    : sentence.replace(new RegExp(`công văn ${String(letter.year)}`, 'iu'), '');
}

function statedIn(pack: Directive): readonly string[] {
  return sentencesIn(pack).filter((sentence) =>
    STATED.some((pattern) => pattern.test(withoutItsLetter(sentence, pack))),
  );
}

const known = new Set(statements.entries.map(({ statement }) => statement));
const said = builtInDirectives.flatMap(statedIn);

describe.each(builtInDirectives)('what $id states of laws, numbers, deadlines and days', (pack) => {
  it('has a source in the table of statements, sentence by sentence', () => {
    expect(statedIn(pack).filter((sentence) => !known.has(sentence))).toEqual([]);
  });

  it('names only documents of the table of documents, and only days on which one of them comes into force', () => {
    for (const sentence of statedIn(pack)) {
      const cited = (sentence.match(DOCUMENT_NUMBER) ?? []).map((number) =>
        documents.entries.find((entry) => entry.number === number),
      );
      expect(cited, sentence).not.toContain(undefined);
      const days = cited.flatMap((entry) => (entry === undefined ? [] : [formatDate(entry.inForceFrom)]));
      expect(days, sentence).toEqual(expect.arrayContaining(sentence.match(WHOLE_DAY) ?? []));
    }
  });

  it('has no year in its name but that of its letter or of its days', () => {
    const names = [pack.title, pack.event.name, pack.event.occasion ?? ''].join(' ');
    const years = [
      String(pack.letter?.year ?? ''),
      pack.event.startsOn?.slice(0, 4),
      pack.event.endsOn?.slice(0, 4),
    ];
    expect(years).toEqual(expect.arrayContaining([...new Set(names.match(/20\d\d/gu) ?? [])]));
  });
});

it('the table of statements has none that no pack makes', () => {
  expect([...known].filter((statement) => !said.includes(statement))).toEqual([]);
});

it.each([
  'Báo cáo trong 24 giờ kể từ khi phát hiện.',
  'Nghị định mới có hiệu lực từ ngày 19/8/2026.',
  'Từ năm 2026 việc này do công an phụ trách.',
  'Theo Thông tư 99/2026/TT-BGDĐT thì phải làm.',
])('an invented statement is found: %s', (why) => {
  const [pack] = builtInDirectives;
  const [item] = pack?.items ?? [];
  if (pack === undefined || item === undefined) throw new Error('there is no pack');
  const invented = { ...pack, items: [{ ...item, summary: why }] };
  expect(statedIn(invented).filter((sentence) => !known.has(sentence))).toContain(why);
});
