import { expect, it } from 'vitest';
import { handOverSchema } from '#shared/hand-over/hand-over.ts';
import { type HandOverRefusal, type PackStanding, refusalOf } from '#shared/hand-over/judge-hand-over.ts';

const SCHOOL = { name: 'Trường THPT Hoa Sen', code: '31900001' };
const NOBODY = { name: '', code: '' };

it.each<[string, typeof SCHOOL, typeof SCHOOL, string, PackStanding, HandOverRefusal | null]>([
  ['the same unit and campaign', SCHOOL, SCHOOL, 'dot-1', 'same', null],
  ['a unit that has no profile here yet', NOBODY, SCHOOL, 'dot-1', 'same', null],
  ['a unit that had no profile there', SCHOOL, NOBODY, 'dot-1', 'same', null],
  ['the same name without a code', SCHOOL, { name: 'trường thpt hoa sen', code: '' }, 'dot-1', 'same', null],
  ['another code', SCHOOL, { ...SCHOOL, code: '31900002' }, 'dot-1', 'same', 'other-unit'],
  ['another name', SCHOOL, { name: 'Trường THCS Hoa Mai', code: '' }, 'dot-1', 'same', 'other-unit'],
  ['another campaign', SCHOOL, SCHOOL, 'dot-2', 'same', 'other-campaign'],
  ['a pack that is not here', SCHOOL, SCHOOL, 'dot-2', 'unknown', 'unknown-campaign'],
  ['another edition of the pack', SCHOOL, SCHOOL, 'dot-1', 'other-edition', 'other-pack'],
])('%s', (_what, here, there, campaign, pack, refusal) => {
  expect(refusalOf({ campaign, unit: there }, pack, { campaign: 'dot-1', unit: here })).toBe(refusal);
});

it.each([
  ['left out, as by an earlier program', undefined, true],
  ['of the month of the run', { startsOn: '2026-11-05', endsOn: '2026-12-04' }, true],
  ['of another month', { startsOn: '2026-10-05', endsOn: '2026-12-04' }, false],
  ['that end before they begin', { startsOn: '2026-11-05', endsOn: '2026-11-04' }, false],
])('the days of a run %s', (_what, period, isTaken) => {
  const part = { kind: 'item', id: '1' };
  const lists = { answers: [], records: [], evidence: [] };
  const content = { campaign: 'tu-kiem-mau.2026-11', period, unit: SCHOOL, givenBy: '', part, ...lists };
  expect(handOverSchema.safeParse({ ...content, packSha256: 'c'.repeat(64) }).success).toBe(isTaken);
});
