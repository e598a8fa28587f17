import type { IntegrityCause } from '#shared/report/verification.ts';
import { isEnvelope } from '#services/cms/read-envelope.ts';
import { latin1 } from '#services/pdf/tokens.ts';

/** How much of a file is looked at to tell what it is. */
const HEAD_BYTES = 4_096;
/** The local headers of a DOCX name its parts near the beginning; of a large one only the first lie there. */
const OFFICE_PARTS = /\[Content_Types\]\.xml|word\/|xl\/|ppt\/|mimetypeapplication\/vnd\.oasis/u;
const ARCHIVES = [
  'PK\u0003\u0004',
  'PK\u0005\u0006',
  'Rar!\u001a\u0007',
  '7z\u00bc\u00af\u0027\u001c',
  '\u001f\u008b',
];
/** What every message of Outlook holds, by its name among the parts of the file. */
const OUTLOOK_PART = Buffer.from('__properties_version1.0', 'utf16le');
const OLD_OFFICE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
const MAIL_HEADER =
  /^(?:Return-Path|Delivered-To|Received|From|To|Subject|Date|Message-ID|MIME-Version|X-[\w-]+|ARC-[\w-]+|DKIM-Signature|Content-[\w-]+):/imu;
const MIME = /^(?:MIME-Version|Content-(?:Type|Transfer-Encoding)):/imu;
/** Nothing but base64, as mails and pages carry files, with what stands about it in a PEM file or before it in a `data:` address. */
const BASE64 =
  /^\s*(?:data:[\w/+.-]*;base64,|-----BEGIN [A-Z0-9 ]+-----)?\s*([A-Za-z0-9+/=\s]+)(?:-----END [A-Z0-9 ]+-----\s*)?$/u;

/** What a file that does not begin as a PDF is, when a report may be inside of it; `null` when nothing is known. */
export function packedKind(bytes: Uint8Array): Exclude<IntegrityCause, 'intact'> | null {
  const head = latin1(bytes, 0, HEAD_BYTES).replace(/^\u00ef\u00bb\u00bf/u, '');
  if (head.startsWith(OLD_OFFICE)) return isOutlookMail(bytes) ? 'outlook-mail' : 'office-document';
  if (ARCHIVES.some((beginning) => head.startsWith(beginning))) {
    return head.startsWith('PK') && OFFICE_PARTS.test(head) ? 'office-document' : 'packed-archive';
  }
  if (isInBase64(head)) return 'packed-base64';
  if (isEnvelope(bytes)) return 'encrypted-no-key';
  const [firstLine = ''] = head.split(/\r?\n/u);
  return (MAIL_HEADER.test(firstLine) || /^From /u.test(firstLine)) && MIME.test(head) ? 'packed-mail' : null;
}

/** Whether a text is a PDF or a packed report in base64, by how it begins. */
function isInBase64(head: string): boolean {
  const [, digits = ''] = BASE64.exec(head) ?? [];
  const inside = Buffer.from(digits, 'base64');
  return latin1(inside, 0, 5) === '%PDF-' || (inside.length > 0 && packedKind(inside) !== null);
}

function isOutlookMail(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(OUTLOOK_PART);
}

/** Whether a mail is kept as mail programs keep a whole folder of them, one behind the other. */
export function isMailboxFile(bytes: Uint8Array): boolean {
  return latin1(bytes, 0, 5) === 'From ';
}
