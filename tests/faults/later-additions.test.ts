import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { anatomyOf, streamObject } from '../support/append-revision.ts';
import { exportAnswers, SAMPLE_ANSWERS } from '../support/exported-report.ts';
import { refusalOf, sealerOf, type SignBytes } from '../support/forge.ts';
import { type LaterSignature, withLaterSignature } from '../support/later-signature.ts';
import { sampleKey } from '../support/report-file.ts';
import { runTool } from '../support/run-tool.ts';

let exported: Uint8Array;
let sign: SignBytes;
let folder: string;
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'additions-'));
  await exportAnswers(SAMPLE_ANSWERS.primary, at('bao-cao.pdf'));
  exported = Uint8Array.from(readFileSync(at('bao-cao.pdf')));
  sign = sealerOf(await sampleKey());
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The exported report with a good signature beside its seal, in a revision that brings something more. */
function signedWith(more: Omit<LaterSignature, 'sign'> = {}): Promise<Uint8Array> {
  return withLaterSignature(exported, { sign, ...more });
}

const file = (number: number) =>
  `<< /Type /Filespec /F (report.json) /UF (report.json) /EF << /F ${String(number)} 0 R >> /AFRelationship /Data >>`;
const xmp = (title: string) =>
  streamObject(
    '/Type /Metadata /Subtype /XML',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
      `<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:title="${title}"/></rdf:RDF></x:xmpmeta>`,
  );
const metadataNumber = () => {
  const { rootNumber, objectText } = anatomyOf(exported);
  return Number(/\/Metadata (\d+) 0 R/u.exec(objectText(rootNumber))?.[1]);
};
const infoNumber = () => Number(/\/Info (\d+) 0 R/u.exec(Buffer.from(exported).toString('latin1'))?.[1]);

describe('a signature beside the seal that brings more than itself is refused', () => {
  it.each<[string, () => Omit<LaterSignature, 'sign'>]>([
    ['a place that covers the page', () => ({ rect: [0, 0, 595, 842] })],
    ['a place as wide as the page', () => ({ rect: [0, 700, 595, 760] })],
    ['a place given from its upper corner', () => ({ rect: [595, 842, 0, 0] })],
    ['a key of the page', () => ({ page: '/Tabs /S' })],
    [
      'a second visible place on the page',
      () => ({
        rect: [20, 20, 200, 100],
        annotations: '950 0 R',
        objects: {
          950: `<< /Subtype /Widget /Parent ${String(anatomyOf(exported).size)} 0 R /Rect [300 20 400 90] >>`,
        },
      }),
    ],
    ['an action', () => ({ widget: '/A << /S /GoTo /D [12 0 R /Fit] >>' })],
    [
      'a file on its place',
      () => ({ widget: '/AF [900 0 R]', objects: { 900: file(901), 901: streamObject('', '{}') } }),
    ],
    [
      'a file on the page',
      () => ({ page: '/AF [900 0 R]', objects: { 900: file(901), 901: streamObject('', '{}') } }),
    ],
    ['a file that nothing points to', () => ({ objects: { 900: file(901), 901: streamObject('', '{}') } })],
    [
      'a file among the data of the signature',
      () => ({ widget: '/MK << /AF 900 0 R >>', objects: { 900: file(901), 901: streamObject('', '{}') } }),
    ],
    ['names', () => ({ catalog: '/Dests << >>' })],
    ['a new title', () => ({ trailer: '/Info 900 0 R', objects: { 900: '<< /Title (Bao cao khac) >>' } })],
    [
      'a title in the place of the old one',
      () => ({
        trailer: `/Info ${String(infoNumber())} 0 R`,
        objects: { [infoNumber()]: '<< /Title (Bao cao khac) >>' },
      }),
    ],
    [
      'another program than the one that wrote it',
      () => ({ trailer: '/Info 900 0 R', objects: { 900: '<< /Producer (So Giao duc) >>' } }),
    ],
    ['new metadata', () => ({ objects: { [metadataNumber()]: xmp('Báo cáo khác') } })],
    ['another page to begin with', () => ({ catalog: '/OpenAction [12 0 R /Fit]' })],
    ['layers', () => ({ catalog: '/OCProperties << >>' })],
    [
      'validation data with a file in it',
      () => ({
        catalog: '/DSS << /Certs [900 0 R] >>',
        objects: { 900: file(901), 901: streamObject('', '{}') },
      }),
    ],
  ])('%s', async (_what, more) => {
    expect(await refusalOf(await signedWith(more()))).toMatch(
      /^changed (?:content-after-seal|active-content)$/u,
    );
  });

  it('the reason names what was brought', async () => {
    const { integrity } = await verifyReportFile(await signedWith({ rect: [0, 0, 595, 842] }));
    expect(integrity.detail).toBe('signature 2: a visible signature of 595 by 842 points');
  });
});

/** The picture of the first page, one byte for each grey pixel, at 50 dots an inch. */
async function pictureOf(pdf: Uint8Array) {
  writeFileSync(at('page.pdf'), pdf);
  runTool('pdftoppm', '-png', '-gray', '-r', '50', '-f', '1', '-l', '1', at('page.pdf'), at('page'));
  const name =
    runTool('ls', folder)
      .split('\n')
      .find((entry) => /^page-0*1\.png$/u.test(entry)) ?? '';
  return sharp(at(name)).greyscale().raw().toBuffer({ resolveWithObject: true });
}

describe('a signature beside the seal that is accepted', () => {
  it.each<[string, readonly [number, number, number, number]]>([
    ['cannot be seen without a place', [0, 0, 0, 0]],
    ['can be seen in one place of a stamp’s size', [300, 100, 500, 200]],
  ])('%s, and nothing else of the page looks different', async (_what, rect) => {
    const signed = await signedWith({ rect });
    expect((await verifyReportFile(signed)).integrity).toMatchObject({ status: 'intact', detail: '' });
    const [before, after] = [await pictureOf(exported), await pictureOf(signed)];
    const { width, height } = before.info;
    const [left, bottom, right, top] = rect.map((points) => (points * 50) / 72);
    const isInside = (x: number, y: number) =>
      x >= Math.floor(left ?? 0) &&
      x <= Math.ceil(right ?? 0) &&
      height - y >= Math.floor(bottom ?? 0) &&
      height - y - 1 <= Math.ceil(top ?? 0);
    const different = [...before.data.keys()].filter((index) => before.data[index] !== after.data[index]);
    expect(different.filter((index) => !isInside(index % width, Math.floor(index / width)))).toEqual([]);
    expect(different.length > 0).toBe(rect[2] > 0);
  });

  it('may say which program added it, and when', async () => {
    const { objectText } = anatomyOf(exported);
    const info = objectText(infoNumber()).replace(/>>$/u, '/ModDate (D:20261128170108Z) >>');
    const signed = await signedWith({
      trailer: `/Info ${String(infoNumber())} 0 R`,
      objects: { [infoNumber()]: info },
    });
    expect((await verifyReportFile(signed)).integrity).toMatchObject({ status: 'intact', detail: '' });
  });
});
