import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allCriteria, type Criterion, directiveSchema } from '#shared/directives/directive.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { choiceOptionsOf } from '#shared/questions/choice-options.ts';
import { questionKinds } from '#shared/questions/registry.ts';
import { findDocumentKind } from '#shared/documents/registry.ts';
import { findRecordKind } from '#shared/records/registry.ts';
import { UNIT_TYPE_IDS } from '#shared/unit/unit-types.ts';
import { unknownParts } from '#shared/packs/unknown-parts.ts';
import { sampleDirectiveJson } from '#tests/support/sample-directive.ts';
import { labelFaults, sentenceFaults, wordFaults } from '#tests/support/sentence-style.ts';

const files = import.meta.glob<string>('/shared/directives/*.directive.json', {
  eager: true,
  import: 'default',
  query: '?raw',
});

const examples = import.meta.glob<string>('/docs/examples/*.directive.json', {
  eager: true,
  import: 'default',
  query: '?raw',
});

const exampleDirectives = Object.values(examples).map((text) => directiveSchema.parse(JSON.parse(text)));

/** The packs that come with the app, and those that show others how to write one. */
const directives = [...builtInDirectives, ...exampleDirectives];

const criteria = directives.flatMap((directive) =>
  allCriteria(directive).map((criterion) => ({
    directive,
    criterion,
    name: `${directive.id} ${criterion.id}`,
  })),
);

const PUBLISHED_SCHEMA = z
  .record(z.string(), z.unknown())
  .parse(
    JSON.parse(
      readFileSync(path.resolve(import.meta.dirname, '../../docs/schemas/directive-v1.schema.json'), 'utf8'),
    ),
  );

const validate = new Ajv2020({ formats: { date: /^\d{4}-\d{2}-\d{2}$/u } }).compile(PUBLISHED_SCHEMA);

/** Phone numbers, however they are written: nine digits or more in a row of digits and separators. */
const PHONE_NUMBER = /\+?\d(?:[ .()-]?\d){8,}/gu;

function fieldsAndOptions({ fields }: Criterion): readonly string[] {
  return fields.flatMap((field) => [field.label, ...choiceOptionsOf(field).map(({ label }) => label)]);
}

function packIn(text: string) {
  return z.looseObject({ id: z.string() }).parse(JSON.parse(text));
}

describe.each([...Object.entries(files), ...Object.entries(examples)])('the file %s', (filePath, text) => {
  it('is named after the pack in it', () => {
    expect(filePath.replace(/^.*\//u, '')).toBe(`${packIn(text).id}.directive.json`);
  });

  it('is composed text without hidden characters', () => {
    expect(text.normalize('NFC')).toBe(text);
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u00a0]/u);
  });

  it('is read without anything being cleaned away or filled in wrongly', () => {
    const written = packIn(text);
    expect(directives.find(({ id }) => id === written.id)).toMatchObject(written);
  });
});

describe.each(directives)('the pack $id', (directive) => {
  it('is one of a kind', () => {
    expect(directives.filter(({ id }) => id === directive.id)).toHaveLength(1);
    expect(directives.filter(({ fileTag }) => fileTag === directive.fileTag)).toHaveLength(1);
  });

  it('speaks in sentences about the event, the contacts and the items', () => {
    const sentences = [
      directive.event.note,
      ...directive.contacts.map(({ note }) => note),
      ...directive.items.map(({ summary }) => summary),
    ];
    expect(sentences.flatMap((text) => sentenceFaults(text, '.'))).toEqual([]);
  });

  it('titles its items and contacts in label style', () => {
    const labels = [
      directive.title,
      directive.event.name,
      ...directive.contacts.map(({ organisation }) => organisation),
      ...directive.warningChannels.map(({ name }) => name),
      ...directive.items.flatMap(({ title, shortTitle }) => [title, shortTitle]),
    ];
    expect(labels.flatMap(labelFaults)).toEqual([]);
  });

  it('says of each contact how far it can be trusted', () => {
    for (const { phone, note } of directive.contacts) {
      if (phone !== '') expect(note).toMatch(/^Theo công văn \d{4}, cần xác nhận lại\./u);
      else expect(note).toMatch(/tự ghi/u);
    }
  });

  it('numbers the criteria of each item without a gap', () => {
    for (const { id, criteria: own } of directive.items) {
      expect(own.map((criterion) => criterion.id)).toEqual(
        own.map((_, index) => `${id}.${String(index + 1)}`),
      );
    }
  });

  it('asks for each record table in one criterion only', () => {
    const tables = allCriteria(directive).flatMap(({ records }) => records);
    expect(tables).toEqual([...new Set(tables)]);
  });
});

describe.each(criteria)('the criterion $name', ({ criterion, directive }) => {
  it('asks one question that the five answers reply to', () => {
    expect(sentenceFaults(criterion.question, '?')).toEqual([]);
    expect(criterion.question).toMatch(/đơn vị/iu);
    expect(criterion.question).toMatch(/ chưa\?$/u);
  });

  it('explains why, how, from where and with which proof in short sentences', () => {
    const { why, how, source, evidenceHint } = criterion;
    expect([...why, ...how, source, evidenceHint].flatMap((text) => sentenceFaults(text, '.'))).toEqual([]);
    expect(why.length).toBeGreaterThanOrEqual(2);
    expect(how.length).toBeGreaterThanOrEqual(3);
    expect(how.length).toBeLessThanOrEqual(6);
  });

  it('labels its title, fields and options', () => {
    const hints = criterion.fields.flatMap(({ hint }) => hint ?? []);
    expect([criterion.title, ...fieldsAndOptions(criterion)].flatMap(labelFaults)).toEqual([]);
    expect(hints.flatMap((hint) => sentenceFaults(hint, '.'))).toEqual([]);
  });

  it('has one word for one thing', () => {
    const { title, question, why, how, source, evidenceHint, fields } = criterion;
    const hints = fields.flatMap(({ hint }) => hint ?? []);
    const texts = [title, question, ...why, ...how, source, evidenceHint, ...hints];
    expect([...texts, ...fieldsAndOptions(criterion)].flatMap(wordFaults)).toEqual([]);
  });

  it('names only question kinds and record tables that exist', () => {
    const kindIds = questionKinds.map(({ id }) => id);
    for (const { kind } of criterion.fields) expect(kindIds).toContain(kind);
    for (const id of criterion.records) expect(findRecordKind(id)?.id).toBe(id);
    for (const id of criterion.documents) expect(findDocumentKind(id)?.id).toBe(id);
  });

  it('is asked of types of unit that exist', () => {
    expect((criterion.for ?? []).filter((id) => !UNIT_TYPE_IDS.some((known) => known === id))).toEqual([]);
  });

  it('asks for at most four things beyond the answer', () => {
    expect(criterion.fields.length).toBeLessThanOrEqual(4);
  });

  it('takes figures from records only where its item keeps any', () => {
    const item = directive.items.find(({ criteria: own }) => own.includes(criterion));
    const hasTable = item?.criteria.some(({ records }) => records.length > 0);
    expect(criterion.auto !== 'records' || hasTable).toBe(true);
  });
});

describe.each(Object.entries({ ...files, ...examples }))('for other programs, the file %s', (_path, text) => {
  it('is valid against the published JSON Schema', () => {
    expect(validate(JSON.parse(text)) ? [] : validate.errors).toEqual([]);
  });
});

describe('the published JSON Schema', () => {
  it('refuses what the app refuses, as far as a schema can', () => {
    expect(validate({ ...sampleDirectiveJson(), fileTag: 'Viết Hoa' })).toBe(false);
    expect(validate({ ...sampleDirectiveJson(), extra: 1 })).toBe(false);
    expect(validate({ ...sampleDirectiveJson(), schemaVersion: 2 })).toBe(false);
  });
});

describe('an example pack', () => {
  it('is plainly one, and claims no number of a letter', () => {
    for (const { id, title, letter, event, contacts } of exampleDirectives) {
      expect(id).toMatch(/^vi-du-/u);
      expect(title).toMatch(/^Ví dụ: /u);
      expect(event.note).toMatch(/^Đây là tệp ví dụ, không phải công văn của Sở\./u);
      expect(letter).toMatchObject({ number: null, date: null });
      expect(contacts.map(({ phone }) => phone).join('')).toBe('');
    }
  });

  it('needs nothing that this version does not know', () => {
    expect(exampleDirectives.flatMap(unknownParts)).toEqual([]);
  });
});

describe('the pack of the Hoa Phượng Đỏ festival 2024', () => {
  const directive = builtInDirectives.find(({ id }) => id === 'le-hoi-hoa-phuong-do-2024');
  const idsWith = (auto: Criterion['auto']) =>
    directive === undefined
      ? []
      : allCriteria(directive).flatMap((own) => (own.auto === auto ? [own.id] : []));

  it('has the four items of the directive with all their criteria', () => {
    expect(directive?.items.map(({ criteria: own }) => own.length)).toEqual([7, 7, 8, 7]);
  });

  it('leaves blank what the letter leaves blank', () => {
    expect(directive?.letter).toMatchObject({ number: null, date: null, year: 2024 });
    expect(directive?.event).toMatchObject({ startsOn: null, endsOn: null });
  });

  it('takes figures from the records and from the site check where the checklist says so', () => {
    expect(idsWith('site-check')).toEqual(['3.2', '3.3', '3.4', '3.5', '3.6', '4.7']);
    expect(idsWith('records')).toEqual(['1.2', '1.6', '2.2', '2.3', '2.4', '3.1', '4.5']);
  });

  it('prints no phone number beyond the two of the directive', () => {
    const text = JSON.stringify(directive);
    expect([...new Set(text.match(PHONE_NUMBER) ?? [])].sort()).toEqual(['0904.185.683', '0984.462.472']);
  });

  it('offers only the known warning channels', () => {
    expect(directive?.warningChannels.map(({ address }) => address)).toEqual([
      'khonggianmang.vn',
      'tinnhiemmang.vn',
      'antoanthongtinhaiphong.gov.vn',
    ]);
  });
});
