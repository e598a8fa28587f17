import { describe, expect, it } from 'vitest';
import { readZip, type ZipBounds } from '#services/zip/read-zip.ts';
import { smallZip, type SmallZipFile } from '#tests/support/small-zip.ts';

const BOUNDS: ZipBounds = {
  entries: 20,
  wanted: 5,
  fileBytes: 3_000_000,
  totalBytes: 4_000_000,
  ratio: 200,
};
const TEXT = Buffer.from('nội dung');

async function read(files: readonly SmallZipFile[], change: (zip: Uint8Array) => Uint8Array = (zip) => zip) {
  const zip = await readZip(change(smallZip(files)), (name) => name.endsWith('.pdf'), BOUNDS);
  if (!zip.ok) return zip.error;
  const found: unknown[] = [];
  for await (const { name, content } of zip.value.files) {
    found.push([name, content.ok ? Buffer.from(content.value).toString() : content.error]);
  }
  return { found, skipped: zip.value.skipped };
}

describe('a ZIP', () => {
  it('gives the wanted files, and the names of the others', async () => {
    expect(
      await read([
        { name: 'Xã A/', content: Buffer.alloc(0) },
        { name: 'Xã A/Báo cáo.pdf', content: TEXT },
        { name: 'ghi chú.docx', content: TEXT },
        { name: '__MACOSX/Xã A/._Báo cáo.pdf', content: TEXT },
        { name: 'Xã A/.DS_Store', content: TEXT },
      ]),
    ).toEqual({ found: [['Xã A/Báo cáo.pdf', 'nội dung']], skipped: ['ghi chú.docx'] });
  });

  it('shows names that deceive, and reads those that are not UTF-8', async () => {
    const { found } = (await read([
      { name: '../\u202efdp.exe.pdf', content: TEXT },
      { name: Buffer.from([0x42, 0xa0, 0x6f, 0x2e, 0x70, 0x64, 0x66]), content: TEXT },
      { name: 'C:\\Bao cao\\mot.pdf'.normalize('NFD'), content: TEXT },
    ])) as { readonly found: readonly (readonly [string, string])[] };
    expect(found.map(([name]) => name)).toEqual(['../‹U+202E›fdp.exe.pdf', 'Báo.pdf', 'C:/Bao cao/mot.pdf']);
  });

  it('is not believed where its list and its bytes differ, or where a file takes more than it may', async () => {
    expect(
      await read([
        { name: 'crc.pdf', content: TEXT, claims: { crc: 1 } },
        { name: 'long.pdf', content: TEXT, claims: { size: 3 } },
        { name: 'locked.pdf', content: TEXT, claims: { flags: 1 } },
        { name: 'lzma.pdf', content: TEXT, claims: { method: 14 } },
        { name: 'good.pdf', content: TEXT },
      ]),
    ).toMatchObject({
      found: [
        ['crc.pdf', 'zip-damaged'],
        ['long.pdf', 'zip-damaged'],
        ['locked.pdf', 'zip-locked'],
        ['lzma.pdf', 'zip-method-unknown'],
        ['good.pdf', 'nội dung'],
      ],
    });
    const zeros = Buffer.alloc(2_000_000);
    const noise = Buffer.from(
      Array.from({ length: 1_600_000 }, (_, index) => (index * 7919 + (index >> 8)) % 251),
    );
    expect(
      await read([
        { name: 'bomb.pdf', content: zeros },
        { name: 'huge.pdf', content: TEXT, claims: { size: 3_000_001 } },
      ]),
    ).toMatchObject({
      found: [
        ['bomb.pdf', 'zip-too-large'],
        ['huge.pdf', 'zip-too-large'],
      ],
    });
    const many = await read(['1', '2', '3'].map((name) => ({ name: `${name}.pdf`, content: noise })));
    expect(many).toMatchObject({
      found: [
        ['1.pdf', expect.any(String)],
        ['2.pdf', expect.any(String)],
        ['3.pdf', 'zip-too-large'],
      ],
    });
  });

  it('with too many files, or that is cut off or no ZIP, is refused as a whole', async () => {
    const files = (count: number, ending: string) =>
      Array.from({ length: count }, (_, index) => ({ name: `${String(index)}${ending}`, content: TEXT }));
    expect(await read(files(21, '.txt'))).toBe('zip-too-large');
    expect(await read(files(6, '.pdf'))).toBe('zip-too-large');
    expect(await read(files(2, '.pdf'), (zip) => zip.subarray(0, -1))).toBe('zip-damaged');
    expect(await read(files(2, '.pdf'), () => Buffer.from('PK\u0003\u0004'))).toBe('zip-damaged');
  });
});
