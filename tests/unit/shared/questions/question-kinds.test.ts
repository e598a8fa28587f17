import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldSettings, FieldValue, QuestionKind } from '#shared/questions/question-kind.ts';
import { findQuestionKind, questionKinds } from '#shared/questions/registry.ts';

const options = [
  { id: 'flag', label: 'Chào cờ' },
  { id: 'class', label: 'Sinh hoạt lớp' },
  { id: 'zalo', label: 'Nhóm Zalo' },
];

interface Sample {
  readonly settings: FieldSettings;
  readonly complete: FieldValue;
  readonly summary: string;
  /** Values that the schema refuses. */
  readonly refused: readonly unknown[];
}

const SAMPLES: Readonly<Record<string, Sample>> = {
  text: {
    settings: {},
    complete: ' 12/QĐ-THHS ',
    summary: '12/QĐ-THHS',
    refused: [12, null, ['x'], 'x'.repeat(201)],
  },
  'long-text': {
    settings: {},
    complete: 'Dòng một\r\nDòng hai',
    summary: 'Dòng một\nDòng hai',
    refused: [12, null, 'x'.repeat(4_001)],
  },
  date: {
    settings: {},
    complete: '2024-05-09',
    summary: '09/05/2024',
    refused: ['09/05/2024', '2024-02-30', 20240509, '2024-05-09T07:30'],
  },
  count: {
    settings: { unit: 'người' },
    complete: 1_250,
    summary: '1.250 người',
    refused: ['12', -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 10_000_001, null],
  },
  choice: {
    settings: { options },
    complete: 'class',
    summary: 'Sinh hoạt lớp',
    refused: ['Sinh hoạt lớp', 'constructor', ['class'], 1, null],
  },
  'multi-choice': {
    settings: { options },
    complete: ['zalo', 'flag'],
    summary: 'Chào cờ; Nhóm Zalo',
    refused: ['flag', ['flag', 'unknown'], [1], null],
  },
  'reached-of-total': {
    settings: { unit: 'người' },
    complete: { reached: 45, total: 48 },
    summary: '45/48 người (93%)',
    refused: [
      45,
      { reached: 45 },
      { reached: '45', total: 48 },
      { reached: -1, total: 48 },
      { reached: 1, total: 2, x: 3 },
    ],
  },
};

function sampleOf(kind: QuestionKind): Sample {
  const sample = SAMPLES[kind.id];
  if (sample === undefined) throw new Error(`no sample for the question kind ${kind.id}`);
  return sample;
}

describe.each(questionKinds)('the question kind $id', (kind) => {
  const { settings, complete, summary, refused } = sampleOf(kind);

  it('takes a complete answer and says it in words', () => {
    const value = kind.valueSchema(settings).parse(complete);
    expect(kind.isComplete(value, settings)).toBe(true);
    expect(kind.summarise(value, settings)).toBe(summary);
  });

  it('takes its empty value as unanswered', () => {
    expect(kind.valueSchema(settings).parse(kind.emptyValue)).toEqual(kind.emptyValue);
    for (const empty of [kind.emptyValue, undefined]) {
      expect(kind.isComplete(empty, settings)).toBe(false);
      expect(kind.summarise(empty, settings)).toBe('');
    }
  });

  it.each(refused)('refuses %j', (value) => {
    expect(kind.valueSchema(settings).safeParse(value).success).toBe(false);
  });

  it('takes values of every other kind, from an older pack, without failing', () => {
    const anyValue = fc.oneof(
      fc.string(),
      fc.double(),
      fc.array(fc.string()),
      fc.record({ reached: fc.option(fc.integer()), total: fc.option(fc.integer()) }),
    );
    fc.assert(
      fc.property(anyValue, (value) => {
        const summarised = kind.summarise(value, settings);
        expect(typeof summarised).toBe('string');
        if (kind.isComplete(value, settings)) expect(summarised).not.toBe('');
      }),
    );
  });
});

describe('answers that are not whole', () => {
  it('shows a half-filled share and does not count it as complete', () => {
    const kind = findQuestionKind('reached-of-total');
    const half = { reached: null, total: 48 };
    expect(kind.summarise(half, { unit: 'người' })).toBe('…/48 người');
    expect(kind.isComplete(half, { unit: 'người' })).toBe(false);
  });

  it('gives no share of nothing and none above the whole', () => {
    const kind = findQuestionKind('reached-of-total');
    expect(kind.summarise({ reached: 0, total: 0 }, { unit: 'người' })).toBe('0/0 người');
    expect(kind.summarise({ reached: 50, total: 48 }, { unit: 'người' })).toBe('50/48 người');
    expect(kind.summarise({ reached: 479, total: 480 }, { unit: 'người' })).toBe('479/480 người (99%)');
  });

  it('counts a choice that the pack no longer offers as unanswered', () => {
    expect(findQuestionKind('choice').isComplete('gone', { options })).toBe(false);
    expect(findQuestionKind('multi-choice').isComplete(['gone'], { options })).toBe(false);
    expect(findQuestionKind('multi-choice').summarise(['gone', 'flag'], { options })).toBe('Chào cờ');
  });

  it('counts a choice once, however often it is given', () => {
    const schema = findQuestionKind('multi-choice').valueSchema({ options });
    expect(schema.parse(['flag', 'zalo', 'flag'])).toEqual(['flag', 'zalo']);
  });

  it('counts blanks as unanswered', () => {
    expect(findQuestionKind('text').isComplete(' \u200b ', {})).toBe(false);
    expect(findQuestionKind('long-text').isComplete('\n\n', {})).toBe(false);
  });

  it('leaves the unit out where the pack gives none', () => {
    expect(findQuestionKind('count').summarise(3, {})).toBe('3');
  });
});

describe('kinds and settings', () => {
  it('treats a kind that this version does not know as free text', () => {
    expect(findQuestionKind('from-a-later-version').id).toBe('text');
  });

  it.each([
    { kind: 'choice', settings: {} },
    { kind: 'choice', settings: { options: [options[0]] } },
    { kind: 'multi-choice', settings: { options: [options[0], options[0]] } },
    {
      kind: 'choice',
      settings: {
        options: [
          { id: 'a', label: '' },
          { id: 'b', label: 'B' },
        ],
      },
    },
    { kind: 'reached-of-total', settings: {} },
    { kind: 'count', settings: { unit: '' } },
  ])('refuses a $kind field with the settings $settings', ({ kind, settings }) => {
    expect(findQuestionKind(kind).settingsSchema.safeParse(settings).success).toBe(false);
  });
});
