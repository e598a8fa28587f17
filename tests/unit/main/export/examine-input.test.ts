import { expect, it } from 'vitest';
import { examineInput } from '#main/export/examine-input.ts';
import { allCriteria, directiveSchema } from '#shared/directives/directive.ts';
import { runOf } from '#shared/directives/run.ts';
import { draftOf } from '#tests/support/report-input-draft.ts';
import { sampleDirectiveJson } from '#tests/support/sample-directive.ts';

const PACK = directiveSchema.parse({
  ...sampleDirectiveJson(),
  id: 'tu-kiem-mau',
  event: { name: 'Tự kiểm', startsOn: null, endsOn: null, isRepeated: true },
});
const left = { value: 'not-applicable', reason: 'Không có hệ thống này' } as const;
const answers = Object.fromEntries(allCriteria(PACK).map(({ id }) => [id, left]));
const INPUT = {
  ...draftOf({ answers }, PACK),
  campaign: 'tu-kiem-mau.2026-11',
  period: { startsOn: '2026-11-05', endsOn: '2026-11-30' },
};

it('what the page wants to export is examined in its run; the pack itself is what the report names', () => {
  expect(examineInput(INPUT, [PACK])).toMatchObject({
    ok: true,
    value: { pack: PACK, directive: runOf(PACK, INPUT), input: { campaign: INPUT.campaign } },
  });
});

it.each([
  ['of another month', { startsOn: '2026-12-01', endsOn: '2026-12-31' }],
  ['in the wrong order', { startsOn: '2026-11-30', endsOn: '2026-11-05' }],
])('a run with days %s is refused', (_what, period) => {
  expect(examineInput({ ...INPUT, period }, [PACK])).toEqual({
    ok: false,
    error: { code: 'invalid-input', detail: 'period' },
  });
});

it('a run of a pack that is run once is refused', () => {
  const once = { ...PACK, event: { ...PACK.event, isRepeated: undefined } };
  expect(examineInput(INPUT, [once])).toMatchObject({ ok: false, error: { detail: 'campaign' } });
});
