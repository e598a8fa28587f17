import { HEALTHY_PAGE as PAGE } from './small-server.ts';

const LENGTH = String(Buffer.byteLength(PAGE));
const TYPE = 'Content-Type: text/html; charset=utf-8';

/** An answer in due form, with these lines put behind its length. */
function withLines(...lines: readonly string[]): string {
  const head = ['HTTP/1.1 200 OK', TYPE, `Content-Length: ${LENGTH}`, ...lines, 'Connection: close'];
  return `${head.join('\r\n')}\r\n\r\n${PAGE}`;
}

function withStatusLine(line: string): string {
  return withLines().replace('HTTP/1.1 200 OK', line);
}

/** Answers to `GET /` that break RFC 9112, as Chromium 130 shows them all the same. */
export const malformedAnswers: Readonly<Record<string, string>> = {
  'same Content-Length twice': withLines(`Content-Length: ${LENGTH}`),
  'Content-Length beside chunked': `HTTP/1.1 200 OK\r\n${TYPE}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n${Number(LENGTH).toString(16)}\r\n${PAGE}\r\n0\r\n\r\n`,
  'bare LF line ends': withLines().replaceAll('\r\n', '\n'),
  'LF after the status line': withLines().replace('\r\n', '\n'),
  'line without a colon': withLines('garbage line'),
  'blank in a header name': withLines('X Powered By: PHP'),
  'blank before the colon': withLines('X-A : b'),
  'letters with marks in a header name': withLines('Máy-chủ: x'),
  'no header name': withLines(': x'),
  'control character in a value': withLines('X-A: a\u0001b'),
  'CR in a value': withLines('X-A: a\rb'),
  'folded header': withLines('X-A: a\r\n b'),
  'http/1.1 in small letters': withStatusLine('http/1.1 200 OK'),
  'HTTP/1.2': withStatusLine('HTTP/1.2 200 OK'),
  'two blanks before the status': withStatusLine('HTTP/1.1  200 OK'),
  'Transfer-Encoding: identity': withLines('Transfer-Encoding: identity'),
  'Transfer-Encoding: gzip': withLines('Transfer-Encoding: gzip'),
  'an interim answer that nobody asked for': `HTTP/1.1 100 Continue\r\n\r\n${withLines()}`,
};
