import { networkInterfaces } from 'node:os';
import type { NetworkState } from '#shared/checks/snapshot/network-state.ts';
import type { ControlPage } from '#shared/checks/request/control-pages.ts';
import { withDeadline } from '../network/deadline.ts';
import { faultOfError } from '../network/fault-of-error.ts';
import { createGuardedHttp } from '../network/guarded-http.ts';
import { shakeHands } from '../network/guarded-tls.ts';
import { addressesWithin, type NameResolver } from '../network/resolver.ts';
import { type TransportAnswer, TransportFault } from '../network/transport.ts';
import { headersOf } from '../fetch/view-headers.ts';

/** How the state of the PC's own connection is found out. */
export interface ControlOptions {
  /** `[]` when only sites of this PC and its network are checked. */
  readonly pages: readonly ControlPage[];
  readonly names: NameResolver;
  readonly proxy: string | null;
  readonly signal: AbortSignal;
  readonly now: () => Date;
}

type Control = NetworkState['controls'][number];

const CONTROL_MS = 6_000;
const NEVER_ABORTED = new AbortController().signal;
const CONTROL_BODY_BYTES = 4_096;
/** A portal answers a control name with an address of its own network; that has to be seen, not refused. */
const anyAddress = (): boolean => true;

/** Asks pages of others what this PC's connection is worth. */
export async function probeNetwork(options: ControlOptions): Promise<NetworkState> {
  const transport = createGuardedHttp({
    policy: anyAddress,
    names: options.names,
    proxy: options.proxy,
    headerBytes: 32_768,
    connectMs: CONTROL_MS,
  });
  try {
    const controls = await Promise.all(
      options.pages.map((page) =>
        withDeadline(options.signal, CONTROL_MS, async (signal): Promise<Control> => {
          const nameOutcome = await lookUp(page, options, signal);
          if (nameOutcome !== null) return unanswered(page, nameOutcome);
          const request = { method: 'GET' as const, href: page.href, headers: headersOf('browser', '') };
          try {
            const answer = await transport.send({ ...request, maxBodyBytes: CONTROL_BODY_BYTES, signal });
            return await answeredControl(page, answer, options);
          } catch (error) {
            if (error instanceof TransportFault) return unanswered(page, outcomeOf(error.fault));
            throw error;
          }
        }),
      ),
    );
    return {
      controls,
      localTime: options.now().toISOString(),
      ...ownAddresses(),
      proxy: options.proxy,
      isLocalOnly: options.pages.length === 0,
    };
  } finally {
    await transport.close();
  }
}

async function answeredControl(
  page: ControlPage,
  answer: TransportAnswer,
  options: ControlOptions,
): Promise<Control> {
  const date = new Date(answer.headers.find(({ name }) => name === 'date')?.value ?? '');
  return {
    name: page.name,
    outcome: answeredOutcome(page, answer),
    serverTime: Number.isNaN(date.getTime()) ? null : date.toISOString(),
    ttfbMs: Math.round(answer.ttfbMs),
    issuer: page.href.startsWith('https:') ? await issuerOf(page, options) : null,
  };
}

function answeredOutcome({ expected }: ControlPage, { status, body }: TransportAnswer): Control['outcome'] {
  if (status === 407) return 'proxy-refused';
  if (expected === null) return 'ok';
  const isAsExpected =
    status === expected.status && Buffer.from(body).toString('latin1').startsWith(expected.body);
  return isAsExpected ? 'ok' : 'unexpected-answer';
}

async function issuerOf({ href }: ControlPage, options: ControlOptions): Promise<string | null> {
  const { hostname, port } = new URL(href);
  const handshake = await shakeHands({
    host: hostname,
    port: port === '' ? 443 : Number(port),
    names: options.names,
    policy: anyAddress,
    proxy: options.proxy,
    timeoutMs: CONTROL_MS,
    signal: options.signal,
  });
  const leaf = handshake.kind === 'done' ? handshake.chain[0] : undefined;
  if (leaf === undefined) return null;
  const { certificateFacts } = await import('../certificates/certificate-facts.ts');
  return certificateFacts(leaf)?.issuer ?? null;
}

/** What is wrong with the name alone: a silent name service has to be told apart from a silent line. */
async function lookUp(
  { href }: ControlPage,
  { names, proxy }: ControlOptions,
  signal: AbortSignal,
): Promise<Control['outcome'] | null> {
  if (proxy !== null) return null;
  try {
    await addressesWithin(names, new URL(href).hostname, signal);
    return null;
  } catch (error) {
    return outcomeOf(faultOfError(error, NEVER_ABORTED, false).fault);
  }
}

function unanswered({ name }: ControlPage, outcome: Control['outcome']): Control {
  return { name, outcome, serverTime: null, ttfbMs: null, issuer: null };
}

function outcomeOf(fault: TransportFault['fault']): Control['outcome'] {
  return OUTCOME_OF_FAULT[fault] ?? 'no-connection';
}

const OUTCOME_OF_FAULT: Readonly<Partial<Record<TransportFault['fault'], Control['outcome']>>> = {
  'name-not-found': 'name-not-found',
  'dns-no-answer': 'dns-no-answer',
  proxy: 'proxy-refused',
  'headers-too-large': 'unexpected-answer',
  'not-http': 'unexpected-answer',
  'tls-certificate': 'unexpected-answer',
  'tls-handshake': 'unexpected-answer',
};

/** Addresses of this PC beside loopback and link-local ones. */
function ownAddresses(): Pick<NetworkState, 'hasAddress' | 'hasIpv6'> {
  const outer = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ internal, address }) => !internal && !/^(?:fe80:|169\.254\.)/iu.test(address));
  const isGlobal = (address: string): boolean => /^[23]/u.test(address);
  return {
    hasAddress: outer.length > 0,
    hasIpv6: outer.some(({ family, address }) => family === 'IPv6' && isGlobal(address)),
  };
}
