import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Campaign,
  copyOffers,
  type CopyPart,
  copyPartId,
  planCopy,
} from '#shared/campaigns/copy-from-campaign.ts';
import { type Directive, directiveSchema } from '#shared/directives/directive.ts';
import type { RecordRow } from '#shared/records/record-kind.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { type DraftChanges, draftOf } from '#tests/support/report-input-draft.ts';
import { criterionJson, sampleDirective, sampleDirectiveJson } from '#tests/support/sample-directive.ts';

/** The pack of the next campaign: 2.2 means something else now, and there are websites. */
const nextDirective = directiveSchema.parse({
  ...sampleDirectiveJson(),
  id: 'dot-sau',
  items: sampleDirectiveJson().items.map((item) => ({
    ...item,
    criteria: item.criteria.map((criterion) =>
      criterion.id === '2.2'
        ? criterionJson('2.2', {
            title: 'Danh mục website',
            question: 'Danh mục đã đủ chưa?',
            records: ['websites'],
          })
        : criterion,
    ),
  })),
});

const FILE = `${'a'.repeat(64)}.jpg`;
const ANSWERS: CopyPart = { kind: 'answers' };
const table = (id: string): CopyPart => {
  const kind = recordKinds.find((candidate) => candidate.id === id);
  if (kind === undefined) throw new Error(`no table ${id}`);
  return { kind: 'table', table: kind };
};

function campaign(directive: Directive, changes: DraftChanges = {}): Campaign {
  return { directive, input: draftOf(changes, directive) };
}

const shift = (name: string, startsAt: string): RecordRow => ({
  name,
  position: 'Giáo viên',
  phone: '0225 000 0000',
  email: '',
  role: 'technical',
  startsAt,
  endsAt: '2024-05-10T19:00',
});

describe('planCopy', () => {
  it('takes over an answer without its evidence, its date and the dates in it', () => {
    const from = campaign(sampleDirective, {
      answers: {
        '1.1': {
          value: 'in-progress',
          assignee: 'Trần Văn Mẫu',
          dueOn: '2024-05-09',
          note: 'Chờ ký',
          fields: { number: '12/QĐ', 'signed-on': '2024-05-02' },
          evidence: [{ file: FILE, caption: '' }],
        },
      },
    });
    const plan = planCopy(from, campaign(nextDirective), [ANSWERS]);
    expect(plan.answers).toEqual({
      '1.1': {
        value: 'in-progress',
        reason: '',
        assignee: 'Trần Văn Mẫu',
        dueOn: '',
        note: 'Chờ ký',
        fields: { number: '12/QĐ' },
        evidence: [],
      },
    });
    expect(plan.toReview).toEqual(['1.1']);
  });

  it('takes the evidence along when that was chosen', () => {
    const from = campaign(sampleDirective, {
      answers: { '1.1': { value: 'done', evidence: [{ file: FILE, caption: 'Ảnh' }] } },
    });
    const plan = planCopy(from, campaign(nextDirective), [ANSWERS, { kind: 'evidence' }]);
    expect(plan.answers['1.1']?.evidence).toEqual([{ file: FILE, caption: 'Ảnh' }]);
  });

  it('leaves alone what somebody has begun to answer', () => {
    const from = campaign(sampleDirective, { answers: { '1.1': { value: 'done' } } });
    const begun = campaign(nextDirective, { answers: { '1.1': { fields: { number: '7/QĐ' } } } });
    expect(planCopy(from, begun, [ANSWERS]).answers).toEqual({});
  });

  it('does not take a criterion for another one that only has its number', () => {
    const from = campaign(sampleDirective, { answers: { '2.2': { value: 'done' } } });
    expect(planCopy(from, campaign(nextDirective), [ANSWERS]).answers).toEqual({});
  });

  it('does not claim of the new campaign that nothing happened in it', () => {
    const from = campaign(sampleDirective, {
      answers: { '1.3': { value: 'done', fields: { outcome: 'none' } } },
    });
    expect(planCopy(from, campaign(nextDirective), [ANSWERS]).answers).toEqual({});
  });

  it('keeps how many there are, not how many were reached', () => {
    const from = campaign(sampleDirective, {
      answers: { '2.1': { value: 'done', fields: { reached: { reached: 45, total: 48 } } } },
    });
    expect(planCopy(from, campaign(nextDirective), [ANSWERS]).answers['2.1']?.fields).toEqual({
      reached: { reached: null, total: 48 },
    });
  });

  it('drops a value that the new pack would not accept', () => {
    const from = campaign(sampleDirective, {
      answers: { '1.1': { value: 'done', fields: { number: 'x'.repeat(500) } } },
    });
    expect(planCopy(from, campaign(nextDirective), [ANSWERS]).answers['1.1']?.fields).toEqual({});
  });

  it('takes the people of a roster, each once and without dates', () => {
    const from = campaign(sampleDirective, {
      records: {
        'duty-roster': [
          shift('Trần Văn Mẫu', '2024-05-09T07:00'),
          shift('trần  văn mẫu', '2024-05-10T07:00'),
          shift('Lê Thị Thử', '2024-05-09T19:00'),
        ],
      },
    });
    const plan = planCopy(from, campaign(nextDirective), [table('duty-roster')]);
    expect(plan.records['duty-roster']).toEqual([
      { ...shift('Trần Văn Mẫu', ''), endsAt: '' },
      { ...shift('Lê Thị Thử', ''), endsAt: '' },
    ]);
    expect(plan.toReview).toEqual(['1.2']);
  });

  it('adds nothing about people who already are in the new roster, whatever their shift', () => {
    const from = campaign(sampleDirective, {
      records: { 'duty-roster': [shift('Trần Văn Mẫu', '2024-05-09T07:00')] },
    });
    const to = campaign(nextDirective, {
      records: { 'duty-roster': [shift('Trần Văn Mẫu', '2025-01-25T07:00')] },
    });
    expect(planCopy(from, to, [table('duty-roster')]).records).toEqual({});
  });

  it('takes over what is still open: a warning, a domain, planted content; what is settled stays behind', () => {
    const warning = (number: string, status: string) => ({ number, receivedOn: '2023-03-05', status });
    const from = campaign(sampleDirective, {
      records: {
        'received-warnings': [
          warning('1/CV', 'fixed'),
          warning('2/CV', 'open'),
          warning('3/CV', 'planned'),
          warning('4/CV', ''),
        ],
        'domains-to-remove': [
          { domain: 'cu.example', reply: 'removed' },
          { domain: 'cu-2.example', reply: '' },
        ],
        'inappropriate-content': [
          { address: 'a.example/1', foundOn: '', isRemoved: 'yes', isCauseFound: 'yes' },
          { address: 'a.example/2', foundOn: '', isRemoved: 'yes', isCauseFound: 'no' },
        ],
      },
    });
    const kinds = ['received-warnings', 'domains-to-remove', 'inappropriate-content'];
    const { records } = planCopy(from, campaign(nextDirective), kinds.map(table));
    expect(records['received-warnings']?.map((row) => row['number'])).toEqual(['2/CV', '3/CV', '4/CV']);
    expect(records['domains-to-remove']?.map((row) => row['domain'])).toEqual(['cu-2.example']);
    expect(records['inappropriate-content']?.map((row) => row['address'])).toEqual(['a.example/2']);
  });

  it('takes over an answer whose only table stands beside what is asked', () => {
    const withLetters = (id: string) =>
      directiveSchema.parse({
        ...sampleDirectiveJson(),
        id,
        items: sampleDirectiveJson().items.map((item) => ({
          ...item,
          criteria: item.criteria.map((criterion) =>
            criterion.id === '1.1' ? { ...criterion, records: ['received-letters'] } : criterion,
          ),
        })),
      });
    const from = campaign(withLetters('dot-truoc'), { answers: { '1.1': { value: 'done' } } });
    expect(planCopy(from, campaign(withLetters('dot-sau')), [ANSWERS]).answers['1.1']?.value).toBe('done');
  });

  it('writes remarks only where there are none', () => {
    const from = campaign(sampleDirective, { obstacles: 'Thiếu người' });
    expect(planCopy(from, campaign(nextDirective), [{ kind: 'remarks' }]).remarks).toEqual({
      obstacles: 'Thiếu người',
    });
    const written = campaign(nextDirective, { obstacles: 'Mạng yếu' });
    expect(planCopy(from, written, [{ kind: 'remarks' }]).remarks).toEqual({});
  });

  it('copies nothing the second time, whatever was copied the first time', () => {
    const word = fc.constantFrom('An', 'Bình', 'an', '', ' Chi ');
    const row = fc.record({
      name: word,
      position: word,
      phone: fc.constantFrom('', '113'),
      email: fc.constant(''),
      role: fc.constantFrom('', 'lead'),
      startsAt: fc.constantFrom('', '2024-05-09T07:00'),
      endsAt: fc.constant(''),
    });
    fc.assert(
      fc.property(
        fc.array(row),
        fc.array(row),
        fc.constantFrom('done', 'unclear', null),
        (before, present, value) => {
          const from = campaign(sampleDirective, {
            records: { 'duty-roster': before },
            answers: { '1.1': { value } },
            obstacles: 'x',
          });
          const to = campaign(nextDirective, { records: { 'duty-roster': present } });
          const parts = copyOffers(from, to).map(({ part }) => part);
          const plan = planCopy(from, to, parts);
          const after = campaign(nextDirective, {
            records: { 'duty-roster': [...present, ...(plan.records['duty-roster'] ?? [])] },
            answers: plan.answers,
            obstacles: plan.remarks.obstacles ?? '',
          });
          const second = planCopy(from, after, parts);
          expect(second).toEqual({ answers: {}, records: {}, remarks: {}, toReview: [] });
        },
      ),
    );
  });
});

describe('copyOffers', () => {
  it('suggests what outlives a campaign, and counts what would be added', () => {
    const from = campaign(sampleDirective, {
      answers: { '1.1': { value: 'done', evidence: [{ file: FILE, caption: '' }] } },
      records: {
        'duty-roster': [shift('An', ''), shift('Bình', '')],
        incidents: [{ detectedAt: '2024-05-10T07:00', system: 'Website' }],
      },
    });
    const to = campaign(nextDirective, { records: { 'duty-roster': [shift('An', '')] } });
    const offers = copyOffers(from, to).map(
      ({ part, count, presentCount, isSuggested }) =>
        `${copyPartId(part)} ${String(count)}+${String(presentCount)}${isSuggested ? ' suggested' : ''}`,
    );
    expect(offers).toEqual([
      'answers 1+0 suggested',
      'table:duty-roster 1+1 suggested',
      'table:websites 0+0 suggested',
      'evidence 1+0',
      'table:incidents 1+0',
      'remarks 0+0',
    ]);
  });
});
