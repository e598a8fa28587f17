import type { AskBrowser, BrowserVerdict } from '#services/site-check/certificates/browser-verdict.ts';
import type { FromSiteCheckWorker, ToSiteCheckWorker } from './site-check-worker-messages.ts';

type Question = Extract<FromSiteCheckWorker, { kind: 'ask-browser' }>;
type Answer = Extract<ToSiteCheckWorker, { kind: 'browser-said' }>;

/** The questions of a worker to main's browser engine, and the way back for the answers. */
export interface BrowserQuestions {
  /** Without an answer it waits until the signal is aborted. */
  readonly ask: AskBrowser;
  readonly takeAnswer: (answer: Answer) => void;
}

/** Sends questions to main and gives each answer to the one who asked. */
export function browserQuestions(send: (question: Question) => void): BrowserQuestions {
  const waiting = new Map<number, (word: BrowserVerdict | undefined) => void>();
  let lastId = 0;
  return {
    ask: (host, port, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) {
          resolve(undefined);
          return;
        }
        lastId += 1;
        const id = lastId;
        const finish = (word: BrowserVerdict | undefined): void => {
          waiting.delete(id);
          signal.removeEventListener('abort', stop);
          resolve(word);
        };
        const stop = (): void => {
          finish(undefined);
        };
        waiting.set(id, finish);
        signal.addEventListener('abort', stop, { once: true });
        send({ kind: 'ask-browser', id, host, port });
      }),
    takeAnswer: ({ id, word }) => {
      waiting.get(id)?.(word ?? undefined);
    },
  };
}
