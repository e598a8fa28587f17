import { expect, it } from 'vitest';
import { findDocumentKind } from '#shared/documents/registry.ts';
import { askedOf } from '#shared/directives/asked-of.ts';
import {
  DIRECTIVE,
  emptyDraft,
  modelOf,
  requestOf,
  rowsOf,
  textOf,
} from '#tests/support/document-requests.ts';

const ANSWERS = { '2.6': { value: 'done', fields: { 'report-to': 'Cô Mai, tổ Tin học' } } } as const;

it('plans by day what was entered in the log, and leaves room for the three groups where nothing was', () => {
  const activities = [
    { heldOn: '2024-05-08', form: 'online', audience: 'parents', topic: 'phishing', content: '' },
    { heldOn: '2024-05-06', form: 'assembly', audience: 'pupils', topic: '', content: 'Bốn kỹ năng' },
  ];
  expect(rowsOf('awareness-plan', requestOf({ records: { 'awareness-activities': activities } }))).toEqual([
    ['06/05/2024', 'Học sinh', 'Chào cờ', 'Bốn kỹ năng'],
    ['08/05/2024', 'Cha mẹ học sinh', 'Zalo, website, fanpage', 'Lừa đảo, giả mạo'],
  ]);
  expect(rowsOf('awareness-plan', requestOf()).map(([, audience]) => audience)).toEqual([
    'Cán bộ, giáo viên, nhân viên',
    'Học sinh',
    'Cha mẹ học sinh',
  ]);
});

it('offers the message of its appendix for copying, with the school and whom to tell', () => {
  const request = requestOf({ answers: ANSWERS });
  const message = findDocumentKind('awareness-plan')?.message?.(request) ?? '';
  expect(message).toMatch(/^Trường Tiểu học Hoa Sen Mẫu nhắc quý cha mẹ/u);
  expect(message).toContain('xin báo: Cô Mai, tổ Tin học, 0225 000 0000.');
  const text = textOf(modelOf('awareness-plan', request));
  for (const line of message.split('\n')) expect(text).toContain(line);
});

it('writes the message also for a school that has entered nothing', () => {
  const request = requestOf({}, { input: emptyDraft() });
  expect(findDocumentKind('awareness-plan')?.message?.(request)).toMatch(
    /^Nhà trường nhắc .*xin báo: giáo viên chủ nhiệm hoặc nhà trường\. Xin cảm ơn\.$/su,
  );
});

it('speaks to an office of the people in it, not of pupils', () => {
  const office = askedOf(DIRECTIVE, 'department-office');
  const request = requestOf(
    { unit: { type: 'department-office', name: 'Phòng Mẫu' } },
    { directive: office },
  );
  expect(textOf(modelOf('awareness-plan', request))).not.toMatch(/học sinh|nhà trường|các em/iu);
  expect(rowsOf('awareness-plan', request).map(([, audience]) => audience)).toEqual([
    'Cán bộ, giáo viên, nhân viên',
  ]);
});

it('puts on the poster whom to tell, and room to write it in', () => {
  const facts = (request: ReturnType<typeof requestOf>) =>
    modelOf('awareness-poster', request).sections[0]?.blocks.flatMap((block) =>
      block.kind === 'fact' ? [block.text] : [],
    );
  expect(facts(requestOf({ answers: ANSWERS }))).toEqual(['Cô Mai, tổ Tin học', '0225 000 0000']);
  expect(facts(requestOf({}, { input: emptyDraft() }))).toEqual(['', '']);
});
