import type { PackSigner } from '#shared/packs/pack-verdict.ts';

/** Who signed the made-up packs, as main tells it. */
export const SAMPLE_SIGNER: PackSigner = {
  kind: 'app-key',
  name: 'Phòng mẫu thuộc Sở mẫu',
  issuerName: 'Phòng mẫu thuộc Sở mẫu',
  fingerprint: '7K2M-Q0XD-91AB-ZT4H',
  algorithm: 'ECDSA P-256, SHA-256',
  validFrom: '2026-11-22T00:00:00.000Z',
  validTo: '2036-11-22T00:00:00.000Z',
};
