import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealingKey } from '#services/keys/sealing-key.ts';
import { sealPdf } from '#services/report/seal/seal-pdf.ts';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { anatomyOf, appendRevision, referenceIn, streamObject } from '../support/append-revision.ts';
import { refusalOf, signWith, sealerOf } from '../support/forge.ts';
import {
  catalogWith,
  contentNumber,
  namesNumber,
  signaturePlace,
  withByteRange,
} from '../support/pdf-places.ts';
import {
  attachmentsOf,
  sampleKey,
  sampleReport,
  SAMPLE_PHOTO,
  sealedFile,
  unsealedFile,
} from '../support/report-file.ts';
import { runTool } from '../support/run-tool.ts';
import { sampleDirective } from '../support/sample-directive.ts';
import { type SchoolSigner, schoolSigner } from '../support/school-signature.ts';

const PHOTO = 'minh-chung-01_1.1.jpg';
const OTHER_PHOTO = SAMPLE_PHOTO.map((byte, index) => (index > 100 ? byte ^ 1 : byte));

let key: SealingKey;
let forgersKey: SealingKey;
let sealed: Uint8Array;
let school: SchoolSigner;
let folder: string;

beforeAll(async () => {
  [key, forgersKey] = [await sampleKey(), await sampleKey()];
  sealed = await sealedFile(key);
  school = schoolSigner();
  folder = mkdtempSync(path.join(tmpdir(), 'forged-'));
});

afterAll(() => {
  school.dispose();
  rmSync(folder, { recursive: true });
});

/** A report in the name of the same school that claims something else. */
function otherReportJson(): string {
  return canonicalJson({ ...sampleReport(), createdAt: '2026-11-23T00:00:00.000Z' });
}

/** An appended revision in which `report.json` says something else. */
function withOtherReport(pdf: Uint8Array): Uint8Array {
  const content = streamObject('/Type /EmbeddedFile', otherReportJson());
  return appendRevision(pdf, { [contentNumber(pdf, 'report.json')]: content });
}

describe('a sealed report', () => {
  it('is intact as long as nobody touches it', async () => {
    const { integrity } = await verifyReportFile(sealed, { directives: [sampleDirective] });
    expect(integrity).toMatchObject({ status: 'intact', cause: 'intact', detail: '' });
  });
});

describe('a byte range', () => {
  it('that is not exactly the file around the signature is refused', async () => {
    const { gap } = signaturePlace(sealed);
    const rest = sealed.length - gap.end;
    const forgeries: Readonly<Record<string, readonly (number | string)[]>> = {
      'begins late': [1, gap.start - 1, gap.end, rest],
      'gap begins early': [0, gap.start - 1, gap.end, rest],
      'gap begins late': [0, gap.start + 1, gap.end, rest],
      'gap ends early': [0, gap.start, gap.end - 1, rest + 1],
      'gap ends late': [0, gap.start, gap.end + 1, rest - 1],
      'ends behind the file': [0, gap.start, gap.end, rest + 100],
      overlapping: [0, gap.start, gap.start, rest],
      'in the wrong order': [gap.end, rest, 0, gap.start],
      'three ranges': [0, 9, 9, gap.start, gap.end, rest],
      'one range': [0, sealed.length],
      negative: [0, gap.start, gap.end, -rest],
      'no whole number': [0, gap.start, gap.end, '9.5'],
    };
    for (const [name, numbers] of Object.entries(forgeries)) {
      expect(`${name}: ${await refusalOf(withByteRange(sealed, numbers))}`).toBe(
        `${name}: changed byte-range-invalid`,
      );
    }
  });

  it('that ends early is refused', async () => {
    const { gap } = signaturePlace(sealed);
    const narrowed = withByteRange(sealed, [0, gap.start, gap.end, sealed.length - gap.end - 1]);
    expect(await refusalOf(narrowed)).toBe('changed digest-mismatch');
  });

  it('that leaves room for unsigned bytes is refused even when a forger has signed it', async () => {
    const unsealed = await unsealedFile();
    const { gap } = signaturePlace(unsealed);
    const sign = sealerOf(forgersKey);
    expect(await refusalOf(await signWith(unsealed, sign, { start: gap.start - 4, end: gap.end }))).toBe(
      'changed byte-range-invalid',
    );
    expect(await refusalOf(await signWith(unsealed, sign, { start: gap.start, end: gap.end + 4 }))).toBe(
      'changed byte-range-invalid',
    );
    expect(await refusalOf(await signWith(unsealed, sign, gap, unsealed.length - 3))).toBe(
      'changed byte-range-invalid',
    );
  });
});

describe('content added after the seal', () => {
  it('is refused when another report.json takes the place of the sealed one', async () => {
    expect(await refusalOf(withOtherReport(sealed))).toBe('changed content-after-seal');
  });

  it('is refused when the forger signs the new content beside the seal', async () => {
    const resigned = school.sign(withOtherReport(sealed));
    expect(school.inspect(resigned)).toContain('Signature is Valid');
    expect(await refusalOf(resigned)).toBe('changed content-after-seal');
  });

  it('is refused when the forger drops the seal and puts another one over all', async () => {
    expect(await refusalOf(await sealPdf(withSealReplaced(withOtherReport(sealed)), forgersKey))).toBe(
      'changed content-after-seal',
    );
  });

  it('is refused when the seal is taken out of the form', async () => {
    const { rootNumber, objectText } = anatomyOf(sealed);
    const withoutForm = objectText(rootNumber).replace(/\/AcroForm \d+ 0 R/u, '');
    expect(await refusalOf(appendRevision(sealed, { [rootNumber]: withoutForm }))).toBe(
      'changed content-after-seal',
    );
  });

  it('is refused even when it changes nothing that the report is read from', async () => {
    const { size } = anatomyOf(sealed);
    expect(await refusalOf(appendRevision(sealed, { [size]: '(a new object)' }))).toBe(
      'changed content-after-seal',
    );
    expect(await refusalOf(Buffer.concat([sealed, Buffer.alloc(65_537, 0x20)]))).toBe(
      'changed content-after-seal',
    );
    expect(await refusalOf(Buffer.concat([sealed, sealed]))).toBe('changed content-after-seal');
  });

  it('is refused when a further signature hides it: evidence, names, pages, other objects', async () => {
    const { rootNumber, objectText } = anatomyOf(sealed);
    const pages = referenceIn(objectText(rootNumber), 'Pages');
    const page = Number(/Kids \[(\d+) 0 R/u.exec(objectText(pages))?.[1]);
    const pageText = referenceIn(objectText(page), 'Contents');
    const changes: Readonly<Record<string, Readonly<Record<number, string>>>> = {
      evidence: { [contentNumber(sealed, PHOTO)]: streamObject('/Type /EmbeddedFile', OTHER_PHOTO) },
      names: { [namesNumber(sealed)]: '<< /EmbeddedFiles << /Names [] >> >>' },
      'text of a page': { [pageText]: streamObject('', 'BT ET') },
      'page itself': {
        [page]: objectText(page).replace(/Contents \d+ 0 R/u, 'Contents 900 0 R'),
        900: streamObject('', 'BT ET'),
      },
      'annotation on a page': {
        [page]: objectText(page).replace(/Annots \[/u, '$&900 0 R '),
        900: '<< /Type /Annot /Subtype /FreeText /Rect [0 0 600 800] /Contents (other) >>',
      },
      catalog: catalogWith(sealed, '/Lang (vi)'),
    };
    for (const [name, objects] of Object.entries(changes)) {
      const signed = school.sign(appendRevision(sealed, objects));
      expect(`${name}: ${await refusalOf(signed)}`).toBe(`${name}: changed content-after-seal`);
    }
  });

  it('is refused when a PDF editor adds it, by a further revision or by writing the file anew', async () => {
    const document = await PDFDocument.load(sealed, { forIncrementalUpdate: true });
    const snapshot = document.takeSnapshot();
    await document.attach(OTHER_PHOTO, 'minh-chung-02_1.1.jpg');
    const appended = await document.saveIncremental(snapshot);
    expect(await refusalOf(Buffer.concat([sealed, appended]))).toBe('changed content-after-seal');
    const anew = await PDFDocument.load(sealed);
    expect(await refusalOf(await anew.save())).toBe('no-data saved-again');
    expect(await refusalOf(await anew.save({ useObjectStreams: false }))).toBe('no-data saved-again');
  });

  it('is refused when it stands between two good signatures', async () => {
    const signed = school.sign(sealed);
    expect(await refusalOf(appendRevision(signed, { 900: '(between)' }))).toBe('changed content-after-seal');
  });
});

/** The seal's field made to hold an empty signature again, in a further revision. */
function withSealReplaced(pdf: Uint8Array): Uint8Array {
  const { rootNumber, objectText, size } = anatomyOf(pdf);
  const form = referenceIn(objectText(rootNumber), 'AcroForm');
  const field = Number(/Fields \[(\d+) 0 R\]/u.exec(objectText(form))?.[1]);
  const signature = objectText(referenceIn(objectText(field), 'V'));
  const emptied = signature
    .replace(/\/ByteRange \[[^\]]*\]/u, '/ByteRange [0 9999999999 9999999999 9999999999]')
    .replace(/\/Contents <[0-9a-f]*>/u, `/Contents <${'00'.repeat(8_192)}>`);
  return appendRevision(pdf, {
    [field]: objectText(field).replace(/\/V \d+ 0 R/u, `/V ${String(size)} 0 R`),
    [size]: emptied,
  });
}

describe('evidence', () => {
  it('that is swapped in place is refused', async () => {
    const text = Buffer.from(sealed).toString('latin1');
    const object = text.indexOf(`\n${String(contentNumber(sealed, PHOTO))} 0 obj`);
    const data = text.indexOf('stream\n', object) + 'stream\n'.length;
    const swapped = Uint8Array.from(sealed);
    swapped.set(deflateSync(OTHER_PHOTO).subarray(0, 200), data);
    expect(await refusalOf(swapped)).toBe('changed digest-mismatch');
  });

  it('that a forger swapped, left out or added before sealing is refused', async () => {
    const [photo, report] = attachmentsOf();
    if (photo === undefined || report === undefined) throw new Error('no attachments');
    const forgeries = {
      swapped: [{ ...photo, bytes: OTHER_PHOTO }, report],
      longer: [{ ...photo, bytes: Buffer.concat([SAMPLE_PHOTO, OTHER_PHOTO]) }, report],
      'left out': [report],
      added: [photo, { name: 'minh-chung-02_1.1.jpg', bytes: OTHER_PHOTO }, report],
    };
    const verdict = async (name: keyof typeof forgeries) =>
      refusalOf(await sealedFile(forgersKey, { attachments: forgeries[name] }));
    expect(await verdict('swapped')).toBe('changed evidence-mismatch');
    expect(await verdict('longer')).toBe('changed evidence-mismatch');
    expect(await verdict('left out')).toBe('changed evidence-missing');
    expect(await verdict('added')).toBe('changed evidence-unlisted');
  });

  it('of another type than the report says is refused', async () => {
    const report = sampleReport();
    const evidence = report.evidence.map((entry) => ({ ...entry, mediaType: 'application/pdf' }));
    const attachments = attachmentsOf({ ...report, evidence });
    expect(await refusalOf(await sealedFile(forgersKey, { attachments }))).toBe('changed evidence-mismatch');
  });
});

describe('a signature that is missing', () => {
  it('is said to be missing while the report is still there', async () => {
    expect(await refusalOf(await unsealedFile({ hasPlaceholder: false }))).toBe('no-data no-signature');
  });

  it('is told from a copy without any data, such as a print', async () => {
    expect(await refusalOf(await unsealedFile({ hasPlaceholder: false, attachments: [] }))).toBe(
      'no-data no-report-data',
    );
  });

  it('is noticed when it was emptied', async () => {
    const { gap } = signaturePlace(sealed);
    const emptied = Uint8Array.from(sealed).fill(0x30, gap.start + 1, gap.end - 1);
    expect(await refusalOf(emptied)).toBe('changed signature-malformed');
  });

  it('is noticed when the file was rebuilt without it', async () => {
    const file = path.join(folder, 'sealed.pdf');
    const rebuilt = path.join(folder, 'rebuilt.pdf');
    writeFileSync(file, sealed);
    runTool('qpdf', '--empty', '--pages', file, '--', rebuilt);
    expect(await refusalOf(readFileSync(rebuilt))).toMatch(/^(?:no-data|changed) /u);
  });
});
