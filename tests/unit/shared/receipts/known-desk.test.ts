import { expect, it } from 'vitest';
import { knownDesk } from '#shared/receipts/known-desk.ts';
import { KEYS } from '#tests/support/sample-receipt.ts';

const RECEIVING = [{ name: 'Sở Mẫu', fingerprint: KEYS.desk }];
const PACK = { directive: { id: 'dot-mau', receivingDesks: RECEIVING }, isSigned: true };

it('a desk is known by the telephone, or by the signed pack of the campaign, and by no other', () => {
  const compared = [
    { fingerprint: KEYS.stranger, name: 'Phòng Mẫu', approvedAt: '2026-12-01T01:00:00.000Z' },
  ];
  expect(knownDesk(KEYS.stranger, 'dot-mau', compared, [])).toEqual({ name: 'Phòng Mẫu', by: 'telephone' });
  expect(knownDesk(KEYS.desk, 'dot-mau', [], [PACK])).toEqual({ name: 'Sở Mẫu', by: 'pack' });
  expect(knownDesk(KEYS.desk, 'dot-mau.2026-12', [], [PACK])).toEqual({ name: 'Sở Mẫu', by: 'pack' });
  expect(knownDesk(KEYS.desk, 'dot-khac', [], [PACK])).toBeNull();
  expect(knownDesk(KEYS.desk, 'dot-mau', [], [{ ...PACK, isSigned: false }])).toBeNull();
  expect(knownDesk(KEYS.unit, 'dot-mau', compared, [PACK])).toBeNull();
});
