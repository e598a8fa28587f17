import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { command as verifyCommand } from '#cli/commands/verify.command.ts';
import { verifyOneFile, verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { signaturePlace } from '../support/pdf-places.ts';
import { sampleKey, sealedFile } from '../support/report-file.ts';
import { sampleDirective } from '../support/sample-directive.ts';
import { seededRandom } from '../support/seeded-random.ts';

let sealed: Uint8Array;
/** The CMS of the sealed file without its padding. */
let cms: Buffer;

beforeAll(async () => {
  sealed = await sealedFile(await sampleKey());
  const { gap } = signaturePlace(sealed);
  const contents = Buffer.from(
    Buffer.from(sealed.subarray(gap.start + 1, gap.end - 1)).toString('latin1'),
    'hex',
  );
  // a sequence with a length of two bytes
  cms = contents.subarray(0, contents.readUInt16BE(2) + 4);
});

const verify = (bytes: Uint8Array) => verifyReportFile(bytes, { directives: [sampleDirective] });

/** The sealed file with other bytes for its CMS; nothing that its digest covers is touched. */
function withCms(changed: Uint8Array): Uint8Array {
  const { gap } = signaturePlace(sealed);
  const room = gap.end - gap.start - 2;
  const file = Uint8Array.from(sealed);
  file.set(Buffer.from(Buffer.from(changed).toString('hex').slice(0, room).padEnd(room, '0')), gap.start + 1);
  return file;
}

function replaced(found: string, replacement: string): Uint8Array {
  const at = cms.indexOf(Buffer.from(found, 'hex'));
  if (at === -1) throw new Error(`${found} is not there`);
  const changed = Buffer.from(cms);
  changed.set(Buffer.from(replacement, 'hex'), at);
  return changed;
}

/** Tags that readers of ASN.1 take apart further: numbers, texts, times, sets, what stands in brackets. */
const TAGS = [0x01, 0x02, 0x03, 0x05, 0x06, 0x09, 0x0a, 0x0c, 0x0d, 0x13, 0x16, 0x17, 0x18, 0x1e, 0x1f, 0x30];
const MORE_TAGS = [0x31, 0x80, 0xa0, 0xa1, 0xbf, 0xff];

/** Positions where a value of DER begins, found by walking through what is nested. */
function valueStarts(from: number, end: number): readonly number[] {
  const starts: number[] = [];
  for (let at = from; at < end - 1;) {
    starts.push(at);
    const first = cms[at + 1] ?? 0;
    const more = first < 0x80 ? 0 : first & 0x7f;
    const length = more === 0 ? first : cms.readUIntBE(at + 2, more);
    const content = at + 2 + more;
    if (((cms[at] ?? 0) & 0x20) !== 0) starts.push(...valueStarts(content, content + length));
    at = content + length;
  }
  return starts;
}

function mutated(random: () => number, starts: readonly number[]): Uint8Array {
  const pick = (count: number) => Math.floor(random() * count);
  const changed = Buffer.from(cms);
  const start = starts[pick(starts.length)] ?? 0;
  const tags = [...TAGS, ...MORE_TAGS];
  switch (pick(4)) {
    case 0:
      changed[start] = tags[pick(tags.length)] ?? 0;
      break;
    case 1:
      changed[start + 1] = pick(256);
      break;
    case 2:
      changed[start + 2 + pick(8)] = pick(256);
      break;
    default:
      changed[pick(changed.length)] = pick(256);
      changed[pick(changed.length)] = pick(256);
  }
  return changed;
}

describe('a damaged signature', () => {
  it.each([
    // a UTCTime of the certificate becomes a GeneralizedTime, which asn1js throws on
    ['a time of letters', '170d3236', '180d7878'],
    ['a number without bytes', '020101', '020001'],
    ['an object identifier without bytes', '06092a864886f70d010702', '06002a864886f70d010702'],
  ])('with %s is told as damaged, and the file is to be sent again', async (_what, found, replacement) => {
    const { integrity, report } = await verify(withCms(replaced(found, replacement)));
    expect(integrity).toMatchObject({ status: 'changed', cause: 'signature-malformed' });
    expect(integrity.sentence).toContain('Niêm phong của tệp bị hỏng');
    expect(integrity.nextStep).toContain('gửi lại');
    expect(report).toBeNull();
  });

  it('gets a verdict, whatever was changed in it', async () => {
    const random = seededRandom(20_261_128);
    const starts = valueStarts(0, cms.length);
    for (let round = 0; round < 400; round += 1) {
      const changed = mutated(random, starts);
      if (cms.equals(changed)) continue;
      const { integrity, report } = await verify(withCms(changed));
      expect({ round, status: integrity.status, report }).toEqual({ round, status: 'changed', report: null });
    }
  });

  it('gets a verdict also when the structure of the file cannot be read', async () => {
    const random = seededRandom(28);
    const starts = valueStarts(0, cms.length);
    for (let round = 0; round < 150; round += 1) {
      const file = withCms(mutated(random, starts)).slice(0, -40);
      expect((await verify(file)).integrity.status).not.toBe('intact');
    }
  });

  it('with an algorithm that is not allowed, in a file cut off at its end, is said to be cut off', async () => {
    // SHA-256 becomes SHA-1 in both places that name the hash of the content
    const sha1 = cms.toString('hex').replaceAll('300b0609608648016503040201', '300b0609608648016503040200');
    const { integrity } = await verify(withCms(Buffer.from(sha1, 'hex')).slice(0, -40));
    expect(integrity).toMatchObject({ status: 'incomplete', cause: 'cut-off' });
  });
});

describe('a run over several files', () => {
  it('prints one line for each, in their order, also behind one with a damaged signature', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'verify-'));
    const files = ['hong.pdf', 'tot.pdf', 'khong-co.pdf', 'rong.pdf'].map((name) => path.join(folder, name));
    const [damaged = '', good = '', , empty = ''] = files;
    await writeFile(damaged, withCms(replaced('170d3236', '180d7878')));
    await writeFile(good, sealed);
    await writeFile(empty, '');
    const lines: unknown[] = [];
    const code = await verifyCommand.run(files, {
      printJson: (line) => lines.push(line),
      printText: () => undefined,
      printProgress: () => undefined,
      environment: {},
      now: () => new Date('2026-11-22T00:00:00Z'),
    });
    await rm(folder, { recursive: true });
    expect(code).toBe(1);
    expect(lines).toMatchObject([
      { file: files[0], ok: false, integrity: { cause: 'signature-malformed' } },
      { file: files[1], ok: true },
      { file: files[2], ok: false, code: 'file-not-found' },
      { file: files[3], ok: false, integrity: { cause: 'empty-file' } },
    ]);
  });

  it('says of a file at which the verifier itself fails that it was not judged', async () => {
    const { integrity, signer, report } = await verifyOneFile(sealed, {}, () =>
      Promise.reject(new TypeError('not foreseen')),
    );
    expect(integrity).toMatchObject({ status: 'not-judged', detail: 'TypeError: not foreseen' });
    expect(integrity.sentence).toMatch(/^Chưa kiểm tra được tệp này/u);
    expect({ signer: signer.status, report }).toEqual({ signer: 'none', report: null });
  });
});
