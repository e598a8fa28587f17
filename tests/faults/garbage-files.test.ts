import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { sampleKey, sealedFile } from '../support/report-file.ts';
import { sampleDirective } from '../support/sample-directive.ts';
import { pdfOf } from '../support/tiny-pdf.ts';
import { metered } from '#tests/support/cpu-time.ts';

let sealed: Uint8Array;

beforeAll(async () => {
  sealed = await sealedFile(await sampleKey());
});

/** Verifies and gives the status; throws when it costs much. */
async function statusOf(bytes: Uint8Array): Promise<string> {
  const { value, cpuMs } = await metered(() => verifyReportFile(bytes, { directives: [sampleDirective] }));
  expect(cpuMs).toBeLessThan(10_000);
  return value.integrity.status;
}

const syntax = fc.string({
  unit: fc.constantFrom(
    ...[
      '<<',
      '>>',
      '[',
      ']',
      '(',
      ')',
      '/Root 1 0 R',
      '/Type',
      '/Sig',
      '/ByteRange',
      '/Contents',
      '/AcroForm',
      '/Fields',
    ],
    ...[
      '1 0 obj',
      'endobj',
      'stream\n',
      'endstream',
      'xref\n',
      'trailer',
      'startxref\n9\n%%EOF',
      '0 1\n',
      ' ',
      '\n',
    ],
    ...[
      '0000000009 00000 n \n',
      '/Prev 9',
      '/Kids',
      '/Names',
      '/Length 5',
      '0',
      '1',
      '9',
      'R',
      'f',
      '#41',
      '<30>',
    ],
  ),
  maxLength: 120,
});

describe('a file of garbage', () => {
  it('is never intact and never stops the verifier', async () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 4_000 }),
      syntax.map((text) => Buffer.from(`%PDF-1.7\n${text}`, 'latin1')),
      syntax.map((text) => Buffer.from(`%PDF-1.7\n${text}\nstartxref\n9\n%%EOF\n`, 'latin1')),
      syntax.map((text) => pdfOf({ 1: `<< /AcroForm << /Fields [<< /FT /Sig /V << ${text} >> >>] >> >>` })),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (bytes) => {
        expect(await statusOf(bytes)).not.toBe('intact');
      }),
      { numRuns: 1_500, seed: 3 },
    );
  });

  it('made of a good file with pieces cut out, doubled or moved is never intact', async () => {
    const place = fc.nat(sealed.length);
    await fc.assert(
      fc.asyncProperty(
        place,
        place,
        place,
        fc.constantFrom('cut', 'double', 'move'),
        async (a, b, c, how) => {
          const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
          const piece = sealed.subarray(from, to);
          const rest = Buffer.concat([sealed.subarray(0, from), sealed.subarray(to)]);
          const kept = how === 'double' ? sealed : rest;
          const inserted = how === 'cut' ? new Uint8Array() : piece;
          const mixed = Buffer.concat([kept.subarray(0, c), inserted, kept.subarray(c)]);
          fc.pre(Buffer.compare(mixed, sealed) !== 0);
          expect(await statusOf(mixed)).not.toBe('intact');
        },
      ),
      { numRuns: 400, seed: 5 },
    );
  });

  it('that is large costs no more than a moment', async () => {
    const megabytes = (text: string, count: number) =>
      Buffer.from(text.repeat(Math.floor((count * 1024 * 1024) / text.length)), 'latin1');
    const header = Buffer.from('%PDF-1.7\n');
    const end = Buffer.from('\nstartxref\n9\n%%EOF\n');
    for (const filling of [
      '[',
      '<<',
      '/A ',
      '(',
      '0 ',
      '%',
      '1 0 obj<<',
      'xref\n',
      '/ByteRange [',
      '<3082',
      '3082',
      '%%EOF',
      'startxref ',
    ]) {
      const status = await statusOf(Buffer.concat([header, megabytes(filling, 20), end]));
      expect({ filling, status }).not.toMatchObject({ status: 'intact' });
    }
  });
});
