import { readFile } from 'node:fs/promises';
import { DEFAULT_LIMITS } from '#services/site-check/session/check-limits.ts';
import { readHostsList } from '#services/hosts-list/hosts-list.ts';
import { runSiteChecks } from '#services/site-check/run/run-site-checks.ts';
import { factsFrom } from '#shared/facts/facts-in-use.ts';
import { browserQuestions } from './browser-questions.ts';
import {
  ALIVE_EVERY_MS,
  type FromSiteCheckWorker,
  type ToSiteCheckWorker,
  toSiteCheckWorkerSchema,
} from './site-check-worker-messages.ts';

/** Polite to shared servers: so many requests begin each second, for each host. */
const REQUESTS_PER_SECOND = 2;

const cancellation = new AbortController();
const questions = browserQuestions(send);

process.parentPort.on('message', ({ data }: { readonly data: unknown }) => {
  const message = toSiteCheckWorkerSchema.parse(data);
  if (message.kind === 'cancel') cancellation.abort();
  else if (message.kind === 'browser-said') questions.takeAnswer(message);
  else void run(message);
});

async function run({ request, settings }: Extract<ToSiteCheckWorker, { kind: 'start' }>): Promise<void> {
  const { sites, ...known } = request;
  const { hostsListFile, browser, broughtTables, ...told } = settings;
  const aliveTimer = setInterval(send, ALIVE_EVERY_MS, { kind: 'alive' });
  const isListedHost =
    hostsListFile === null ? () => false : readHostsList(await readFile(hostsListFile, 'utf8'));
  const siteIdAt = (index: number) => sites[index]?.siteId ?? '';
  await runSiteChecks(
    sites,
    {
      ...known,
      ...told,
      isListedHost,
      tables: factsFrom(broughtTables),
      limits: DEFAULT_LIMITS,
      ratePerSecond: REQUESTS_PER_SECOND,
      nameServers: null,
      controlPages: null,
    },
    {
      signal: cancellation.signal,
      now: () => new Date(),
      askBrowser: questions.ask,
      ...(browser === null ? {} : { browser }),
      onProgress: (index, progress) => {
        send({ kind: 'progress', progress: { siteId: siteIdAt(index), ...progress } });
      },
      onChecked: (index, outcome, pictures) => {
        send({ kind: 'checked', checked: { siteId: siteIdAt(index), outcome }, pictures: [...pictures] });
      },
    },
  );
  clearInterval(aliveTimer);
  send({ kind: 'ended' });
}

function send(message: FromSiteCheckWorker): void {
  process.parentPort.postMessage(message);
}
