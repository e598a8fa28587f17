/** The head of an answer in due form. */
export interface MendedHead {
  /** Status line and headers with the empty line behind them, CRLF at every end. */
  readonly text: string;
  /** Whether anything had to be mended. */
  readonly isMended: boolean;
  /** Only an interim answer (1xx): another head follows. */
  readonly isInterim: boolean;
}

const STATUS_LINE = /^[\s\S]{0,4}?http\/(?<major>\d{1,3})\.(?<minor>\d{1,3})[ \t]*(?<status>\d{3})?/iu;
const REASON = /^[ \t]*(?<reason>[\s\S]{0,200})$/u;
const TOKEN = /^[!#$%&'*+.^_`|~\dA-Za-z-]+$/u;
/** What no value may hold, but tabs. */
const CONTROL = /[\0-\x08\x0A-\x1F\x7F]/gu;
const FRAMING: readonly string[] = ['content-length', 'transfer-encoding'];

/**
 * The length of the head at the beginning of `received`, the empty line included; -1 while it has no end. Looked for from
 * `from` on, where what came before is known to hold none.
 */
export function headLength(received: Buffer, from = 0): number {
  for (let feed = received.indexOf(0x0a, from); feed !== -1; feed = received.indexOf(0x0a, feed + 1)) {
    const isReturn = received[feed + 1] === 0x0d;
    if (received[feed + (isReturn ? 2 : 1)] === 0x0a) return feed + (isReturn ? 3 : 2);
  }
  return -1;
}

/**
 * Brings the head of an answer into the form of RFC 9112, as Chromium reads it (`HttpResponseHeaders`, `HttpUtil`): lines
 * end with a line feed, lines without a name that is one are left out, folded lines are joined, of lengths beside
 * `chunked` and of equal lengths one counts. `head` is Latin-1, as headers are bytes. `null` when it is no answer at all.
 */
export function mendHead(head: string): MendedHead | null {
  const [first = '', ...rest] = head.split('\n').map((line) => line.replace(/\r$/u, ''));
  const found = STATUS_LINE.exec(first);
  if (found?.groups === undefined) return null;
  const { status = '200' } = found.groups;
  const reason = REASON.exec(first.slice(found[0].length))?.groups?.['reason'] ?? '';
  const lines = [
    `HTTP/${versionOf(found.groups)} ${status} ${withoutControls(reason)}`.trimEnd(),
    ...withOneFraming(
      rest
        .filter((line) => line !== '')
        .reduce(joinFolded, [])
        .flatMap(mendLine),
    ),
  ];
  const text = `${lines.join('\r\n')}\r\n\r\n`;
  return { text, isMended: text !== head, isInterim: status.startsWith('1') };
}

function versionOf({ major, minor }: Readonly<Record<string, string | undefined>>): '1.0' | '1.1' {
  return Number(major) > 1 || (Number(major) === 1 && Number(minor) > 0) ? '1.1' : '1.0';
}

function joinFolded(lines: readonly string[], line: string): readonly string[] {
  const isFolded = /^[ \t]/u.test(line) && lines.length > 0;
  return isFolded ? [...lines.slice(0, -1), `${lines.at(-1) ?? ''} ${line.trim()}`] : [...lines, line];
}

function mendLine(line: string): readonly string[] {
  const colon = line.indexOf(':');
  const name = line.slice(0, Math.max(0, colon)).trimEnd();
  if (!TOKEN.test(name)) return [];
  return [`${name}:${withoutControls(line.slice(colon + 1))}`];
}

function withoutControls(text: string): string {
  return text.replace(CONTROL, ' ');
}

/** One way to tell where the body ends. Lengths that contradict each other stay: browsers refuse them too. */
function withOneFraming(lines: readonly string[]): readonly string[] {
  const isChunked = lines.some((line) => /^transfer-encoding:.*\bchunked\b/iu.test(line));
  const framing = lines.filter((line) => FRAMING.includes(nameOf(line)));
  const lengths = framing.filter((line) => nameOf(line) === 'content-length').map(valueOf);
  const chosen = isChunked
    ? ['Transfer-Encoding: chunked']
    : [...new Set(lengths)].map((length) => `Content-Length: ${length}`);
  if (framing.length === chosen.length) return lines;
  return [...lines.filter((line) => !FRAMING.includes(nameOf(line))), ...chosen];
}

function nameOf(line: string): string {
  return line.slice(0, line.indexOf(':')).toLowerCase();
}

function valueOf(line: string): string {
  return line.slice(line.indexOf(':') + 1).trim();
}
