import { beforeAll, describe, expect, it } from 'vitest';
import type { Verification } from '#shared/report/verification.ts';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { sampleKey, sealedFile } from '../support/report-file.ts';
import { sampleDirective } from '../support/sample-directive.ts';
import { seededRandom } from '../support/seeded-random.ts';

let sealed: Uint8Array;
/** Positions of `<` and behind `>` of the signature, and of the digits of its byte range. */
let gap: { readonly start: number; readonly end: number };
let byteRange: { readonly start: number; readonly end: number };

beforeAll(async () => {
  sealed = await sealedFile(await sampleKey());
  const text = Buffer.from(sealed).toString('latin1');
  const contents = text.indexOf('/Contents <3082');
  gap = { start: contents + '/Contents '.length, end: text.indexOf('>', contents) + 1 };
  const start = text.indexOf('/ByteRange [') + '/ByteRange '.length;
  byteRange = { start, end: text.indexOf(']', start) + 1 };
});

const verify = (bytes: Uint8Array) => verifyReportFile(bytes, { directives: [sampleDirective] });

function withByte(position: number, change: number): Uint8Array {
  const changed = Uint8Array.from(sealed);
  changed[position] = (changed[position] ?? 0) ^ change;
  return changed;
}

const END_MARK = '\n%%EOF\n';

const range = (start: number, end: number) =>
  Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);

/** Every verdict on the file with one byte changed at each of the positions. */
async function verdictsAt(positions: readonly number[], random: () => number) {
  const verdicts: { readonly position: number; readonly verification: Verification }[] = [];
  for (const position of positions) {
    const change = 1 + Math.floor(random() * 255);
    verdicts.push({ position, verification: await verify(withByte(position, change)) });
  }
  return verdicts;
}

describe('one changed byte', () => {
  it('anywhere in the sealed content is told as changed content', async () => {
    const random = seededRandom(20_240_509);
    const structural = [
      ...range(0, 200),
      ...range(gap.start - 300, gap.start),
      ...range(gap.end, gap.end + 200),
      ...range(sealed.length - 500, sealed.length),
    ];
    const anywhere = range(0, 400).map(() => Math.floor(random() * sealed.length));
    const positions = [...structural, ...anywhere].filter(
      (position) => position < gap.start || position >= gap.end,
    );
    for (const { position, verification } of await verdictsAt(positions, random)) {
      const isRange =
        (position >= byteRange.start && position < byteRange.end) ||
        position >= sealed.length - END_MARK.length;
      const { status, cause } = verification.integrity;
      expect({ position, status, cause }).toEqual({
        position,
        status: 'changed',
        // digits of the byte range, and the mark at which it ends, are signed too, but say themselves what is wrong
        cause: isRange
          ? (expect.stringMatching(/^(?:byte-range-invalid|digest-mismatch)$/u) as string)
          : 'digest-mismatch',
      });
      expect(verification.report).toBeNull();
    }
  });

  it('anywhere in the signature itself is refused, its padding included', async () => {
    const random = seededRandom(7);
    const positions = [
      ...range(gap.start, gap.start + 400),
      ...range(0, 400).map(() => gap.start + Math.floor(random() * (gap.end - gap.start))),
    ];
    for (const { position, verification } of await verdictsAt(positions, random)) {
      const { status, cause } = verification.integrity;
      expect({ position, status }).toEqual({ position, status: 'changed' });
      expect([
        'signature-malformed',
        'signature-mismatch',
        'certificate-mismatch',
        'algorithm-not-allowed',
        'digest-mismatch',
        'byte-range-invalid',
        // one of the two brackets
        'damaged-pdf',
      ]).toContain(cause);
      expect(verification.report).toBeNull();
    }
  });

  it('as small as the case of one hexadecimal digit is refused', async () => {
    const letters = range(gap.start, gap.end)
      .filter((position) => (sealed[position] ?? 0) >= 0x61)
      .slice(0, 50);
    for (const position of letters) {
      expect((await verify(withByte(position, 0x20))).integrity.cause).toBe('signature-malformed');
    }
  });
});

describe('a file that is cut off', () => {
  it('is never intact, wherever it ends', async () => {
    const random = seededRandom(11);
    const lengths = [
      ...range(0, 40),
      ...range(0, 150).map(() => Math.floor(random() * sealed.length)),
      ...range(sealed.length - 60, sealed.length),
    ];
    for (const length of lengths) {
      const { integrity, report } = await verify(sealed.slice(0, length));
      expect({ length, isIntact: integrity.status === 'intact', report }).toEqual({
        length,
        isIntact: false,
        report: null,
      });
    }
  });

  it('is said to be cut off with how much is missing, and to be damaged where that is not known', async () => {
    const { integrity } = await verify(sealed.slice(0, sealed.length - 30));
    expect(integrity).toMatchObject({ status: 'incomplete', cause: 'cut-off' });
    expect(integrity.sentence).toBe('Tệp chưa đủ, còn thiếu 30 byte ở cuối.');
    expect(integrity.nextStep).toContain('Tải hoặc chép lại tệp');
    const missing = sealed.length - gap.start - 2_000;
    expect((await verify(sealed.slice(0, gap.start + 2_000))).integrity.sentence).toContain(
      `${String(missing).replace(/\B(?=(?:\d{3})+$)/gu, '.')} byte`,
    );
    expect((await verify(sealed.slice(0, -1))).integrity.sentence).toContain('thiếu 1 byte');
    expect((await verify(sealed.slice(0, 1_000))).integrity).toMatchObject({
      status: 'not-a-report',
      cause: 'damaged-pdf',
    });
  });
});
