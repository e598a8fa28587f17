import type { OnBeforeRequestListenerDetails, Session } from 'electron';
import type { RawRequest } from '#services/site-check/browser/view-messages.ts';
import type { OwnHosts } from './own-hosts.ts';
import type { VisitRecord } from './visit-record.ts';

const KINDS: Readonly<Record<string, RawRequest['kind']>> = {
  mainFrame: 'document',
  subFrame: 'frame',
  stylesheet: 'style',
  script: 'script',
  image: 'image',
  font: 'font',
  xhr: 'xhr',
  ping: 'ping',
  media: 'media',
  webSocket: 'websocket',
};
/** They need no connection. */
const INSIDE = /^(?:data|blob|about):/u;
/** What a page shows of others without running it says nothing that their addresses do not say. */
const KEPT_AWAY: readonly RawRequest['kind'][] = ['media', 'font'];
const MAX_FOREIGN_PICTURE_BYTES = 300_000;

/**
 * Writes down every request of a session, also those of its workers, and refuses what must not be asked for: the second
 * layer before the guard, which judges connections.
 */
export function watchRequests(made: Session, own: OwnHosts, record: () => VisitRecord | null): void {
  const stopped = new Map<number, RawRequest['outcome']>();
  made.webRequest.onBeforeRequest((details, answer) => {
    const { id, url } = details;
    if (INSIDE.test(url)) {
      answer({});
      return;
    }
    const request = requestOf(details);
    record()?.requestBegun(id, request);
    if (request.kind === 'websocket') record()?.attempt('websocket', '', url);
    const isKeptAway = KEPT_AWAY.includes(request.kind) && own.isForeign(url);
    if (own.isRefused(url)) stopped.set(id, 'refused');
    else if (isKeptAway) stopped.set(id, 'kept-away');
    answer({ cancel: stopped.has(id) });
  });
  made.webRequest.onHeadersReceived(({ id, url, resourceType, responseHeaders }, answer) => {
    const length = Number(headerOf(responseHeaders, 'content-length'));
    const isLarge = resourceType === 'image' && own.isForeign(url) && length > MAX_FOREIGN_PICTURE_BYTES;
    if (isLarge) stopped.set(id, 'kept-away');
    answer({ cancel: isLarge });
  });
  made.webRequest.onCompleted(({ id }) => record()?.requestEnded(id, 'loaded'));
  made.webRequest.onErrorOccurred(({ id }) => {
    record()?.requestEnded(id, stopped.get(id) ?? 'failed');
    stopped.delete(id);
  });
}

function requestOf({
  url,
  resourceType,
  frame,
}: OnBeforeRequestListenerDetails): Omit<RawRequest, 'outcome'> {
  const kind = KINDS[resourceType] ?? 'other';
  const isOfFrame = frame !== undefined && frame !== null && frame.parent !== null && kind !== 'frame';
  return { url, kind, initiator: isOfFrame ? frame.url.slice(0, 4_000) : '' };
}

function headerOf(headers: Readonly<Record<string, readonly string[]>> | undefined, name: string): string {
  const found = Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name);
  return found?.[1][0] ?? '';
}
