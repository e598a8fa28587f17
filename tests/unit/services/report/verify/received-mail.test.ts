import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '#tests/support/cpu-time.ts';
import { filePart, mailOf, type MailPart, multipart, textPart } from '#tests/support/made-mail.ts';
import { receivedVerdicts } from '#tests/support/received-verdicts.ts';
import { sampleKey, sealedFile } from '#tests/support/report-file.ts';
import { smallZip } from '#tests/support/small-zip.ts';

let sealed: Uint8Array;

beforeAll(async () => {
  sealed = await sealedFile(await sampleKey());
});

const PLAIN_NAME = ['Content-Type: application/pdf; name="bao-cao.pdf"', 'Content-Disposition: attachment'];
const pdf = (...named: readonly string[]) => filePart(sealed, ...named);
let mails = 0;

function mixed(...parts: readonly MailPart[]): Buffer {
  mails += 1;
  return mailOf(multipart('mixed', `${String(mails)}-ranh-gioi`, [textPart('Kính gửi Sở.'), ...parts]));
}

describe('a mail that was saved', () => {
  it.each<[string, readonly string[], string]>([
    ['by its type', PLAIN_NAME, 'bao-cao.pdf'],
    [
      'as RFC 2231 says, over several lines',
      [
        'Content-Type: application/pdf',
        "Content-Disposition: attachment;\r\n filename*0*=UTF-8''B%C3%A1o%20c%C3%A1o;\r\n filename*1*=%20%C4%91%E1%BB%A3t%201.pdf",
      ],
      'Báo cáo đợt 1.pdf',
    ],
    [
      'as RFC 2047 says, in base64',
      [
        'Content-Type: application/pdf;\r\n name="=?UTF-8?B?QsOhbyBjw6FvLnBkZg==?="',
        'Content-Disposition: attachment',
      ],
      'Báo cáo.pdf',
    ],
    [
      'as RFC 2047 says, in quoted-printable',
      [
        'Content-Type: application/octet-stream',
        'Content-Disposition: attachment; filename="=?utf-8?Q?B=C3=A1o_c=C3=A1o.pdf?="',
      ],
      'Báo cáo.pdf',
    ],
    [
      'as a path, which is only shown',
      [
        'Content-Type: application/pdf',
        String.raw`Content-Disposition: attachment; filename="..\\..\\bao-cao.pdf"`,
      ],
      String.raw`..\..\bao-cao.pdf`,
    ],
    ['not at all', ['Content-Type: application/octet-stream'], 'tệp đính kèm số 1'],
  ])('gives the report that is attached to it, named %s', async (_how, named, shown) => {
    expect(await receivedVerdicts(mixed(pdf(...named)))).toEqual({ files: [[shown, 'intact']], skipped: [] });
  });

  it('names every attachment that was not read', async () => {
    const picture = filePart(Buffer.from('ảnh'), 'Content-Type: image/png; name="logo.png"');
    const letter = filePart(
      smallZip([
        { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
        { name: 'word/a.xml', content: Buffer.from('a') },
      ]),
      'Content-Type: application/octet-stream; name="cong-van.docx"',
    );
    expect(await receivedVerdicts(mixed(picture, pdf(...PLAIN_NAME), letter))).toEqual({
      files: [['bao-cao.pdf', 'intact']],
      skipped: ['logo.png', 'cong-van.docx'],
    });
    expect(await receivedVerdicts(mixed(picture))).toEqual({
      files: [[null, 'mail-without-report']],
      skipped: ['logo.png'],
    });
  });

  it('may be nothing but the report', async () => {
    expect(await receivedVerdicts(mailOf(pdf(...PLAIN_NAME)))).toEqual({
      files: [['bao-cao.pdf', 'intact']],
      skipped: [],
    });
  });

  it('gives what is attached to the mail that it forwards, however it holds it', async () => {
    const forwarded = mixed(pdf(...PLAIN_NAME)).toString();
    const inline = { head: ['Content-Type: message/rfc822'], body: forwarded };
    expect((await receivedVerdicts(mixed(inline))).files).toEqual([['bao-cao.pdf', 'intact']]);
    const attached = { head: [...inline.head, 'Content-Disposition: attachment'], body: forwarded };
    expect((await receivedVerdicts(mixed(attached))).files).toEqual([
      ['thư chuyển tiếp › bao-cao.pdf', 'intact'],
    ]);
  });

  it('may hold a ZIP, and lie in one', async () => {
    const zip = smallZip([{ name: 'a.pdf', content: sealed }]);
    const named = 'Content-Type: application/zip; name="nop.zip"';
    expect((await receivedVerdicts(mixed(filePart(zip, named)))).files).toEqual([
      ['nop.zip › a.pdf', 'intact'],
    ]);
    const inZip = smallZip([{ name: 'thu.eml', content: mixed(pdf(...PLAIN_NAME), filePart(zip, named)) }]);
    expect((await receivedVerdicts(inZip)).files).toEqual([
      ['thu.eml › bao-cao.pdf', 'intact'],
      ['thu.eml › nop.zip', 'packed-archive'],
    ]);
  });

  it('is opened only so deep, and what is deeper is named', async () => {
    let mail = mixed(pdf(...PLAIN_NAME));
    for (let depth = 0; depth < 5; depth += 1) {
      mail = mixed({
        head: ['Content-Type: message/rfc822', 'Content-Disposition: attachment'],
        body: mail.toString(),
      });
    }
    const name = 'thư chuyển tiếp › thư chuyển tiếp › thư chuyển tiếp';
    expect(await receivedVerdicts(mail)).toEqual({ files: [[name, 'packed-mail']], skipped: [] });
  });

  it('of more parts than any mail has is not opened', async () => {
    const parts = Array.from({ length: 20_001 }, () => '--ranh-gioi\r\n\r\n').join('');
    const mail = mailOf({ head: ['Content-Type: multipart/mixed; boundary="ranh-gioi"'], body: parts });
    expect((await receivedVerdicts(mail)).files).toEqual([[null, 'mail-too-large']]);
  });

  it('to very many addresses costs no more than a moment, and one to all schools of a country is read', async () => {
    const sentTo = (addresses: string) => {
      const { head, body } = pdf(...PLAIN_NAME);
      return mailOf({ head: [`Cc: ${addresses}`, ...head], body });
    };
    const schools = Array.from(
      { length: 9_000 },
      (_, index) => `Trường ${String(index)} <c0@example.edu.vn>`,
    );
    expect((await receivedVerdicts(sentTo(schools.join(',\r\n ')))).files).toEqual([
      ['bao-cao.pdf', 'intact'],
    ]);
    const hostile = await metered(() => receivedVerdicts(sentTo('a:b,'.repeat(1_000_000))));
    expect(hostile.value.files).toEqual([[null, 'mail-damaged']]);
    expect(hostile.cpuMs).toBeLessThan(5_000);
  });

  it('nested in itself without end is refused in words', async () => {
    const levels = Array.from(
      { length: 100 },
      (_, level) =>
        `Content-Type: multipart/mixed; boundary="b${String(level)}"\r\n\r\n--b${String(level)}\r\n`,
    );
    const [first = '', ...inner] = levels;
    const mail = mailOf({ head: [first.split('\r\n')[0] ?? ''], body: `--b0\r\n${inner.join('')}` });
    expect((await receivedVerdicts(mail)).files).toEqual([[null, 'mail-damaged']]);
  });

  it('in the manner of Outlook is named as one, and not taken for a letter of Word', async () => {
    const begins = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const part = Buffer.from('__properties_version1.0', 'utf16le');
    expect((await receivedVerdicts(Buffer.concat([begins, Buffer.alloc(1_000), part]))).files).toEqual([
      [null, 'outlook-mail'],
    ]);
    expect((await receivedVerdicts(Buffer.concat([begins, Buffer.alloc(1_000)]))).files).toEqual([
      [null, 'office-document'],
    ]);
  });

  it('in a file of a whole folder of mails is left to the user', async () => {
    const folder = Buffer.concat([Buffer.from('From truong@example.edu.vn\r\n'), mixed(pdf(...PLAIN_NAME))]);
    expect((await receivedVerdicts(folder)).files).toEqual([[null, 'packed-mail']]);
  });
});
