import type { Attachment, Email } from 'postal-mime';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { visibleText } from '#shared/base/visible-text.ts';

/** A file that came with a mail. */
export interface MailAttachment {
  /** As it may be shown; never a path. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** `mail-damaged`: it cannot be read as a mail. */
export type MailFault = 'mail-damaged' | 'mail-too-large';

/** Lines that may begin a further part of a mail: each part costs memory, however little it holds. */
const MAX_DIVIDERS = 20_000;
const MAX_ATTACHMENTS = 500;
const DIVIDER = Buffer.from('\n--');
/**
 * Parts inside of parts, and mails inside of mails: each of those is held in memory once more. Addresses in heads cost far
 * more time than their length says, and a mail to a thousand schools has a head of a tenth of this.
 */
const BOUNDS = { maxNestingDepth: 64, maxHeadersSize: 512 * 1024, maxRfc822NestingDepth: 3 };

/**
 * The files that came with a mail as mail programs save it (RFC 5322, MIME), those of forwarded mails inside of it too. What
 * has no name is named by its number. Nothing is fetched, and nothing of a mail is shown but names. Errors: `mail-damaged`,
 * `mail-too-large`.
 */
export async function readMail(bytes: Uint8Array): Promise<Result<readonly MailAttachment[], MailFault>> {
  if (hasMoreDividers(bytes, MAX_DIVIDERS)) return fail('mail-too-large');
  const mail = await parsed(bytes);
  if (mail === null) return fail('mail-damaged');
  if (mail.attachments.length > MAX_ATTACHMENTS) return fail('mail-too-large');
  return ok(
    mail.attachments.map((attachment, index) => ({
      name: nameOf(attachment, index),
      content: contentOf(attachment),
    })),
  );
}

function hasMoreDividers(bytes: Uint8Array, limit: number): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = text.indexOf(DIVIDER); at !== -1; at = text.indexOf(DIVIDER, at + 1)) {
    count += 1;
    if (count > limit) return true;
  }
  return false;
}

async function parsed(bytes: Uint8Array): Promise<Email | null> {
  // most that comes in is no mail, and every thread would load the library
  const { default: PostalMime } = await import('postal-mime');
  try {
    return await PostalMime.parse(bytes, BOUNDS);
  } catch (error) {
    // that is how the library tells of mails beyond its bounds
    if (error instanceof Error) return null;
    throw error;
  }
}

function nameOf({ filename, mimeType }: Attachment, index: number): string {
  const name = visibleText(filename ?? '')
    .normalize('NFC')
    .trim();
  if (name !== '') return name;
  return mimeType === 'message/rfc822' ? 'thư chuyển tiếp' : `tệp đính kèm số ${String(index + 1)}`;
}

function contentOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}
