/** Room for the signature in bytes; a seal needs some 1,900, one with the certificates of authorities more. */
const SIGNATURE_BYTES = 8_192;

/** Ten digits, so that the real numbers fit in whatever the size of the file. */
const UNKNOWN_POSITION = 9_999_999_999;

/** ISO 32000-1, table 165: print, and locked against being moved or deleted. */
const PRINT_AND_LOCKED = 132;
/** ISO 32000-1, table 219: signatures exist, append only. */
const SIGNATURES_EXIST_APPEND_ONLY = 3;

/** What the signature dictionary says beside the signature; claims of the signer. */
export interface SignatureClaims {
  readonly claimedTime: Date;
  readonly signerName: string;
  readonly reason: string;
  /** The name of the signature's field. */
  readonly fieldName?: string;
  /** How many bytes of certificates the signature will carry. */
  readonly certificateBytes?: number;
}

/** What pdfkit keeps of a form and does not declare. Its own `initForm()` would set NeedAppearances. */
interface FormInternals {
  _root: { data: Record<string, unknown> };
  _acroform?: { readonly fonts: object; readonly defaultFont: string };
}

/**
 * Leaves room for a seal in a pdfkit document; to be called once, before `end()`. Adds an empty signature (PAdES), an
 * invisible field for it on the current page, and the form that holds the field. `sealPdf` fills it in.
 */
export function addSignaturePlaceholder(document: PDFKit.PDFDocument, claims: SignatureClaims): void {
  const signature = document.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, UNKNOWN_POSITION, UNKNOWN_POSITION, UNKNOWN_POSITION],
    Contents: Buffer.alloc(SIGNATURE_BYTES + (claims.certificateBytes ?? 0)),
    M: claims.claimedTime,
    Name: pdfText(claims.signerName),
    Reason: pdfText(claims.reason),
  });
  const appearance = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 0, 0],
    Resources: {},
  });
  // without any data pdfkit would write a dictionary instead of a stream
  appearance.write('');
  const field = document.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: pdfText(claims.fieldName ?? 'Niêm phong'),
    V: signature,
    F: PRINT_AND_LOCKED,
    Rect: [0, 0, 0, 0],
    P: document.page.dictionary,
    AP: { N: appearance },
  });
  addForm(document, field);
  addToPage(document.page, field);
  for (const reference of [signature, appearance, field]) reference.end(undefined);
}

function addForm(document: PDFKit.PDFDocument, field: PDFKit.PDFKitReference): void {
  const internals = formInternals(document);
  // pdfkit's end() expects both: a default font, though none is used, and a dictionary to list fonts in
  internals._acroform = { fonts: {}, defaultFont: 'none' };
  internals._root.data['AcroForm'] = document.ref({
    Fields: [field],
    SigFlags: SIGNATURES_EXIST_APPEND_ONLY,
    DR: { Font: {} },
  });
}

function addToPage(page: PDFKit.PDFPage, field: PDFKit.PDFKitReference): void {
  const annotations: unknown = page.annotations;
  if (!Array.isArray(annotations)) throw new Error('pdfkit keeps no annotations of the page');
  annotations.push(field);
}

function formInternals(document: PDFKit.PDFDocument): FormInternals {
  const root: unknown = '_root' in document ? document._root : undefined;
  if (typeof root !== 'object' || root === null || !('data' in root)) {
    throw new Error('pdfkit keeps its catalog somewhere else');
  }
  return document as unknown as FormInternals;
}

/** pdfkit takes a `String` object for a text and a plain string for a name. */
function pdfText(text: string): object {
  return Object(text.normalize('NFC')) as object;
}
