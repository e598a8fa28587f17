import type { Exchange, FetchFault, Hop, ViewKind } from '#shared/checks/snapshot/http-exchange.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { cookieFacts, createVisitCookies, joinedCookies, type VisitCookies } from '../session/cookies.ts';
import { decodeBody } from '../network/decode-body.ts';
import { isTimeUp, withDeadline } from '../network/deadline.ts';
import { type TransportAnswer, TransportFault, type TransportRequest } from '../network/transport.ts';
import type { SiteSession } from '../session/site-session.ts';
import { headersOf } from './view-headers.ts';

/** A request as a probe asks for it. */
export interface VisitRequest {
  readonly address: WebAddress;
  readonly view: ViewKind;
  readonly method?: 'GET' | 'HEAD';
  /** Cookies of an earlier visit; otherwise it is the first one. */
  readonly cookies?: VisitCookies;
  /** Reading stops after so many bytes, which is no limit worth telling. */
  readonly enoughBytes?: number;
  readonly followsRedirects?: boolean;
}

/** What an request brought back. */
export interface VisitResponse {
  readonly exchange: Exchange;
  /** The decoded body of the last answer; empty when there was none. */
  readonly body: Uint8Array;
  /** Whether there is more of the body than was read. */
  readonly isCut: boolean;
}

const MAX_LOCATION_LENGTH = 500;
const MAX_HEADERS = 100;
const MAX_HEADER_VALUE_LENGTH = 2_000;
const NOTHING = new Uint8Array();
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

interface Visit {
  readonly request: VisitRequest;
  readonly session: SiteSession;
  readonly cookies: VisitCookies;
  readonly hops: Hop[];
  readonly start: number;
  /** Whether an answer on the way broke the rules of HTTP. */
  isMalformed: boolean;
}

/**
 * Sends a request and follows its redirects hop by hop. A hop to a private or literal address, or to something that is
 * no web address, is recorded and not followed. Never throws: every fault is part of the exchange.
 */
export async function followRedirects(request: VisitRequest, session: SiteSession): Promise<VisitResponse> {
  const cookies = request.cookies ?? createVisitCookies(session.limits.cookies);
  const visit: Visit = { request, session, cookies, hops: [], start: performance.now(), isMalformed: false };
  const seen = new Set<string>();
  let current = request.address;
  for (;;) {
    const cookie = cookiesFor(visit, current);
    seen.add(`${current.href} ${cookie}`);
    const sent = await sendOnce(visit, current, cookie);
    if (sent instanceof TransportFault) return faultOnTheWay(visit, sent);
    visit.isMalformed ||= sent.isMalformed;
    if (cookies.take(sent.headers, current.href)) session.limitLog.add('cookies', current.href);
    const hop = request.followsRedirects === false ? null : hopOf(sent, current, session);
    if (hop === null) return await arrived(visit, current, sent, false);
    visit.hops.push(hop);
    if (hop.to === null || hop.isRefused) {
      return failed(visit, 'target-not-allowed', `redirect to ${hop.location}`);
    }
    if (!session.mayVisit(hop.to)) {
      return failed(visit, 'target-not-allowed', `outside of the local site: ${hop.location}`);
    }
    if (isEndless(visit, seen, hop.to)) return await arrived(visit, current, sent, true);
    current = hop.to;
  }
}

/** What lets everybody in, and what this visit was given; robots keep nothing of a visit. */
function cookiesFor({ session, cookies, request }: Visit, { href }: WebAddress): string {
  const passes = session.passes.headerFor(href);
  return request.view === 'googlebot' ? passes : joinedCookies(passes, cookies.headerFor(href));
}

/** Whether the next address was asked before with the same cookies, or there were too many redirects. */
function isEndless(visit: Visit, seen: ReadonlySet<string>, next: WebAddress): boolean {
  const { hops, session, request } = visit;
  const cookie = cookiesFor(visit, next);
  if (seen.has(`${next.href} ${cookie}`)) return true;
  if (hops.length <= session.limits.redirects) return false;
  session.limitLog.add('redirects', request.address.href);
  return true;
}

/** The name of a hop turned out to have a private address only when it was connected to. */
function faultOnTheWay(visit: Visit, { fault, message }: TransportFault): VisitResponse {
  const last = visit.hops.pop();
  if (last !== undefined) {
    visit.hops.push(fault === 'target-not-allowed' ? { ...last, isRefused: true } : last);
  }
  if (fault === 'headers-too-large') visit.session.limitLog.add('headers', visit.request.address.href);
  return failed(visit, fault, message);
}

async function sendOnce(
  { request, session }: Visit,
  address: WebAddress,
  cookie: string,
): Promise<TransportAnswer | TransportFault> {
  const transportRequest: Omit<TransportRequest, 'signal'> = {
    method: request.method ?? 'GET',
    href: address.href,
    headers: headersOf(request.view, cookie),
    maxBodyBytes: Math.min(request.enoughBytes ?? Infinity, session.limits.bodyBytes),
  };
  try {
    return await session
      .rateLimitOf(address)
      .take(session.signal, () =>
        withDeadline(session.signal, session.limits.requestMs, (signal) =>
          session.transport.send({ ...transportRequest, signal }),
        ),
      );
  } catch (error) {
    if (error instanceof TransportFault) {
      if (error.fault === 'timeout' && !session.signal.aborted) {
        session.limitLog.add('request-time', address.href);
      }
      return error;
    }
    if (!session.signal.aborted) throw error;
    return new TransportFault(isTimeUp(session.signal) ? 'timeout' : 'cancelled', 'ended before its turn');
  }
}

/** Where an answer points to; `null` when it is no redirect. */
function hopOf(answer: TransportAnswer, from: WebAddress, session: SiteSession): Hop | null {
  if (!REDIRECTS.includes(answer.status)) return null;
  const raw = answer.headers.find(({ name }) => name === 'location')?.value;
  if (raw === undefined || raw === '') return null;
  // servers send UTF-8 bytes, which HTTP parsers read as Latin-1
  const location = Buffer.from(raw, 'latin1').toString('utf8').includes('\uFFFD')
    ? raw
    : Buffer.from(raw, 'latin1').toString('utf8');
  const to = session.addresses.read(location, from);
  return {
    from,
    status: answer.status,
    to,
    location: location.slice(0, MAX_LOCATION_LENGTH),
    isRefused: to === null || isRefusedTarget(to),
  };
}

/** Literal addresses other than the site's own are refused on sight; names show their address when connected to. */
function isRefusedTarget(to: WebAddress): boolean {
  const isUnnamed = to.isIpLiteral || to.isPrivate;
  return isUnnamed && to.relation !== 'own';
}

async function arrived(
  visit: Visit,
  final: WebAddress,
  answer: TransportAnswer,
  isLoop: boolean,
): Promise<VisitResponse> {
  const { session, request } = visit;
  const header = (name: string): string => answer.headers.find((one) => one.name === name)?.value ?? '';
  const decoded = answer.isPacked
    ? await decodeBody(answer.body, header('content-encoding'), session.limits.decodedBytes)
    : { bytes: answer.body, isCut: false };
  const isEnough = request.enoughBytes !== undefined && request.enoughBytes < session.limits.bodyBytes;
  if (answer.cut === 'bytes' && !isEnough) session.limitLog.add('body-bytes', final.href);
  if (answer.cut === 'time' && !session.signal.aborted) session.limitLog.add('request-time', final.href);
  if (decoded.isCut) session.limitLog.add('decoded-bytes', final.href);
  if (answer.headers.length > MAX_HEADERS) session.limitLog.add('headers', final.href);
  const exchange: Exchange = {
    requested: request.address,
    view: request.view,
    hops: visit.hops,
    isLoop,
    outcome: {
      kind: 'answered',
      status: answer.status,
      final,
      headers: answer.headers
        .filter(({ name }) => name !== 'set-cookie')
        .slice(0, MAX_HEADERS)
        .map(({ name, value }) => ({ name, value: value.slice(0, MAX_HEADER_VALUE_LENGTH) })),
      cookies: cookieFacts(answer.headers, session.limits.cookies),
      ttfbMs: Math.round(answer.ttfbMs),
      totalMs: Math.round(performance.now() - visit.start),
      bodyBytes: decoded.bytes.length,
      mediaType: (header('content-type').split(';', 1)[0] ?? '').trim().toLowerCase().slice(0, 100),
      isMalformed: visit.isMalformed,
    },
  };
  return { exchange, body: decoded.bytes, isCut: answer.cut !== 'no' || decoded.isCut };
}

function failed({ request, hops, session }: Visit, fault: FetchFault, detail: string): VisitResponse {
  const isOver = session.signal.aborted && !isTimeUp(session.signal);
  return {
    exchange: {
      requested: request.address,
      view: request.view,
      hops,
      isLoop: false,
      outcome: { kind: 'failed', fault: isOver ? 'cancelled' : fault, detail: detail.slice(0, 300) },
    },
    body: NOTHING,
    isCut: false,
  };
}
