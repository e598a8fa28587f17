import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { anatomyOf, appendRevision, referenceIn, streamObject } from './append-revision.ts';
import type { SignBytes } from './forge.ts';
import { runTool } from './run-tool.ts';

/** A revision with one more signature, and what else it may bring. */
export interface LaterSignature {
  readonly sign: SignBytes;
  /** In bytes. */
  readonly room?: number;
  readonly rect?: readonly [number, number, number, number];
  readonly subFilter?: string;
  readonly type?: string;
  /** Put at the end of the catalog, the page, the widget and the trailer. */
  readonly catalog?: string;
  readonly page?: string;
  /** Further references to annotations of the page. */
  readonly annotations?: string;
  readonly widget?: string;
  readonly trailer?: string;
  readonly objects?: Readonly<Record<number, string>>;
}

const ROOM = 24_000;

/** The number of the first page of a file of the tests. */
export function firstPage(pdf: Uint8Array): number {
  const { rootNumber, objectText } = anatomyOf(pdf);
  return Number(/Kids \[(\d+) 0 R/u.exec(objectText(referenceIn(objectText(rootNumber), 'Pages')))?.[1]);
}

/** The file with one more signature in a revision of its own, as signing tools append it. */
export async function withLaterSignature(pdf: Uint8Array, options: LaterSignature): Promise<Uint8Array> {
  const { rootNumber, objectText, size } = anatomyOf(pdf);
  const [form, page] = [referenceIn(objectText(rootNumber), 'AcroForm'), firstPage(pdf)];
  const [field, signature, appearance] = [size, size + 1, size + 2];
  const [left, bottom, right, top] = options.rect ?? [0, 0, 0, 0];
  const place = `[${[left, bottom, right, top].join(' ')}]`;
  const box = `[0 0 ${String(right - left)} ${String(top - bottom)}]`;
  const revision = appendRevision(
    pdf,
    {
      [rootNumber]: objectText(rootNumber).replace(/>>$/u, `${options.catalog ?? ''} >>`),
      [form]: objectText(form).replace(/Fields \[([^\]]*)\]/u, `Fields [$1 ${String(field)} 0 R]`),
      [page]: pageWith(
        objectText(page),
        `${String(field)} 0 R ${options.annotations ?? ''}`,
        options.page ?? '',
      ),
      [field]:
        `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Chu ky ${String(field)}) /F 132 /Rect ${place} ` +
        `/P ${String(page)} 0 R /V ${String(signature)} 0 R /AP << /N ${String(appearance)} 0 R >> ${options.widget ?? ''} >>`,
      [signature]:
        `<< /Type /${options.type ?? 'Sig'} /Filter /Adobe.PPKLite /SubFilter /${options.subFilter ?? 'ETSI.CAdES.detached'} ` +
        `/ByteRange [0 9999999999 9999999999 9999999999] /Contents <${'00'.repeat(options.room ?? ROOM)}> >>`,
      [appearance]: streamObject(
        `/Type /XObject /Subtype /Form /BBox ${box} /Resources << >>`,
        `0.8 0.1 0.1 rg -500 -500 3000 3000 re f`,
      ),
      ...options.objects,
    },
    options.trailer,
  );
  return filled(revision, options.sign, options.room ?? ROOM);
}

function pageWith(page: string, annotations: string, more: string): string {
  const list = /\/Annots \[([^\]]*)\]/u;
  const listed = list.test(page) ? page : page.replace(/>>$/u, '/Annots [] >>');
  return listed.replace(list, `/Annots [$1 ${annotations}]`).replace(/>>$/u, `${more} >>`);
}

async function filled(pdf: Uint8Array, sign: SignBytes, bytes: number): Promise<Uint8Array> {
  const text = Buffer.from(pdf).toString('latin1');
  const start = text.lastIndexOf('/Contents <00') + '/Contents '.length;
  const end = text.indexOf('>', start) + 1;
  const range = text.lastIndexOf('/ByteRange [') + '/ByteRange '.length;
  const room = text.indexOf(']', range) - range;
  const signed = Uint8Array.from(pdf);
  signed.set(
    Buffer.from(`[0 ${String(start)} ${String(end)} ${String(pdf.length - end)}`.padEnd(room)),
    range,
  );
  const cms = await sign(Buffer.concat([signed.subarray(0, start), signed.subarray(end)]));
  if (cms.length > bytes) throw new Error('no room for the signature');
  signed.set(Buffer.from(Buffer.from(cms).toString('hex')), start + 1);
  return signed;
}

/** Signs with what `openssl` makes of a file `content` in a folder of its own; gives the bytes of the file `cms`. */
function opensslSigner(
  prepare: (at: (name: string) => string) => void,
  run: (at: (name: string) => string) => void,
): SignBytes {
  return (signedBytes) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'later-signature-'));
    const at = (name: string) => path.join(folder, name);
    try {
      prepare(at);
      writeFileSync(at('content'), signedBytes);
      run(at);
      return Promise.resolve(Uint8Array.from(readFileSync(at('cms'))));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
}

/** A signature by a certificate that names itself as its issuer, with options of `openssl req` and `openssl cms`. */
export function opensslCms(newKey: readonly string[], ...options: readonly string[]): SignBytes {
  return opensslSigner(
    (at) => {
      const files = ['-keyout', at('key'), '-out', at('certificate')];
      runTool(
        'openssl',
        'req',
        '-x509',
        '-nodes',
        ...newKey,
        ...files,
        '-utf8',
        '-subj',
        '/CN=Hiệu trưởng Mẫu',
      );
    },
    (at) => {
      const form = ['-binary', '-outform', 'DER', '-in', at('content'), '-out', at('cms')];
      runTool(
        'openssl',
        'cms',
        '-sign',
        ...form,
        '-signer',
        at('certificate'),
        '-inkey',
        at('key'),
        ...options,
      );
    },
  );
}

/** A time stamp (RFC 3161) by a made-up authority. */
export function opensslTimeStamp(): SignBytes {
  return opensslSigner(
    (at) => {
      writeFileSync(
        at('config'),
        [
          '[tsa]\ndefault_tsa = one',
          `[one]\nserial = ${at('serial')}\ndefault_policy = 1.2.3.4\ndigests = sha256\nsigner_digest = sha256`,
          'accuracy = secs:1\ness_cert_id_alg = sha256',
        ].join('\n'),
      );
      const use = [
        '-addext',
        'extendedKeyUsage=critical,timeStamping',
        '-addext',
        'keyUsage=digitalSignature',
      ];
      const files = ['-keyout', at('key'), '-out', at('certificate'), '-addext', 'basicConstraints=CA:FALSE'];
      runTool(
        'openssl',
        'req',
        '-x509',
        '-nodes',
        '-newkey',
        'rsa:2048',
        ...files,
        ...use,
        '-subj',
        '/CN=TSA mau',
      );
    },
    (at) => {
      runTool('openssl', 'ts', '-query', '-data', at('content'), '-sha256', '-cert', '-out', at('query'));
      const signer = ['-signer', at('certificate'), '-inkey', at('key'), '-config', at('config')];
      runTool(
        'openssl',
        'ts',
        '-reply',
        '-queryfile',
        at('query'),
        ...signer,
        '-token_out',
        '-out',
        at('cms'),
      );
    },
  );
}

/** A revision that only brings data for validating signatures later (ETSI EN 319 142-1, 5.4). */
export function withValidationData(pdf: Uint8Array, more: Readonly<Record<number, string>> = {}): Uint8Array {
  const { rootNumber, objectText, size } = anatomyOf(pdf);
  const [store, list, data] = [size, size + 1, size + 2];
  return appendRevision(pdf, {
    [rootNumber]: objectText(rootNumber).replace(/>>$/u, `/DSS ${String(store)} 0 R >>`),
    [store]: `<< /Type /DSS /Certs ${String(list)} 0 R /VRI << /${'0A'.repeat(20)} << /Cert ${String(list)} 0 R >> >> >>`,
    [list]: `[${String(data)} 0 R]`,
    [data]: streamObject('', 'a certificate'),
    ...more,
  });
}
