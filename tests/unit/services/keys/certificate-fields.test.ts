import * as asn1js from 'asn1js';
import { expect, it } from 'vitest';
import { TIME_TAG } from '#services/asn1/asn1-time.ts';
import { readAsn1 } from '#services/asn1/read-asn1.ts';
import { readCertificateFields } from '#services/keys/certificate-fields.ts';
import { createSealingKey, exportSealingKey } from '#services/keys/sealing-key.ts';
import { MADE_AT } from '#tests/support/report-file.ts';

function partsOf(block: asn1js.BaseBlock | undefined): asn1js.BaseBlock[] {
  if (!(block instanceof asn1js.Sequence)) throw new Error('no sequence');
  return block.valueBlock.value;
}

function timeBlock(tag: number, text: string): asn1js.Primitive {
  const content = Uint8Array.from(Buffer.from(text, 'latin1'));
  return new asn1js.Primitive({ idBlock: { tagClass: 1, tagNumber: tag }, valueHex: content.buffer });
}

/** The certificate of a made-up unit with other words for how long it is valid. */
async function withValidity(
  ...times: readonly (readonly [tag: number, text: string])[]
): Promise<Uint8Array> {
  const key = await createSealingKey({ unitName: 'Trường Mẫu', unitCode: '', now: MADE_AT });
  const { certificates } = await exportSealingKey(key);
  const certificate = readAsn1(certificates[0])?.block;
  const [body] = partsOf(certificate);
  const validity = partsOf(partsOf(body)[4]);
  validity.splice(0, 2, ...times.map(([tag, text]) => timeBlock(tag, text)));
  return new Uint8Array(certificate?.toBER() ?? new ArrayBuffer(0));
}

it('the validity of a certificate is the one that it names, whichever zone it names it in', async () => {
  const fields = readCertificateFields(
    await withValidity(
      [TIME_TAG.utcTime, '2601010700+0700'],
      [TIME_TAG.generalizedTime, '20510101070000+0700'],
    ),
  );
  expect(fields?.validFrom.toISOString()).toBe('2026-01-01T00:00:00.000Z');
  expect(fields?.validTo.toISOString()).toBe('2051-01-01T00:00:00.000Z');
});

it('a certificate whose validity names no moment is not read', async () => {
  const der = await withValidity(
    [TIME_TAG.utcTime, '260101070000Z'],
    [TIME_TAG.generalizedTime, '20510101070000'],
  );
  expect(readCertificateFields(der)).toBeNull();
});
