import { ok, fail, type Result } from '#shared/base/result.ts';
import { HANDED_UP_NAMES } from '#shared/desk/handed-up-manifest.ts';
import type { IntegrityCause } from '#shared/report/verification.ts';
import { isEnvelope } from '#services/cms/read-envelope.ts';
import { type MailAttachment, readMail } from '#services/mail/read-mail.ts';
import type { ZipBounds, ZipFault } from '#services/zip/read-zip.ts';
import { startOfPdf } from './open-envelope.ts';
import { isMailboxFile, packedKind } from './packed-file.ts';

type Cause = Exclude<IntegrityCause, 'intact'>;

/** A file of a ZIP or a mail: its name as it may be shown, and its bytes or why there are none. */
interface ContainedFile {
  readonly name: string;
  readonly content: Result<Uint8Array, Cause>;
}

/** The names of what a desk puts beside the reports that it hands up. */
const BESIDE_REPORTS: readonly string[] = Object.values(HANDED_UP_NAMES);

/** An opened ZIP or mail. */
export interface Container {
  readonly kind: 'zip' | 'mail';
  readonly files: AsyncIterable<ContainedFile> | Iterable<ContainedFile>;
  /** The names of what nothing says of that it is a PDF. */
  readonly skipped: readonly string[];
  /** What has to be said when it holds no report. */
  readonly without: Cause;
}

/** Reports, and what a report may be packed in. */
const WANTED = /\.(?:pdf|zip|rar|7z|eml|msg)$/iu;
const OFFICE_MARK = '[Content_Types].xml';

const CAUSES: Readonly<Record<ZipFault, Cause>> = {
  'zip-damaged': 'zip-damaged',
  'zip-locked': 'zip-locked',
  'zip-too-large': 'zip-too-large',
  'zip-method-unknown': 'packed-archive',
};

/** Opens a ZIP or a mail within bounds; `null` when the bytes are neither. The error is why it cannot be opened. */
export async function openContainer(
  bytes: Uint8Array,
  bounds: ZipBounds,
): Promise<Result<Container, Cause> | null> {
  const kind = packedKind(bytes);
  if (kind === 'packed-archive' && isZip(bytes)) return await openZip(bytes, bounds);
  return kind === 'packed-mail' && !isMailboxFile(bytes) ? await openMail(bytes, bounds) : null;
}

/** Whether the bytes are those of an archive, which is not opened inside of another. */
export function isPackedTwice(bytes: Uint8Array): boolean {
  return packedKind(bytes) === 'packed-archive';
}

async function openZip(bytes: Uint8Array, bounds: ZipBounds): Promise<Result<Container, Cause>> {
  const isWanted = (name: string, head: () => Promise<Uint8Array>) =>
    isBesideReports(name) || isReport(name, head);
  // few files come in a ZIP, and what opens one is much code
  const { readZip } = await import('#services/zip/read-zip.ts');
  const zip = await readZip(bytes, isWanted, bounds);
  if (!zip.ok) return fail(CAUSES[zip.error]);
  const { files, skipped } = zip.value;
  return ok({
    kind: 'zip',
    files: withCauses(files),
    skipped,
    without: skipped.includes(OFFICE_MARK) ? 'office-document' : 'zip-without-report',
  });
}

/** Whether a file of a ZIP is no report, but may say something of the reports beside it. */
export function isBesideReports(name: string): boolean {
  return BESIDE_REPORTS.includes(name);
}

async function* withCauses(
  files: AsyncIterable<{ readonly name: string; readonly content: Result<Uint8Array, ZipFault> }>,
): AsyncGenerator<ContainedFile> {
  for await (const { name, content } of files)
    yield { name, content: content.ok ? content : fail(CAUSES[content.error]) };
}

async function openMail(bytes: Uint8Array, bounds: ZipBounds): Promise<Result<Container, Cause>> {
  const attachments = await readMail(bytes);
  if (!attachments.ok) return attachments;
  const wanted = attachments.value.filter(mayHoldReport);
  if (wanted.length > bounds.wanted) return fail('mail-too-large');
  return ok({
    kind: 'mail',
    files: wanted.map(({ name, content }) => ({ name, content: ok(content) })),
    skipped: attachments.value.filter((one) => !mayHoldReport(one)).map(({ name }) => name),
    without: 'mail-without-report',
  });
}

/** Mails name forwarded mails and files of phones as they like: the bytes say more. */
function mayHoldReport({ name, content }: MailAttachment): boolean {
  const kind = packedKind(content);
  return (
    WANTED.test(name) ||
    startOfPdf(content) !== -1 ||
    isEnvelope(content) ||
    kind === 'packed-archive' ||
    kind === 'packed-mail' ||
    kind === 'outlook-mail'
  );
}

/** A report whose name has lost its ending is still one; `.p7m` says little, as signed mails are called so too. */
async function isReport(name: string, head: () => Promise<Uint8Array>): Promise<boolean> {
  if (WANTED.test(name)) return true;
  const beginning = await head();
  return startOfPdf(beginning) !== -1 || isEnvelope(beginning);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
