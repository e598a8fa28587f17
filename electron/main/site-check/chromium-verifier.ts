import { net, type Session } from 'electron';
import type { AskBrowser, BrowserVerdict } from '#services/site-check/certificates/browser-verdict.ts';
import { frontPage } from './ask-browser.ts';

/** Answers of a verifier to Chromium. */
const REFUSE = -2;
const AS_CHROMIUM_SAYS = -3;
/** What a request ends with whose certificate was refused here. */
const REFUSED_HERE = 'net::ERR_FAILED';

/**
 * Looks at certificates with the eyes of Chromium, in a session that serves nothing else. Every certificate is refused
 * once Chromium has judged it, so that the handshake fails and no request is ever sent. One question at a time for each
 * host, as Chromium names the host of a certificate but not the port.
 */
export function chromiumVerifier(session: Session): AskBrowser {
  const words = new Map<string, BrowserVerdict>();
  const turns = new Map<string, Promise<BrowserVerdict | undefined>>();
  session.setCertificateVerifyProc(({ hostname, verificationResult, isIssuedByKnownRoot }, decide) => {
    const host = hostname.replace(/^\[|\]$/gu, '');
    if (!turns.has(host)) {
      // of a proxy that speaks TLS itself
      decide(AS_CHROMIUM_SAYS);
      return;
    }
    const error = verificationResult === 'net::OK' ? null : verificationResult;
    words.set(host, { error, isKnownRoot: isIssuedByKnownRoot });
    decide(REFUSE);
  });
  return (host, port, signal) => {
    const before = turns.get(host) ?? Promise.resolve(undefined);
    const turn = before.then(async () => {
      const end = await handshakeEnd(session, frontPage(host, port), signal);
      // Chromium remembers for a while what it judged: then it refuses without asking, and the word of that time holds
      return end === REFUSED_HERE ? words.get(host) : undefined;
    });
    turns.set(host, turn);
    return turn;
  };
}

/** Begins a request and gives the error with which it ends; `null` when it was broken off. */
function handshakeEnd(session: Session, url: string, signal: AbortSignal): Promise<string | null> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve(null);
      return;
    }
    const request = net.request({ method: 'HEAD', url, session, redirect: 'error', credentials: 'omit' });
    const finish = (end: string | null): void => {
      signal.removeEventListener('abort', stop);
      resolve(end);
    };
    const stop = (): void => {
      finish(null);
      request.abort();
    };
    signal.addEventListener('abort', stop, { once: true });
    request.on('error', ({ message }) => {
      finish(message);
    });
    // only a proxy can answer in the place of a server whose certificate is refused
    request.on('response', stop);
    request.end();
  });
}
