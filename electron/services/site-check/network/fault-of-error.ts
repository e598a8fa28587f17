import type { FetchFault } from '#shared/checks/snapshot/http-exchange.ts';
import { isTimeUp } from './deadline.ts';
import { ADDRESS_REFUSED } from './guarded-lookup.ts';
import { TransportFault } from './transport.ts';

const FAULT_OF_CODE: Readonly<Record<string, FetchFault>> = {
  [ADDRESS_REFUSED]: 'target-not-allowed',
  ENOTFOUND: 'name-not-found',
  ENODATA: 'name-not-found',
  EAI_AGAIN: 'dns-no-answer',
  EAI_FAIL: 'dns-no-answer',
  ESERVFAIL: 'dns-no-answer',
  EREFUSED: 'dns-no-answer',
  ETIMEOUT: 'dns-no-answer',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  EACCES: 'unreachable',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_OVERFLOW: 'headers-too-large',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  // what undici makes of headers that it cannot read when the server closes behind them
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'not-http',
  EPROTO: 'tls-handshake',
};

const PROXY_STATUS = /^Proxy response \((?<status>\d{3})\)|\((?<required>407)\)/u;

/** Statuses by which a proxy speaks of itself or of its rules; others tell that the target did not answer it. */
const PROXY_OWN_STATUSES: readonly string[] = ['401', '403', '405', '407'];

/** What an error of a socket, of TLS, of the HTTP parser or of an abort means, in the words of the snapshot. */
export function faultOfError(error: unknown, signal: AbortSignal, isProxied: boolean): TransportFault {
  if (error instanceof TransportFault) return error;
  const detail = describe(error);
  if (signal.aborted) {
    return new TransportFault(isTimeUp(signal) ? 'timeout' : 'cancelled', detail, { cause: error });
  }
  const status = PROXY_STATUS.exec(detail)?.groups;
  if (isProxied && status !== undefined) {
    const isOwn = PROXY_OWN_STATUSES.includes(status['status'] ?? status['required'] ?? '');
    return new TransportFault(isOwn ? 'proxy' : 'unreachable', detail, { cause: error });
  }
  const fault = faultOfCode(codeOf(error), detail);
  // through a proxy, the only connection is the one to it
  const isConnection = ['refused', 'unreachable', 'name-not-found', 'dns-no-answer'].includes(fault);
  return new TransportFault(isProxied && isConnection ? 'proxy' : fault, detail, { cause: error });
}

function faultOfCode(code: string, detail: string): FetchFault {
  const known = FAULT_OF_CODE[code];
  if (known === 'refused' && /\bquery/u.test(detail)) return 'dns-no-answer';
  // an interim answer that nobody asked for
  if (code === 'UND_ERR_SOCKET' && /\bbad response\b/u.test(detail)) return 'not-http';
  if (known !== undefined) return known;
  if (code.startsWith('HPE_')) return 'not-http';
  if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_')) return 'tls-handshake';
  return 'reset';
}

/** The code of an error, or of its cause, or of the first of several attempts. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  // undici's parser does not number all its complaints
  if (error.name === 'HTTPParserError') return 'HPE_UNKNOWN';
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return codeOf(error.cause);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = codeOf(error);
  return code === '' || error.message.includes(code) ? error.message : `${code}: ${error.message}`;
}
