import { expect, it } from 'vitest';
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
