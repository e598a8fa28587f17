import { beforeAll, describe, expect, it } from 'vitest';
import { encryptFor } from '#services/cms/encrypt-for.ts';
import { verifyReceivedFile } from '#services/report/verify/verify-received-file.ts';
import type { VerifyOptions } from '#services/report/verify/verify-report-file.ts';
import { DECRYPTED_NAME } from '#shared/report/received-names.ts';
import { jobs } from '#workers/file-worker-messages.ts';
import { type SampleDecryptionKey, sampleDecryptionKey } from '#tests/support/decryption-keys.ts';
import { filePart, mailOf, multipart, textPart } from '#tests/support/made-mail.ts';
import { receivedVerdicts } from '#tests/support/received-verdicts.ts';
import { sampleKey, sealedFile, sha256 } from '#tests/support/report-file.ts';
import { smallZip } from '#tests/support/small-zip.ts';

let report: Uint8Array;
let desk: SampleDecryptionKey;
let encrypted: Uint8Array;
let options: VerifyOptions;

beforeAll(async () => {
  report = await sealedFile(await sampleKey());
  desk = await sampleDecryptionKey();
  encrypted = await encryptFor(report, [desk.certificate]);
  options = { decryption: { status: 'ready', key: desk.key } };
});

describe('a report that was encrypted on its way', () => {
  it('is judged as it was sealed, and it is said that it was decrypted here', async () => {
    const { files } = await verifyReceivedFile(encrypted, options);
    const [file] = files;
    expect(files).toHaveLength(1);
    expect(file?.entry).toBe(DECRYPTED_NAME);
    expect(file?.verification).toMatchObject({
      fileSha256: sha256(report),
      integrity: { status: 'intact', remarks: [{ kind: 'decrypted-here' }] },
      sealedPart: { start: 0, end: report.length },
    });
    expect(file?.sealedPart).toEqual(report);
  });

  it('is found in a ZIP and in a mail, by its bytes and not by its name', async () => {
    const zip = smallZip([{ name: 'Xã A/BC.p7m', content: encrypted }]);
    expect(await receivedVerdicts(zip, options)).toEqual({
      files: [[`Xã A/BC.p7m › ${DECRYPTED_NAME}`, 'intact']],
      skipped: [],
    });
    const named = ['Content-Type: application/pkcs7-mime; name="BC"'];
    const signed = filePart(Uint8Array.of(0x30, 0x03, 0x06, 0x01, 0x00), ...named);
    const mail = mailOf(
      multipart('mixed', 'ranh-gioi', [textPart('Kính gửi.'), filePart(encrypted, ...named), signed]),
    );
    expect(await receivedVerdicts(mail, options)).toEqual({
      files: [[`BC › ${DECRYPTED_NAME}`, 'intact']],
      skipped: ['BC'],
    });
  });

  it('that is not whole inside is refused as any other', async () => {
    const changed = await encryptFor(report.with(1_000, 0), [desk.certificate]);
    const { files } = await verifyReceivedFile(changed, options);
    expect(files[0]?.verification.integrity).toMatchObject({ status: 'changed', remarks: [] });
    expect(files[0]?.sealedPart).toBeNull();
  });

  it('is not opened further than to what it holds', async () => {
    const zip = smallZip([{ name: 'a.pdf', content: report }]);
    const mail = mailOf(multipart('mixed', 'ranh-gioi', [filePart(report, 'Content-Type: application/pdf')]));
    for (const content of [zip, mail, encrypted, Buffer.from('không phải PDF'), new Uint8Array()]) {
      expect(await receivedVerdicts(await encryptFor(content, [desk.certificate]), options)).toEqual({
        files: [[DECRYPTED_NAME, 'encrypted-without-pdf']],
        skipped: [],
      });
    }
  });
});

it('crosses from process to process as it was judged, with and without an envelope', async () => {
  for (const bytes of [report, encrypted, smallZip([{ name: 'BC.p7m', content: encrypted }])]) {
    const found = await verifyReceivedFile(bytes, options);
    expect(jobs['verify-received'].output.parse(found)).toEqual(found);
  }
});

describe('an encrypted file that cannot be opened', () => {
  it.each<[string, () => Promise<VerifyOptions> | VerifyOptions, string]>([
    ['without a key', () => ({}), 'encrypted-no-key'],
    [
      'while the key waits for its passphrase',
      () => ({ decryption: { status: 'locked' } }),
      'encrypted-key-locked',
    ],
    [
      'with the key of another desk',
      async () => ({ decryption: { status: 'ready', key: (await sampleDecryptionKey('Sở mẫu')).key } }),
      'encrypted-for-others',
    ],
  ])('%s says why, and what to do', async (_why, known, cause) => {
    const { files } = await verifyReceivedFile(encrypted, await known());
    expect(files).toMatchObject([
      {
        entry: null,
        sealedPart: null,
        verification: { integrity: { status: 'packed', cause }, report: null },
      },
    ]);
    expect(files[0]?.verification.fileSha256).toBe(sha256(encrypted));
  });

  it('says that it was changed or is not all there', async () => {
    const changed = encrypted.with(encrypted.length - 1, (encrypted.at(-1) ?? 0) ^ 1);
    for (const bytes of [changed, encrypted.subarray(0, 5_000)])
      expect((await receivedVerdicts(bytes, options)).files).toEqual([[null, 'encrypted-damaged']]);
  });
});
