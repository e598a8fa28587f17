import { expect, it } from 'vitest';
import { encryptingDesks } from '#shared/receipts/encrypting-desks.ts';

const CERTIFICATE = 'MIIB'.repeat(100);
const RECEIVING = [
  { name: 'Sở Mẫu', fingerprint: 'AAAA-AAAA-AAAA-AAAA' },
  { name: 'Phòng Mẫu', fingerprint: 'BBBB-BBBB-BBBB-BBBB', encryptionCertificate: CERTIFICATE },
];
const PACK = { directive: { id: 'dot-mau', receivingDesks: RECEIVING }, isSigned: true };
const DESKS = [{ name: 'Phòng Mẫu', certificate: CERTIFICATE }];

it('reports are encrypted only for desks with a certificate in the signed pack of their campaign', () => {
  expect(encryptingDesks('dot-mau', [PACK])).toEqual(DESKS);
  expect(encryptingDesks('dot-mau.2026-12', [PACK])).toEqual(DESKS);
  expect(encryptingDesks('dot-khac', [PACK])).toEqual([]);
  expect(encryptingDesks('dot-mau', [{ ...PACK, isSigned: false }])).toEqual([]);
  expect(encryptingDesks('dot-mau', [{ directive: { id: 'dot-mau' }, isSigned: true }])).toEqual([]);
});
