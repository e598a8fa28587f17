import { expect, it } from 'vitest';
import type { Answer } from '#shared/answers/answer.ts';
import type { RecordRow } from '#shared/records/record-kind.ts';
import { assessmentOf, inShort, packWith } from '#tests/support/assessments.ts';
import { siteCheckOf } from '#tests/support/site-checks.ts';

const pack = packWith({
  records: ['domains-to-remove'],
  auto: 'site-check',
  proposal: { rule: 'unused-domains', fill: { outcome: 'listed' }, requestedOnField: 'requested-on' },
  fields: [
    {
      id: 'outcome',
      kind: 'choice',
      label: 'Kết quả',
      options: [
        { id: 'none', label: 'Không có tên miền', declaresEmpty: 'domains-to-remove' },
        { id: 'listed', label: 'Có' },
      ],
    },
    { id: 'requested-on', kind: 'date', label: 'Ngày gửi' },
  ],
});

const USED = { address: 'thhoasenmau.edu.vn', kind: 'website', isInUse: 'yes' };
const OLD = { address: 'https://www.hoasen-cu.vn/', kind: 'old-domain', isInUse: 'no' };
const LISTED = { domain: 'hoasen-cu.vn', reason: 'Không dùng nữa.' };
const TAKEN_OVER = siteCheckOf({
  url: 'https://www.hoasen-cu.vn/',
  host: 'www.hoasen-cu.vn',
  leadsTo: 'https://nha-cai.example/',
});

function found(
  websites: readonly RecordRow[],
  listed: readonly RecordRow[],
  answer: Partial<Answer> = {},
  siteChecks = [TAKEN_OVER],
) {
  return assessmentOf(
    { records: { websites, 'domains-to-remove': listed }, siteChecks, answers: { '1.1': answer } },
    pack,
  );
}

it('offers every unused domain of the inventory for removal, with where it leads now', () => {
  const assessment = found([USED, OLD], []);
  expect(assessment).toMatchObject({ answer: 'in-progress', fields: { outcome: 'listed' } });
  expect(assessment?.rows).toEqual({
    recordKindId: 'domains-to-remove',
    rows: [
      {
        domain: 'hoasen-cu.vn',
        reason: 'Đơn vị không còn sử dụng.',
        unusedSince: '',
        pointsTo: 'https://nha-cai.example/',
        registrar: '',
        holder: '',
        reply: '',
        repliedOn: '',
      },
    ],
  });
  const down = siteCheckOf({ url: 'hoasen-cu.vn', status: 'not-checked', reason: 'site-down', leadsTo: '' });
  expect(found([OLD], [], {}, [down])?.rows?.rows[0]).toMatchObject({ pointsTo: 'Không mở được' });
  const offline = siteCheckOf({ url: 'hoasen-cu.vn', status: 'not-checked', reason: 'offline', leadsTo: '' });
  expect(found([OLD], [], {}, [offline])?.rows?.rows[0]).toMatchObject({ pointsTo: '' });
});

it('proposes “đã” when all are listed and the request was sent', () => {
  expect(inShort(found([USED, OLD], [LISTED]))).toEqual({
    answer: 'in-progress',
    differs: false,
    facts: [
      '1 tên miền trong bảng đề nghị loại bỏ',
      'hoasen-cu.vn hiện trỏ về: https://nha-cai.example/',
      'chưa ghi ngày gửi đề nghị',
    ],
  });
  expect(found([USED, OLD], [LISTED], { fields: { 'requested-on': '2026-05-08' } })?.answer).toBe('done');
});

it('sees a domain that is called used and up for removal', () => {
  const assessment = found([{ ...OLD, isInUse: 'yes' }], [LISTED], {
    fields: { 'requested-on': '2026-05-08' },
  });
  expect(assessment?.answer).toBe('in-progress');
  expect(inShort(assessment)?.facts).toContain('1 tên miền trong bảng mà danh mục ghi còn dùng');
});

it('does not conclude from an inventory without old domains that there are none', () => {
  expect(found([USED], [])?.answer).toBeNull();
  expect(found([USED], [], { fields: { outcome: 'none' }, value: 'done' })).toMatchObject({
    answer: 'done',
    differs: false,
  });
  expect(found([OLD], [], { fields: { outcome: 'none' }, value: 'done' })?.differs).toBe(true);
  expect(found([], [])).toBeNull();
});
