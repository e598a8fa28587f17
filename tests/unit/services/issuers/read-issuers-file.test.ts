import { beforeAll, describe, expect, it } from 'vitest';
import { judgeIssuers } from '#shared/issuers/issuers-reading.ts';
import { builtInIssuers, type IssuerList } from '#shared/keys/issuer-list.ts';
import type { SealingKey } from '#services/keys/sealing-key.ts';
import { readIssuerList, readIssuersFile, signIssuerList } from '#services/issuers/read-issuers-file.ts';
import { sampleKey } from '#tests/support/report-file.ts';

let key: SealingKey;

beforeAll(async () => {
  key = await sampleKey();
});

const LATER: IssuerList = { ...builtInIssuers, listedOn: '2027-03-01' };
const bytesOf = (list: unknown) => Buffer.from(JSON.stringify(list));
const signedFile = async (list: unknown) => Buffer.from(await signIssuerList(bytesOf(list), key));

async function faultsOf(file: Uint8Array) {
  const reading = await readIssuersFile(file);
  return reading.status === 'sound' ? [] : reading.faults.map(({ code }) => code);
}

describe('a signed list of issuers', () => {
  it('is shown with its day, its sources and who signed it', async () => {
    expect(await readIssuersFile(await signedFile(LATER))).toMatchObject({
      status: 'sound',
      list: LATER,
      signer: { kind: 'app-key', fingerprint: key.fingerprint },
    });
  });

  it('is refused without a signature, with another content, and with a certificate that is another one', async () => {
    expect(await faultsOf(bytesOf(LATER))).toEqual(['not_signed_list']);
    const file = (await signedFile(LATER)).toString();
    const { list } = JSON.parse(file) as { readonly list: string };
    const otherDay = bytesOf({ ...LATER, listedOn: '2030-01-01' }).toString('base64');
    expect(await faultsOf(Buffer.from(file.replace(list, otherDay)))).toEqual(['digest-mismatch']);
    const [first, second] = LATER.issuers;
    const swapped = { ...LATER, issuers: [{ ...first, certificate: second?.certificate }] };
    expect(await faultsOf(await signedFile(swapped))).toEqual(['certificate_mismatch']);
    expect(await faultsOf(Buffer.from('{'))).toHaveLength(1);
    expect(readIssuerList(bytesOf({ ...LATER, schemaVersion: 2 }))).toMatchObject({
      ok: false,
      error: [{ path: ['schemaVersion'] }],
    });
  });

  it('never takes the place of a later one', async () => {
    const reading = await readIssuersFile(await signedFile({ ...LATER, listedOn: '2020-01-01' }));
    expect(judgeIssuers(reading, builtInIssuers)).toMatchObject({
      status: 'unsound',
      faults: [{ code: 'older_list' }],
    });
    const later = await readIssuersFile(await signedFile(LATER));
    expect(judgeIssuers(later, builtInIssuers)).toBe(later);
  });
});
