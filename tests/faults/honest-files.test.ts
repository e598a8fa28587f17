import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealingKey } from '#services/keys/sealing-key.ts';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { exportAnswers, SAMPLE_ANSWERS } from '../support/exported-report.ts';
import { type BerElement, elementsOf, readElement } from '#services/asn1/ber-element.ts';
import { derElement, TAG } from '#services/cms/der.ts';
import { appendRevision } from '../support/append-revision.ts';
import { signWith } from '../support/forge.ts';
import { signaturePlace } from '../support/pdf-places.ts';
import {
  opensslCms,
  opensslTimeStamp,
  withLaterSignature,
  withValidationData,
} from '../support/later-signature.ts';
import { sampleKey, sealedFile, sha256, unsealedFile } from '../support/report-file.ts';
import { runTool } from '../support/run-tool.ts';
import { sampleDirective } from '../support/sample-directive.ts';

let key: SealingKey;
let sealed: Uint8Array;
/** As the app exports it, with its fonts, metadata and pictures. */
let exported: Uint8Array;
let folder: string;
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'honest-'));
  key = await sampleKey();
  sealed = await sealedFile(key);
  await exportAnswers(SAMPLE_ANSWERS.upperSecondary, at('bao-cao.pdf'));
  exported = Uint8Array.from(readFileSync(at('bao-cao.pdf')));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const verify = (bytes: Uint8Array) => verifyReportFile(bytes, { directives: [sampleDirective] });
const remarksOf = async (bytes: Uint8Array) => {
  const { integrity, report } = await verify(bytes);
  expect(integrity).toMatchObject({ status: 'intact', detail: '' });
  expect(report).not.toBeNull();
  return integrity.remarks;
};
const around = (before: string | Uint8Array, behind: string | Uint8Array) =>
  Buffer.concat([Buffer.from(before), sealed, Buffer.from(behind)]);

describe('bytes around a sealed file', () => {
  it.each([
    ['a line feed behind it', '', '\n', 'bytes-behind', 1, null],
    ['zeros behind it', '', new Uint8Array(4_096), 'bytes-behind', 4_096, null],
    ['a line feed before it', '\n', '', 'bytes-before', 1, null],
    ['a byte order mark before it', '\u{FEFF}', '', 'bytes-before', 3, null],
    [
      'a footer of a mail server',
      '',
      '\r\n<p>Email này đã được quét virus.</p>\r\n',
      'bytes-behind',
      48,
      '<p>Email này đã được quét virus.</p>',
    ],
  ])('such as %s leave it intact, with a remark', async (_what, before, behind, kind, count, text) => {
    const [remark, ...more] = await remarksOf(around(before, behind));
    expect(more).toEqual([]);
    expect(remark).toMatchObject({ kind, text });
    expect(remark?.sentence).toContain(`${String(count).replace('4096', '4.096')} byte`);
    expect(remark?.nextStep).toContain('không thuộc báo cáo');
  });

  it.each([
    ['too many', ' '.repeat(65_537)],
    ['with an object', '1 0 obj'],
    ['with a cross-reference', '\nxref\n'],
    ['with a trailer', 'trailer'],
    ['with another file', '%PDF-1.7'],
  ])('that are %s behind it make it a changed file', async (_what, behind) => {
    expect((await verify(around('', behind))).integrity).toMatchObject({
      status: 'changed',
      cause: 'content-after-seal',
    });
  });

  it('do not make another file of it: what was signed and by which key stays the same', async () => {
    const [plain, longer] = [await verify(sealed), await verify(around('\n', '\n\n'))];
    expect(longer.sealed).toEqual(plain.sealed);
    expect(longer.fileSha256).not.toBe(plain.fileSha256);
    const { gap } = signaturePlace(sealed);
    expect(plain.sealed).toEqual({
      signedContentSha256: sha256(Buffer.concat([sealed.subarray(0, gap.start), sealed.subarray(gap.end)])),
      keyFingerprint: plain.signatures[0]?.fingerprint,
    });
  });
});

describe('a report that another program saved again', () => {
  const savedBy = (...args: readonly string[]) => {
    runTool('qpdf', ...args, at('bao-cao.pdf'), at('luu-lai.pdf'));
    return readFileSync(at('luu-lai.pdf'));
  };
  it.each([
    ['qpdf', () => savedBy()],
    ['qpdf with compressed structure', () => savedBy('--object-streams=generate')],
    ['qpdf for the web', () => savedBy('--linearize')],
    ['pdf-lib', async () => (await PDFDocument.load(exported)).save()],
    [
      'pdf-lib without the form',
      async () => (await PDFDocument.load(exported)).save({ useObjectStreams: false }),
    ],
  ])('(%s) is told as saved again, and the original is asked for', async (_program, save) => {
    const { integrity } = await verify(await save());
    expect(integrity).toMatchObject({ status: 'no-data', cause: 'saved-again' });
    expect(integrity.sentence).toContain('lưu lại');
    expect(integrity.nextStep).toContain('gửi tệp PDF gốc');
  });
});

describe('a packed report', () => {
  const mail = () =>
    `Received: from mau.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n` +
    `Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(sealed).toString('base64')}\r\n--x--\r\n`;
  /** The beginning of a zip file: the header of its first file, its name and its content, not compressed. */
  const archive = (name: string, content: Uint8Array) => {
    const header = Buffer.alloc(30);
    header.write('PK\u0003\u0004', 'latin1');
    header.writeUInt32LE(content.length, 18);
    header.writeUInt32LE(content.length, 22);
    header.writeUInt16LE(name.length, 26);
    return Buffer.concat([header, Buffer.from(name), content]);
  };
  const inBase64 = (bytes: Uint8Array) =>
    Buffer.from(Buffer.from(bytes).toString('base64').replace(/.{76}/gu, '$&\r\n'));
  /** How CMS AuthEnvelopedData begins. */
  const ENVELOPE_HEAD = Buffer.from('3080060b2a864886f70d0109100117a080', 'hex');
  const portfolio = async () => {
    const document = await PDFDocument.create();
    document.addPage();
    await document.attach(exported, 'BC-ATTT_truong-mau_le-hoi_1.pdf');
    return document.save();
  };
  it.each([
    ['a zip archive', () => archive('bao-cao.pdf', sealed), 'packed packed-archive', 'giải nén'],
    ['a mail', () => Buffer.from(mail()), 'packed packed-mail', 'lưu tệp PDF đính kèm'],
    ['base64', () => inBase64(sealed), 'packed packed-base64', 'Tải lại'],
    [
      'a zip archive in base64',
      () => inBase64(archive('bao-cao.pdf', sealed)),
      'packed packed-base64',
      'Tải lại',
    ],
    [
      'a PEM file, encrypted',
      () => Buffer.from(`-----BEGIN CMS-----\n${inBase64(ENVELOPE_HEAD).toString()}\n-----END CMS-----\n`),
      'packed packed-base64',
      'Tải lại',
    ],
    ['a portfolio', portfolio, 'packed packed-portfolio', 'lưu tệp báo cáo đính kèm'],
    [
      'a Word document',
      () => archive('word/document.xml', sealed),
      'not-a-report office-document',
      'bản soạn thảo',
    ],
  ])('in %s is named as what it is, with the way to get it out', async (_what, pack, verdict, step) => {
    const { integrity } = await verify(await pack());
    expect(`${integrity.status} ${integrity.cause}`).toBe(verdict);
    expect(integrity.nextStep).toContain(step);
  });

  it.each([
    'Kính gửi Sở',
    'JVBERi0xLjcK: mã của tệp PDF',
    'AAAA',
    'bao cao',
    '',
    'UEsDB',
    '-----BEGIN CERTIFICATE-----\nMIIBAAAA\n',
  ])('is not seen in other text: %s', async (text) => {
    const { integrity } = await verify(Buffer.from(`${text}\n`));
    expect(integrity.cause).toBe('not-a-pdf');
  });
});

const RSA = ['-newkey', 'rsa:2048'];

describe('what is added to a sealed file', () => {
  it('as data for validating signatures leaves it intact, and is named', async () => {
    expect(await remarksOf(withValidationData(sealed))).toMatchObject([{ kind: 'validation-data' }]);
    const signed = await withLaterSignature(sealed, { sign: opensslCms(RSA, '-cades', '-md', 'sha256') });
    expect(await remarksOf(withValidationData(signed))).toMatchObject([{ kind: 'validation-data' }]);
  });

  it('as a time stamp shows the time that it says', async () => {
    const stamped = await withLaterSignature(withValidationData(sealed), {
      sign: opensslTimeStamp(),
      type: 'DocTimeStamp',
      subFilter: 'ETSI.RFC3161',
    });
    const { signatures } = await verify(stamped);
    expect(signatures[1]).toMatchObject({ kind: 'time-stamp', signerName: 'TSA mau', fault: null });
    expect(signatures[1]?.certificate).not.toContain('use-unsuitable');
    expect(signatures[1]?.claimedTime).toMatch(/^20\d\d-/u);
    const remarks = await remarksOf(stamped);
    expect(remarks.map(({ kind }) => kind)).toEqual(['validation-data', 'time-stamp']);
    expect(remarks[1]?.sentence).toMatch(/dấu thời gian \d\d:\d\d \d\d\/\d\d\/\d{4}/u);
  });

  it.each([
    ['SHA-1', opensslCms(RSA, '-md', 'sha1'), 'adbe.pkcs7.detached', 'algorithm-not-allowed'],
    [
      'RSA 1024',
      opensslCms(['-newkey', 'rsa:1024'], '-md', 'sha256'),
      'adbe.pkcs7.detached',
      'algorithm-not-allowed',
    ],
    ['a kind of long ago', opensslCms(RSA, '-md', 'sha256'), 'adbe.pkcs7.sha1', 'signature-malformed'],
    [
      'no CMS at all',
      () => Promise.resolve(Buffer.from('nothing')),
      'adbe.pkcs7.detached',
      'signature-malformed',
    ],
  ])(
    'as a signature with %s does not count, and takes nothing from the seal',
    async (_w, sign, subFilter, fault) => {
      const signed = await withLaterSignature(sealed, { sign, subFilter });
      const [remark] = await remarksOf(signed);
      expect(remark).toMatchObject({ kind: 'signature-does-not-count' });
      expect(remark?.sentence).toContain('Niêm phong của báo cáo vẫn nguyên vẹn');
      expect(remark?.nextStep).toContain('ký lại');
      const { signatures, signer } = await verify(signed);
      expect(signatures.map((one) => one.fault)).toEqual([null, fault]);
      expect(signer.status).toBe('unknown-key');
    },
  );

  it('as a signature whose own bytes were changed is refused', async () => {
    const signed = await withLaterSignature(sealed, {
      sign: opensslCms(RSA, '-md', 'sha1'),
      subFilter: 'adbe.pkcs7.detached',
    });
    const place = Buffer.from(signed).lastIndexOf('/SubFilter');
    expect((await verify(signed.with(place - 3, 0x41))).integrity.cause).toBe('content-after-seal');
  });

  it('as a signature with a revocation list of a megabyte inside is read', async () => {
    const sign = opensslCms(RSA, '-cades', '-md', 'sha256');
    const signed = await withLaterSignature(sealed, {
      sign: async (bytes) => withRevocationList(await sign(bytes), 29_000),
      room: 1_100_000,
    });
    expect(await remarksOf(signed)).toEqual([]);
    expect((await verify(signed)).signatures[1]).toMatchObject({
      signerName: 'Hiệu trưởng Mẫu',
      fault: null,
    });
  });
});

/** The CMS with a revocation list of so many entries in the place for such lists, which no digest covers. */
function withRevocationList(cms: Uint8Array, entries: number): Uint8Array {
  const at = (element: BerElement | null) => {
    if (element === null) throw new Error('no CMS');
    return elementsOf(cms, element, 20) ?? [];
  };
  const raw = ({ start, end }: BerElement) => cms.subarray(start, end);
  const [type, holder] = at(readElement(cms, 0, cms.length));
  const [signedData] = at(holder ?? null);
  const parts = at(signedData ?? null);
  if (type === undefined) throw new Error('no CMS');
  const entry = derElement(
    TAG.sequence,
    derElement(TAG.integer, Buffer.alloc(16, 7)),
    derElement(0x17, Buffer.from('261128000000Z')),
  );
  const list = derElement(0xa1, derElement(TAG.sequence, ...Array.from({ length: entries }, () => entry)));
  const extended = [...parts.slice(0, -1).map(raw), list, ...parts.slice(-1).map(raw)];
  return derElement(TAG.sequence, raw(type), derElement(TAG.context0, derElement(TAG.sequence, ...extended)));
}

describe('a signed PDF of somebody else', () => {
  it('is told to be no report of this app before anything is said of its structure', async () => {
    const document = { attachments: [{ name: 'phu-luc.txt', bytes: Buffer.from('Phụ lục') }] };
    const signed = await signWith(await unsealedFile(document), opensslCms(RSA, '-cades', '-md', 'sha256'));
    for (const file of [signed, Buffer.concat([signed, Buffer.from('\n1 0 obj\n')]), hybrid(signed)]) {
      const { integrity, signer } = await verify(file);
      expect(integrity).toMatchObject({ status: 'not-a-report', cause: 'not-our-report' });
      expect(signer.status).toBe('none');
    }
  });

  it('without a signature is a PDF without report data, whatever is attached to it', async () => {
    const document = {
      attachments: [{ name: 'phu-luc.txt', bytes: Buffer.from('Phụ lục') }],
      hasPlaceholder: false,
    };
    expect((await verify(await unsealedFile(document))).integrity.cause).toBe('no-report-data');
  });
});

/** With a hybrid cross-reference (ISO 32000-1, 7.5.8.4), as Word writes it. */
function hybrid(pdf: Uint8Array): Uint8Array {
  return appendRevision(pdf, { 900: '(new)' }, '/XRefStm 20');
}
