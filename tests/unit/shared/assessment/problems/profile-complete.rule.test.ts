import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';

it('blocks a profile that lacks something, each thing at its place', () => {
  const unit = { code: '', type: '', contact: { name: '', position: '', phone: 'x', email: '' } } as const;
  expect(problemsOf('profile-complete', { unit })).toEqual([
    'error unit.type: Hồ sơ đơn vị: mục “loại hình đơn vị” còn thiếu hoặc chưa đúng.',
    'error unit.code: Hồ sơ đơn vị: mục “mã đơn vị” còn thiếu hoặc chưa đúng.',
    'error unit.contact.name: Hồ sơ đơn vị: mục “họ tên đầu mối” còn thiếu hoặc chưa đúng.',
    'error unit.contact.phone: Hồ sơ đơn vị: mục “điện thoại đầu mối” còn thiếu hoặc chưa đúng.',
  ]);
});

it('names every part of the profile in Vietnamese', () => {
  const empty = {
    name: '',
    type: '',
    code: '',
    commune: '',
    governingBody: '',
    place: '',
    abbreviation: 'x'.repeat(99),
  } as const;
  const head = { name: '', title: '' };
  const contact = { name: '', position: 'x'.repeat(99), phone: '', email: 'x' };
  const problems = problemsOf('profile-complete', { unit: { ...empty, head, contact } });
  expect(problems).toHaveLength(13);
  for (const problem of problems) expect(problem).not.toMatch(/mục “[A-Za-z.]+”/u);
});

it('is content with a complete profile', () => {
  expect(problemsOf('profile-complete', {})).toEqual([]);
});
