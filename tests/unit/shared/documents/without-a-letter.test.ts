import { expect, it } from 'vitest';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { runOf } from '#shared/directives/run.ts';
import { awarenessMessage } from '#shared/documents/content/awareness-message.ts';
import { DIRECTIVE, modelOf, requestOf, textOf } from '#tests/support/document-requests.ts';

const pack = builtInDirectives.find(({ id }) => id === 'tu-kiem-thuong-ky') ?? DIRECTIVE;
const period = { startsOn: '2026-11-05', endsOn: '2026-11-30' };
const directive = runOf(pack, { campaign: `${pack.id}.2026-11`, period });

const planText = (kindId: string) =>
  textOf(modelOf(kindId, requestOf({}, { directive, today: '2026-11-29' })));

it.each(['awareness-plan', 'incident-response-plan'])('the %s rests on the law in force', (kindId) => {
  expect(planText(kindId)).toContain('Căn cứ Luật An ninh mạng ngày 10 tháng 12 năm 2025,');
  expect(planText(kindId)).not.toContain('Công văn số');
});

it('a plan of awareness work is called after the run, one for incidents outlives it', () => {
  expect(planText('awareness-plan')).toContain('an ninh mạng trong đợt tự kiểm thường kỳ tháng 11/2026');
  expect(planText('incident-response-plan')).not.toContain('đợt tự kiểm');
});

it('no plan for incidents speaks of duty that nobody has ordered', () => {
  expect(planText('incident-response-plan')).toContain('II. Người phụ trách và nhiệm vụ');
  expect(planText('incident-response-plan')).not.toMatch(/Người trực|Thời gian trực|thời gian trực/u);
});

it('parents are not told of a check of the school', () => {
  const message = awarenessMessage(requestOf({}, { directive }));
  expect(message).toContain('về an toàn trên mạng:');
  expect(awarenessMessage(requestOf({}))).toContain('về an toàn trên mạng trong thời gian ');
});

it('a request to remove domains, a decision: none of them names a letter that nobody has sent', () => {
  for (const kindId of ['domain-removal-request', 'duty-decision']) {
    expect(textOf(modelOf(kindId, requestOf({}, { directive })))).not.toMatch(/Công văn số|null/u);
  }
});

it('an incident is reported to the body above the unit, which a request to the Sở tells of a copy', () => {
  const unit = { governingBody: 'UBND phường Mẫu' };
  const text = (kindId: string) => textOf(modelOf(kindId, requestOf({ unit }, { directive })));
  expect(text('initial-incident-report')).toContain('UBND phường Mẫu');
  expect(text('initial-incident-report')).not.toContain('Sở Giáo dục và Đào tạo Hải Phòng');
  expect(text('domain-removal-request')).toContain('UBND phường Mẫu (để b/c);');
});

it('people on duty turn to the body above the unit, and to the Sở where its letter says so', () => {
  const ownCheck = textOf(modelOf('duty-decision', requestOf({}, { directive })));
  expect(ownCheck).toContain('Liên hệ cơ quan cấp trên, công an');
  expect(ownCheck).not.toContain('Sở Giáo dục và Đào tạo');
  expect(textOf(modelOf('duty-decision', requestOf()))).toContain('Liên hệ Sở Giáo dục và Đào tạo, công an');
});

it('what a letter of the Sở asks for goes to the Sở, and in copy to another body above the unit', () => {
  const text = (governingBody: string) =>
    textOf(modelOf('initial-incident-report', requestOf({ unit: { governingBody } })));
  expect(text('UBND phường Mẫu')).toContain('UBND phường Mẫu (để b/c);');
  expect(text(DIRECTIVE.addressees[0] ?? '')).not.toContain('(để b/c)');
});
