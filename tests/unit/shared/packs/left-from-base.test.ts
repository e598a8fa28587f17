import { describe, expect, it } from 'vitest';
import { allCriteria, type Directive, directiveSchema } from '#shared/directives/directive.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { leftFromBase } from '#shared/packs/left-from-base.ts';
import { draftFrom, type PackDraft, wordsOf } from '#shared/packs/pack-draft.ts';
import { criterionJson, sampleDirectiveJson } from '#tests/support/sample-directive.ts';

/** A pack for a festival, with the question of one criterion. */
function festivalWith(question: string): Directive {
  const pack = sampleDirectiveJson();
  const criteria = [criterionJson('1.1', { question }), criterionJson('1.2')];
  const items = [{ id: '1', title: 'Trực', shortTitle: 'Trực', summary: 'Có người trực.', criteria }];
  return directiveSchema.parse({ ...pack, event: { ...pack.event, name: 'Lễ hội Tết Mẫu 2024' }, items });
}

function namedIn(question: string, changes: Partial<PackDraft> = {}) {
  const base = festivalWith(question);
  return leftFromBase({ ...draftFrom(base), eventName: 'Kỳ thi năm 2027', ...changes }, base).named;
}

describe('words of the campaign that a draft began with', () => {
  it.each([
    ['Đơn vị đã có lịch trực trong LỄ HỘI chưa?', 'Lễ hội'],
    ['Đơn vị đã trực ngày Tết chưa?', 'Tết'],
  ])('are found in “%s”', (question, words) => {
    expect(namedIn(question)).toEqual([{ id: '1.1', title: 'Tiêu chí 1.1', words }]);
  });

  it.each(['Đơn vị đã tiết kiệm chưa?', 'Đơn vị đã lập mẫu danh sách chưa?'])(
    'are no everyday words such as in “%s”',
    (question) => {
      expect(namedIn(question)).toEqual([]);
    },
  );

  it('are no left-over where the new campaign is called so too, or the criterion is put otherwise or not asked', () => {
    const question = 'Đơn vị đã trực lễ hội chưa?';
    const [first] = allCriteria(festivalWith(question));
    if (first === undefined) throw new Error('no criterion');
    expect(namedIn(question, { eventName: 'Lễ hội Mẫu 2027' })).toEqual([]);
    expect(namedIn(question, { leftOut: ['1.1'] })).toEqual([]);
    const words = { ...wordsOf(first), question: 'Đơn vị đã trực kỳ thi chưa?' };
    expect(namedIn(question, { words: { '1.1': words } })).toEqual([]);
  });
});

describe('the letter that a draft began with', () => {
  it('is pointed out wherever it is still cited, until the citation is put otherwise', () => {
    const base = festivalWith('Đơn vị đã trực chưa?');
    const draft = { ...draftFrom(base), subject: 'về việc khác' };
    expect(leftFromBase(draft, base).oldSources).toEqual(['1.1', '1.2']);
    const [first] = allCriteria(base);
    if (first === undefined) throw new Error('no criterion');
    const words = { '1.1': { ...wordsOf(first), source: 'Mục 2 của công văn mới.' } };
    expect(leftFromBase({ ...draft, words }, base).oldSources).toEqual(['1.2']);
  });

  it('is nothing in the pack that rests on none and is run again and again', () => {
    const regular = builtInDirectives.find(({ event }) => event.isRepeated === true);
    if (regular === undefined) throw new Error('no such pack');
    expect(leftFromBase({ ...draftFrom(regular), eventName: 'Kỳ thi' }, regular)).toEqual({
      named: [],
      oldSources: [],
    });
  });
});
