import { createHash } from 'node:crypto';
import type { PageContent } from '#shared/checks/snapshot/page.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { followRedirects } from '../fetch/follow-redirects.ts';
import type { SiteSession } from '../session/site-session.ts';

const ICON_BYTES = 300_000;

/** SHA-256 of the site's icon, `''` when there is none. */
export async function probeIcon(
  session: SiteSession,
  home: WebAddress,
  content: PageContent | null,
): Promise<string> {
  const named = content?.icons.find(({ relation }) => relation === 'own');
  const address = named ?? session.addresses.read('/favicon.ico', home);
  if (address === null) return '';
  const { exchange, body } = await followRedirects(
    { address, view: 'browser', enoughBytes: ICON_BYTES },
    session,
  );
  const { outcome } = exchange;
  const isIcon = outcome.kind === 'answered' && outcome.status === 200 && !outcome.mediaType.includes('html');
  return isIcon && body.length > 0 ? createHash('sha256').update(body).digest('hex') : '';
}
