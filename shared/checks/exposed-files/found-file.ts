import { finalAddress, finalStatus } from '../snapshot/read-exchange.ts';
import type { ExposedFileProbe, SiteSnapshot } from '../snapshot/site-snapshot.ts';

/** The probes whose own path answered with 200: neither sent elsewhere nor refused. What it is, its content must show. */
export function foundFiles({ exposedFiles }: SiteSnapshot): readonly ExposedFileProbe[] {
  if (exposedFiles === 'not-asked') return [];
  return exposedFiles.filter(
    ({ path, exchange }) => finalStatus(exchange) === 200 && finalAddress(exchange).path === path,
  );
}

/** Whether the first bytes are a web page: what soft error pages give for any name. */
export function isWebPage(head: string): boolean {
  return /^(?:\uFEFF|\u00EF\u00BB\u00BF)?\s{0,50}<(?:!doctype html|html|head|body|script)/iu.test(head);
}
