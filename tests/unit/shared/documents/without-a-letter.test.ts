import { expect, it } from 'vitest';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { runOf } from '#shared/directives/run.ts';
import { DIRECTIVE, modelOf, requestOf, textOf } from '#tests/support/document-requests.ts';

const pack = builtInDirectives.find(({ id }) => id === 'tu-kiem-thuong-ky') ?? DIRECTIVE;
const period = { startsOn: '2026-11-05', endsOn: '2026-11-30' };
const directive = runOf(pack, { campaign: `${pack.id}.2026-11`, period });

it.each(['awareness-plan', 'incident-response-plan'])(
  'the %s rests on the law in force, and is called after the run',
  (kindId) => {
    const text = textOf(modelOf(kindId, requestOf({}, { directive, today: '2026-11-29' })));
    expect(text).toContain('Căn cứ Luật An ninh mạng ngày 10 tháng 12 năm 2025,');
    expect(text).toContain('an ninh mạng trong đợt tự kiểm thường kỳ tháng 11/2026');
    expect(text).not.toContain('Công văn số');
  },
);

it('a request to remove domains, a decision: none of them names a letter that nobody has sent', () => {
  for (const kindId of ['domain-removal-request', 'duty-decision']) {
    expect(textOf(modelOf(kindId, requestOf({}, { directive })))).not.toMatch(/Công văn số|null/u);
  }
});
