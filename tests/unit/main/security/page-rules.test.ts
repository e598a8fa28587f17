import { describe, expect, it } from 'vitest';
import { isAllowedRequest } from '#main/security/lock-down.ts';
import { isTrustedSender } from '#main/security/trusted-sender.ts';

type Sender = Parameters<typeof isTrustedSender>[0];

function sender(url: string, parent: object | null = null): Sender {
  return { senderFrame: { url, parent } as Sender['senderFrame'] };
}

describe('what a page may request', () => {
  it.each([
    'app://tu-kiem/index.html',
    'app://tu-kiem/assets/a.js',
    'blob:app://tu-kiem/5b2c',
    'data:image/png;base64,AA==',
    'devtools://devtools/bundled/devtools_app.html',
  ])('allows %s', (url) => {
    expect(isAllowedRequest(url)).toBe(true);
  });

  it.each([
    'https://example.test/',
    'http://127.0.0.1:8080/',
    'file:///etc/passwd',
    'ws://example.test/',
    'ftp://example.test/',
    'app://elsewhere/index.html',
    'app://tu-kiem.example.test/',
    'blob:https://example.test/5b2c',
    'data:text/html,<script>1</script>',
    'chrome://gpu',
  ])('refuses %s', (url) => {
    expect(isAllowedRequest(url)).toBe(false);
  });
});

describe('who may call main', () => {
  it("is the app's own page in the top frame", () => {
    expect(isTrustedSender(sender('app://tu-kiem/index.html#/profile'))).toBe(true);
  });

  it('is neither another page, nor a frame inside, nor a page that has gone', () => {
    expect(isTrustedSender(sender('https://example.test/'))).toBe(false);
    expect(isTrustedSender(sender('file:///index.html'))).toBe(false);
    expect(isTrustedSender(sender('app://tu-kiem/index.html', {}))).toBe(false);
    expect(isTrustedSender({ senderFrame: null })).toBe(false);
  });
});
