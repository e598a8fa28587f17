import { describe, expect, it } from 'vitest';
import type { Field } from '#shared/directives/directive.ts';
import type { FieldValue } from '#shared/questions/question-kind.ts';
import { questionKinds } from '#shared/questions/registry.ts';
import { findQuestionControl, questionControls } from '#renderer/questions/registry.ts';

const SETTINGS = {
  unit: 'người',
  options: [
    { id: 'a', label: 'Có' },
    { id: 'b', label: 'Không' },
  ],
};

const SAMPLES: Readonly<Record<string, FieldValue>> = {
  choice: 'b',
  count: 1240,
  date: '2024-05-09',
  'long-text': 'Dòng một\nDòng hai',
  'multi-choice': ['a', 'b'],
  'reached-of-total': { reached: 45, total: null },
  text: 'Nguyễn Văn Mẫu',
};

function fieldOf(kind: string): Field {
  return { id: 'f', kind, label: 'Câu hỏi', when: ['done'], ...SETTINGS };
}

describe('the controls of the questions', () => {
  it('are as many as the kinds of questions, with the same names', () => {
    expect(questionControls.map(({ id }) => id).toSorted()).toEqual(
      questionKinds.map(({ id }) => id).toSorted(),
    );
  });

  it.each(questionKinds.map(({ id }) => id))('give a stored %s back as it was', (id) => {
    const sample = SAMPLES[id];
    const control = findQuestionControl(id);
    expect(control.id).toBe(id);
    expect(control.read(control.toTyped(sample), fieldOf(id))).toEqual({ ok: true, value: sample });
  });

  it.each(questionKinds)('give what was never answered back as the empty $id', ({ id, emptyValue }) => {
    const control = findQuestionControl(id);
    expect(control.read(control.toTyped(undefined), fieldOf(id))).toEqual({ ok: true, value: emptyValue });
  });

  it('take free text for a kind of a later version', () => {
    expect(findQuestionControl('slider').id).toBe('text');
  });
});
