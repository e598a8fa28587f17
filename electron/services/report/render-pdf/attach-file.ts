import { printable } from '#shared/base/printable-text.ts';

/** A file inside the report file. */
export interface Attachment {
  /** Short ASCII name. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** `Data`: what the pages are made from; `Supplement`: what adds to them (ISO 19005-3, annex E). */
  readonly relationship: 'Data' | 'Supplement';
  readonly description: string;
}

/** The dictionary of an embedded file as pdfkit hands it to `ref`. */
interface EmbeddedFile {
  readonly Type?: unknown;
  readonly Params?: { readonly CheckSum?: unknown };
}

/** A reference of pdfkit, of which its types do not know that it compresses what it is given unless told otherwise. */
type Written = ReturnType<PDFKit.PDFDocument['ref']> & { compress?: boolean };

/** ISO 32000-1, table 46: the MD5 as a string of 16 bytes; pdfkit writes its 32 hexadecimal digits as text. */
function withBinaryChecksum(body: EmbeddedFile): EmbeddedFile {
  const checksum = body.Params?.CheckSum;
  if (body.Type !== 'EmbeddedFile' || !(checksum instanceof String)) return body;
  return { ...body, Params: { ...body.Params, CheckSum: Buffer.from(checksum.toString(), 'hex') } };
}

/** Kinds that are compressed as they are: once more costs time, when writing and at every check, and saves next to nothing of a photo. */
const COMPRESSED = ['image/jpeg', 'image/png'];

/** Puts a file into a pdfkit document, dated `createdAt`; to be called before `end()`. Names must differ. */
export function attachFile(document: PDFKit.PDFDocument, attachment: Attachment, createdAt: Date): void {
  const options = {
    name: attachment.name,
    type: attachment.mediaType,
    description: printable(attachment.description),
    // pdfkit writes it as AFRelationship; its types do not know it
    relationship: attachment.relationship,
    creationDate: createdAt,
    modifiedDate: createdAt,
  };
  const makeReference = document.ref.bind(document);
  document.ref = (body: EmbeddedFile) => {
    const reference: Written = makeReference(withBinaryChecksum(body));
    if (body.Type === 'EmbeddedFile' && COMPRESSED.includes(attachment.mediaType)) reference.compress = false;
    return reference;
  };
  try {
    document.file(Buffer.from(attachment.bytes), options);
  } finally {
    document.ref = makeReference;
  }
}
