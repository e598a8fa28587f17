import type { PdfDocument } from '#services/pdf/pdf-document.ts';
import { isKind, type PdfDict, type PdfValue } from '#services/pdf/pdf-values.ts';
import { isSameValue } from '#services/pdf/same-value.ts';
import { numberOf, refuseChange, type RevisionPair } from './revision-pair.ts';
import type { Additions } from './signature-additions.ts';
import { readXmp, type XmpProperties } from './xmp-properties.ts';

const MAX_XMP_BYTES = 64 * 1024;
/** What a program writes of itself: its name behind that of the earlier ones, its copyright, its version. */
const MAX_PRODUCER = 400;
const PDF_DATE = /^D:[0-9Z+'-]{4,24}$/u;
const XMP_DATE = /^[0-9T:.Z+-]{4,32}$/u;
const UUID = /^(?:uuid:|xmp\.[di]id:|urn:uuid:)?[0-9a-f-]{16,64}$/iu;

const XMP = 'http://ns.adobe.com/xap/1.0/';
const XMP_MM = 'http://ns.adobe.com/xap/1.0/mm/';
const PDF_PRODUCER = 'http://ns.adobe.com/pdf/1.3/Producer';
/** What a program that adds a signature writes of its own work, and what it may look like. */
const OWN_WORK: ReadonlyMap<string, RegExp> = new Map([
  [`${XMP}ModifyDate`, XMP_DATE],
  [`${XMP}MetadataDate`, XMP_DATE],
  [`${XMP_MM}DocumentID`, UUID],
  [`${XMP_MM}InstanceID`, UUID],
]);

/** The document information and the metadata, once it is seen that only the time and the program that worked are new. */
export function metadataAdditions(pair: RevisionPair): Additions {
  const { before, after } = pair;
  const [infoBefore, infoAfter] = [before.trailer.entries.get('Info'), after.trailer.entries.get('Info')];
  if (infoAfter !== undefined) compareInfo(before, before.dict(infoBefore), after, after.dict(infoAfter));
  const [xmpBefore, xmpAfter] = [before, after].map(({ catalog }) => catalog.entries.get('Metadata'));
  const isSame = isSameValue(xmpBefore ?? null, xmpAfter ?? null);
  if (!isSame || numberOf(xmpBefore).some((number) => !before.hasSamePlace(number, after)))
    compareXmp(xmpOf(before, xmpBefore), xmpOf(after, xmpAfter));
  return {
    replaceable: [...numberOf(infoBefore), ...numberOf(xmpBefore)],
  };
}

function compareInfo(
  before: PdfDocument,
  infoBefore: PdfDict | null,
  after: PdfDocument,
  infoAfter: PdfDict | null,
): void {
  for (const [key, value] of infoAfter?.entries ?? []) {
    const [old, recent] = [before.resolve(infoBefore?.entries.get(key)), after.resolve(value)];
    if (isSameValue(old, recent)) continue;
    const isOwnWork =
      (key === 'ModDate' && PDF_DATE.test(bytesOf(recent).toString('latin1'))) ||
      (key === 'Producer' && isLongerProducer(bytesOf(old), bytesOf(recent)));
    if (!isOwnWork) refuseChange(`document information: /${key} changed`);
  }
}

function bytesOf(value: PdfValue): Buffer {
  return Buffer.from(isKind(value, 'string') ? value.bytes : []);
}

/** In UTF-16 both, or neither. */
function isLongerProducer(old: Buffer, recent: Buffer): boolean {
  return recent.length <= old.length + 2 * MAX_PRODUCER && recent.subarray(0, old.length).equals(old);
}

/** Refuses when anything else than the time and the program was changed, in whatever form it is written. */
function compareXmp(before: XmpProperties, after: XmpProperties): void {
  const lasting = (properties: XmpProperties) =>
    properties.filter(([path, value]) => OWN_WORK.get(path)?.test(value) !== true && path !== PDF_PRODUCER);
  const [old, recent] = [lasting(before), lasting(after)];
  const other = recent.find((property, index) => property.join('\n') !== old[index]?.join('\n'));
  if (other !== undefined || old.length !== recent.length)
    refuseChange(`metadata: ${other?.[0] ?? 'a property'} changed`);
  const [producer = '', ...more] = producersOf(after);
  const [oldProducer = ''] = producersOf(before);
  if (
    more.length > 0 ||
    !producer.startsWith(oldProducer) ||
    producer.length > oldProducer.length + MAX_PRODUCER
  )
    refuseChange('metadata: producer changed');
}

function producersOf(properties: XmpProperties): readonly string[] {
  return properties.filter(([path]) => path === PDF_PRODUCER).map(([, value]) => value);
}

function xmpOf(document: PdfDocument, value: PdfValue | undefined): XmpProperties {
  const stream = document.stream(value);
  if (stream === null) return [];
  const text = Buffer.from(document.streamData(stream, MAX_XMP_BYTES)).toString('utf8');
  return readXmp(text) ?? refuseChange('metadata that is no XMP');
}
