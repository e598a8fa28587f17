import { beforeAll, describe, expect, it } from 'vitest';
import { verifyReceivedFile } from '#services/report/verify/verify-received-file.ts';
import { receivedVerdicts } from '#tests/support/received-verdicts.ts';
import { sampleKey, sealedFile } from '#tests/support/report-file.ts';
import { smallZip, type SmallZipFile } from '#tests/support/small-zip.ts';

let sealed: Uint8Array;

beforeAll(async () => {
  sealed = await sealedFile(await sampleKey());
});

const zipped = (...files: readonly SmallZipFile[]) => receivedVerdicts(smallZip(files));

describe('what came in as one file', () => {
  it('is one report, or each PDF of a ZIP, whatever the ZIP is called', async () => {
    expect(await receivedVerdicts(sealed)).toEqual({ files: [[null, 'intact']], skipped: [] });
    expect(
      await zipped(
        { name: 'một.pdf', content: sealed },
        { name: 'HAI.PDF', content: sealed.with(1_000, 0) },
        { name: 'ảnh.jpg', content: Buffer.from('ảnh') },
      ),
    ).toEqual({
      files: [
        ['một.pdf', 'intact'],
        ['HAI.PDF', 'digest-mismatch'],
      ],
      skipped: ['ảnh.jpg'],
    });
  });

  it('is each PDF of a ZIP also where its name does not say so', async () => {
    expect(
      await zipped(
        { name: 'báo cáo', content: sealed },
        { name: 'báo cáo.pdf.tmp', content: Buffer.concat([Buffer.from('\r\n'), sealed]) },
        { name: 'khóa', content: sealed, claims: { flags: 1 } },
        { name: 'ghi chú.txt', content: Buffer.from('%PD') },
      ),
    ).toEqual({
      files: [
        ['báo cáo', 'intact'],
        ['báo cáo.pdf.tmp', 'intact'],
      ],
      skipped: ['khóa', 'ghi chú.txt'],
    });
  });

  it('names what is packed a second time, and what cannot be opened, and goes on', async () => {
    expect(
      await zipped(
        { name: 'trong.zip', content: smallZip([{ name: 'a.pdf', content: sealed }]) },
        { name: 'khóa.pdf', content: sealed, claims: { flags: 1 } },
        { name: 'a.pdf', content: sealed },
      ),
    ).toEqual({
      files: [
        ['trong.zip', 'packed-archive'],
        ['khóa.pdf', 'zip-locked'],
        ['a.pdf', 'intact'],
      ],
      skipped: [],
    });
  });

  it('tells an office document and a ZIP without any PDF apart from reports', async () => {
    expect(await zipped({ name: 'ảnh.jpg', content: Buffer.from('ảnh') })).toMatchObject({
      files: [[null, 'zip-without-report']],
    });
    expect(await zipped({ name: '[Content_Types].xml', content: Buffer.from('<Types/>') })).toMatchObject({
      files: [[null, 'office-document']],
    });
    expect(
      await receivedVerdicts(smallZip([{ name: 'a.pdf', content: sealed }]).subarray(0, -1)),
    ).toMatchObject({
      files: [[null, 'zip-damaged']],
    });
  });

  it('gives the sealed part alone where bytes came around it, byte for byte', async () => {
    const mailed = Buffer.concat([Buffer.from('\r\n'), sealed, Buffer.from('\n-- \nGửi từ điện thoại\n')]);
    for (const [bytes, part] of [
      [mailed, sealed],
      [Buffer.concat([sealed, Buffer.from('\n')]), sealed],
      [sealed, null],
      [mailed.with(1_000, 0), null],
    ] as const) {
      const { files } = await verifyReceivedFile(bytes);
      expect(files.map(({ sealedPart }) => sealedPart)).toEqual([part]);
    }
    const { files } = await verifyReceivedFile(smallZip([{ name: 'a.pdf', content: mailed }]));
    expect(files[0]?.sealedPart).toEqual(sealed);
  });
});
