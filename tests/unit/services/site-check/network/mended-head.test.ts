import { describe, expect, it } from 'vitest';
import { headLength, mendHead } from '#services/site-check/network/mended-head.ts';

const mended = (...lines: readonly string[]): string | undefined => mendHead(`${lines.join('\n')}\n\n`)?.text;
const dueForm = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\n\r\n`;

describe('the head of an answer', () => {
  it('stays as it is in due form', () => {
    const head = dueForm(
      'HTTP/1.1 404 Not Found',
      'Server:nginx',
      'Set-Cookie: a=b; path=/',
      'Set-Cookie: c=d',
    );
    expect(mendHead(head)).toEqual({ text: head, isMended: false, isInterim: false });
  });

  it('loses lines that are no headers, and keeps the others in their order', () => {
    expect(mended('HTTP/1.1 200 OK', 'A: 1', 'garbage', ': x', 'X Powered By: PHP', 'Máy: x', 'B : 2')).toBe(
      dueForm('HTTP/1.1 200 OK', 'A: 1', 'B: 2'),
    );
  });

  it('joins folded lines and takes control characters for blanks', () => {
    expect(mended('HTTP/1.1 200 OK', 'A: 1', '\t2', 'B: x\ry\u0001z')).toBe(
      dueForm('HTTP/1.1 200 OK', 'A: 1 2', 'B: x y z'),
    );
  });

  it.each([
    ['http/1.1 200 OK', 'HTTP/1.1 200 OK'],
    ['HTTP/1.2  404 Không có', 'HTTP/1.1 404 Không có'],
    ['HTTP/0.9 200', 'HTTP/1.0 200'],
    ['  HTTP/1.1 200 OK', 'HTTP/1.1 200 OK'],
    ['HTTP/1.1', 'HTTP/1.1 200'],
  ])('reads the status line %j as browsers do', (line, expected) => {
    expect(mended(line)).toBe(dueForm(expected));
  });

  it('has one way to tell its end, unless lengths contradict each other', () => {
    const line = 'HTTP/1.1 200 OK';
    const length = 'Content-Length: 5';
    expect(mended(line, length, 'content-length:5')).toBe(dueForm(line, length));
    expect(mended(line, length, 'Transfer-Encoding: gzip')).toBe(dueForm(line, length));
    expect(mended(line, length, 'Transfer-Encoding: gzip, chunked')).toBe(
      dueForm(line, 'Transfer-Encoding: chunked'),
    );
    expect(mended(line, length, 'Content-Length: 6')).toBe(dueForm(line, length, 'Content-Length: 6'));
  });

  it('is none without the name of the protocol', () => {
    expect(mended('SSH-2.0-OpenSSH_9.2p1')).toBeUndefined();
  });

  it.each([
    ['A: 1\r\n\r\nbody', 8],
    ['A: 1\n\nbody', 6],
    ['A: 1\n\r\nbody', 7],
    ['A: 1\r\n', -1],
  ])('ends with its first empty line: %j', (text, length) => {
    expect(headLength(Buffer.from(text, 'latin1'))).toBe(length);
  });
});
