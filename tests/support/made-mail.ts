/** A part of a made-up mail: the lines of its head, and its body as it stands in the mail. */
export interface MailPart {
  readonly head: readonly string[];
  readonly body: string;
}

const FRAME = [
  'From: =?UTF-8?B?VHLGsOG7nW5nIE3huqt1?= <truong@example.edu.vn>',
  'To: so@example.gov.vn',
  'Subject: =?UTF-8?Q?B=C3=A1o_c=C3=A1o?=',
  'Date: Mon, 30 Nov 2026 08:00:00 +0700',
  'MIME-Version: 1.0',
];

/** A mail as programs save it, with lines that end as on Windows. */
export function mailOf(part: MailPart): Buffer {
  return Buffer.from([...FRAME, ...part.head, '', part.body, ''].join('\r\n'));
}

/** Several parts as one. */
export function multipart(kind: string, boundary: string, parts: readonly MailPart[]): MailPart {
  const inner = parts.map(({ head, body }) => [`--${boundary}`, ...head, '', body].join('\r\n'));
  return {
    head: [`Content-Type: multipart/${kind}; boundary="${boundary}"`],
    body: [...inner, `--${boundary}--`].join('\r\n'),
  };
}

/** What somebody has written. */
export function textPart(text: string): MailPart {
  return {
    head: ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit'],
    body: text,
  };
}

/** A file in base64; `named` are the lines that give its type and name, as this or that program writes them. */
export function filePart(content: Uint8Array, ...named: readonly string[]): MailPart {
  const lines =
    Buffer.from(content)
      .toString('base64')
      .match(/.{1,76}/gu) ?? [];
  return { head: [...named, 'Content-Transfer-Encoding: base64'], body: lines.join('\r\n') };
}
