import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealingKey } from '#services/keys/sealing-key.ts';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { anatomyOf, appendRevision, streamObject } from '../support/append-revision.ts';
import { refusalOf, sealedForgery } from '../support/forge.ts';
import { catalogWith, contentNumber, namesNumber, specificationNumber } from '../support/pdf-places.ts';
import { sampleKey, sampleReport, sealedFile } from '../support/report-file.ts';
import { runTool } from '../support/run-tool.ts';
import { sampleDirective } from '../support/sample-directive.ts';
import { type SchoolSigner, schoolSigner } from '../support/school-signature.ts';
import { REPORT_FILE_LIMIT_BYTES } from '#shared/base/file-limits.ts';
import { zerosBomb } from '../support/zeros-bomb.ts';
import { metered } from '#tests/support/cpu-time.ts';

const PHOTO = 'minh-chung-01_1.1.jpg';

let forgersKey: SealingKey;
let sealed: Uint8Array;
let school: SchoolSigner;
let folder: string;

beforeAll(async () => {
  forgersKey = await sampleKey();
  sealed = await sealedFile(await sampleKey());
  school = schoolSigner();
  folder = mkdtempSync(path.join(tmpdir(), 'forged-structure-'));
});

afterAll(() => {
  school.dispose();
  rmSync(folder, { recursive: true });
});

/** A report in the name of the same school that claims something else. */
function otherReportJson(): string {
  return canonicalJson({ ...sampleReport(), createdAt: '2026-11-23T00:00:00.000Z' });
}

describe('a second report.json', () => {
  it('beside the name tree is refused', async () => {
    const hidden = { name: 'report.json', hidden: true };
    const sealedTwice = await sealedFile(forgersKey, {
      change: (document) => document.file(Buffer.from(otherReportJson()), hidden),
    });
    expect(await refusalOf(sealedTwice)).toBe('changed duplicate-report-data');
  });

  it('under the same name in the name tree is refused, and so is a second photo', async () => {
    const twice = (name: string) => (pdf: Uint8Array) => namesOf(pdf, [PHOTO, 'report.json', name].sort());
    expect(await refusalOf(await sealedForgery(forgersKey, twice('report.json')))).toBe(
      'changed duplicate-report-data',
    );
    expect(await refusalOf(await sealedForgery(forgersKey, twice(PHOTO)))).toBe(
      'changed duplicate-attachment',
    );
  });

  it('under another name outside is refused', async () => {
    const renamed = (pdf: Uint8Array) => {
      const number = specificationNumber(pdf, PHOTO);
      return {
        [number]: anatomyOf(pdf)
          .objectText(number)
          .replace(/UF \([^)]*\)/u, 'UF (report.json)'),
      };
    };
    expect(await refusalOf(await sealedForgery(forgersKey, renamed))).toBe('changed duplicate-report-data');
  });
});

/** The names object with a flat name tree of these attachments in this order. */
function namesOf(pdf: Uint8Array, names: readonly string[], rest = ''): Readonly<Record<number, string>> {
  const pairs = names.map((name) => `(${name}) ${String(specificationNumber(pdf, name))} 0 R`);
  return { [namesNumber(pdf)]: `<< /EmbeddedFiles << /Names [${pairs.join(' ')}] ${rest} >> >>` };
}

describe('a name tree', () => {
  const tree = (pdf: Uint8Array, root: string, nodes: Readonly<Record<number, string>> = {}) => ({
    [namesNumber(pdf)]: `<< /EmbeddedFiles ${root} >>`,
    ...nodes,
  });
  const pair = (pdf: Uint8Array, name: string) => `(${name}) ${String(specificationNumber(pdf, name))} 0 R`;
  const forged = async (objects: (pdf: Uint8Array) => Readonly<Record<number, string>>) =>
    refusalOf(await sealedForgery(forgersKey, objects));

  it('may have kids', async () => {
    const bytes = await sealedForgery(forgersKey, (pdf) =>
      tree(pdf, '<< /Kids [900 0 R 901 0 R] >>', {
        900: `<< /Limits [(${PHOTO}) (${PHOTO})] /Names [${pair(pdf, PHOTO)}] >>`,
        901: `<< /Limits [(report.json) (report.json)] /Names [${pair(pdf, 'report.json')}] >>`,
      }),
    );
    const { integrity } = await verifyReportFile(bytes, { directives: [sampleDirective] });
    expect(integrity).toMatchObject({ status: 'intact', detail: '' });
  });

  it('with tricks is refused', async () => {
    const invalid = 'changed attachment-list-invalid';
    expect(await forged((pdf) => namesOf(pdf, ['report.json', PHOTO]))).toBe(invalid);
    expect(await forged((pdf) => namesOf(pdf, [PHOTO, 'report.json'], '/Limits [(a) (b)]'))).toBe(invalid);
    expect(await forged((pdf) => namesOf(pdf, [PHOTO, 'report.json'], '/Kids []'))).toBe(invalid);
    expect(await forged((pdf) => tree(pdf, '<< >>'))).toBe(invalid);
    expect(await forged((pdf) => tree(pdf, '900 0 R', { 900: '<< /Kids [900 0 R] >>' }))).toBe(invalid);
    expect(
      await forged((pdf) =>
        tree(pdf, '<< /Kids [900 0 R 900 0 R] >>', { 900: `<< /Names [${pair(pdf, 'report.json')}] >>` }),
      ),
    ).toBe(invalid);
    const deep = (pdf: Uint8Array) =>
      Object.fromEntries(
        Array.from({ length: 50 }, (_, level) => [
          900 + level,
          level < 49
            ? `<< /Kids [${String(901 + level)} 0 R] >>`
            : `<< /Names [${pair(pdf, 'report.json')}] >>`,
        ]),
      );
    expect(await forged((pdf) => tree(pdf, '900 0 R', deep(pdf)))).toBe(invalid);
    expect(
      await forged((pdf) =>
        tree(pdf, `<< /Names [<feff0072> ${String(specificationNumber(pdf, PHOTO))} 0 R] >>`),
      ),
    ).toBe(invalid);
  });
});

describe('a stream', () => {
  const withContent = (dictionary: string, data: Uint8Array) => (pdf: Uint8Array) => ({
    [contentNumber(pdf, 'report.json')]: streamObject(dictionary, data),
  });

  it('that inflates to 4 GB ends the verification at once', async () => {
    const bomb = zerosBomb(4_096);
    const bytes = await sealedForgery(forgersKey, withContent('/Filter /FlateDecode', bomb));
    const { value, cpuMs } = await metered(() => refusalOf(bytes));
    expect(value).toBe('changed stream-too-large');
    expect(cpuMs).toBeLessThan(5_000);
  });

  it('of structure that inflates to 4 GB does so too', async () => {
    const bomb = zerosBomb(4_096);
    const dictionary = '/Type /XRef /Size 9 /W [1 2 1] /Root 3 0 R /Filter /FlateDecode';
    const head = `%PDF-1.7\n`;
    const xref = `1 0 obj\n${streamObject(dictionary, bomb)}\nendobj\n`;
    const bytes = Buffer.from(`${head}${xref}startxref\n${String(head.length)}\n%%EOF\n`, 'latin1');
    expect(await refusalOf(bytes)).toBe('not-a-report not-our-report');
  });

  it('in layers of compression is refused', async () => {
    const layers = deflateSync(deflateSync(Buffer.from(otherReportJson())));
    const bytes = await sealedForgery(forgersKey, withContent('/Filter [/FlateDecode /FlateDecode]', layers));
    expect(await refusalOf(bytes)).toBe('changed stream-too-large');
  });

  it('with a length that is not its own is refused', async () => {
    const bytes = await sealedForgery(forgersKey, (pdf) => ({
      [contentNumber(pdf, 'report.json')]: '<< /Length 5 >>\nstream\n0123456789\nendstream',
    }));
    expect(await refusalOf(bytes)).toBe('changed damaged-pdf');
  });
});

describe('active content', () => {
  it('of any kind is refused', async () => {
    const additions = [
      '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>',
      '/OpenAction 900 0 R',
      '/AA << /WC << /S /GoTo /D [7 0 R /Fit] >> >>',
      '/Unknown << /S /Launch /F (cmd.exe) >>',
      '/Unknown << /S /URI /URI (http://example.com) >>',
      '/Unknown << /S /SubmitForm /F (http://example.com) >>',
      '/Unknown << /S /Go#54oE >>',
      '/Unknown << /S /J#61vaScript >>',
      '/Unknown [[<< /Subtype /RichMedia >>]]',
      '/Unknown << /Subtype /FileAttachment >>',
      '/Unknown << /XFA [] >>',
    ];
    for (const addition of additions) {
      const bytes = await sealedForgery(forgersKey, (pdf) => catalogWith(pdf, addition));
      expect(`${addition}: ${await refusalOf(bytes)}`).toBe(`${addition}: changed active-content`);
    }
  });

  it('is not what only says where a reader begins to show the document', async () => {
    const bytes = await sealedForgery(forgersKey, (pdf) => catalogWith(pdf, '/OpenAction [7 0 R /Fit]'));
    expect((await verifyReportFile(bytes, { directives: [sampleDirective] })).integrity.status).toBe(
      'intact',
    );
  });

  it('is refused in objects that nothing points to, and as named scripts', async () => {
    expect(
      await refusalOf(await sealedForgery(forgersKey, () => ({ 900: '<< /S /JavaScript /JS () >>' }))),
    ).toBe('changed active-content');
    const scripted = await sealedFile(forgersKey, {
      change: (document) => {
        document.addNamedJavaScript('start', 'app.alert(1)');
      },
    });
    expect(await refusalOf(scripted)).toBe('changed active-content');
  });

  it('is refused in a further signature’s revision', async () => {
    const scripted = appendRevision(sealed, { 900: '<< /S /JavaScript /JS () >>' });
    expect(await refusalOf(school.sign(scripted))).toBe('changed active-content');
  });
});

describe('a file that is something else', () => {
  it('is named as what it is', async () => {
    expect(await refusalOf(new Uint8Array())).toBe('not-a-report empty-file');
    expect(await refusalOf(Buffer.from('không phải PDF'))).toBe('not-a-report not-a-pdf');
    expect(await refusalOf(Buffer.from('%PDF-1.7\n'))).toBe('not-a-report damaged-pdf');
    expect(await refusalOf(new Uint8Array(REPORT_FILE_LIMIT_BYTES + 1))).toBe('not-a-report file-too-large');
  });

  it.each([
    ['a password', 'mo', []],
    ['a password for changes alone', '', []],
    ['a password, its structure compressed', 'mo', ['--object-streams=generate']],
  ])(
    'is named as encrypted when it has %s; whether it was changed cannot be known',
    async (_what, password, more) => {
      const [file, encrypted] = [path.join(folder, 'plain.pdf'), path.join(folder, 'encrypted.pdf')];
      writeFileSync(file, sealed);
      runTool('qpdf', ...more, '--encrypt', password, 'chu', '256', '--', file, encrypted);
      expect(await refusalOf(readFileSync(encrypted))).toBe('no-data encrypted');
    },
  );
});
