import { expect, it } from 'vitest';
import { unitsWithApproved } from '#shared/desk/known-keys.ts';

const [A, B, C] = ['AAAA-AAAA-AAAA-AAAA', 'BBBB-BBBB-BBBB-BBBB', 'CCCC-CCCC-CCCC-CCCC'] as const;
const REGISTER = [
  { code: 'HP-001', name: 'Trường Mẫu Một', fingerprints: [A], phone: '0900 000 001' },
  { code: 'HP-002', name: 'Trường Mẫu Hai', fingerprints: [] },
];

function approved(code: string, fingerprint: string) {
  return { code, name: 'Tên khi ghi nhận', fingerprint, approvedAt: '2026-11-28T01:00:00.000Z' };
}

it('a desk knows the keys of its register and those that were approved, also of units that are not in it', () => {
  const known = unitsWithApproved(REGISTER, [approved('hp-002', B), approved('HP-009', C)]);
  expect(known).toEqual([
    REGISTER[0],
    { ...REGISTER[1], fingerprints: [B] },
    { code: 'HP-009', name: 'Tên khi ghi nhận', fingerprints: [C] },
  ]);
});

it('what the register says of a key holds against an approval for another unit', () => {
  const known = unitsWithApproved(REGISTER, [approved('HP-002', A)]);
  expect(known.map(({ fingerprints }) => fingerprints)).toEqual([[A], []]);
});
