import type { Exchange } from '#shared/checks/snapshot/http-exchange.ts';
import type { Page, Script } from '#shared/checks/snapshot/page.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { followRedirects } from '../fetch/follow-redirects.ts';
import { isUnanswered } from '../fetch/is-unanswered.ts';
import { addScriptFile, isLeftOutOf } from '../read-page/add-script-file.ts';
import { isOver, type SiteSession } from '../session/site-session.ts';

const MAX_FILES = 15;
const FILE_BYTES = 600_000;

/**
 * Reads script files of the site itself, each once, and adds their code to the first page that names them: planted code
 * often sits at the end of a library. What was not read of them stands in the limits. Gives the pages anew.
 */
export async function probeScripts(session: SiteSession, pages: readonly Page[]): Promise<readonly Page[]> {
  const firstPages = new Map<string, { readonly address: WebAddress; readonly page: number }>();
  for (const [page, { content, exchange }] of pages.entries()) {
    const isOwnPage = exchange.outcome.kind === 'answered' && exchange.outcome.final.relation === 'own';
    for (const address of isOwnPage && content !== null
      ? codeAddresses(session, content.scripts, exchange)
      : []) {
      if (address.relation !== 'own' || firstPages.has(address.href)) continue;
      if (firstPages.size < MAX_FILES) firstPages.set(address.href, { address, page });
      else session.limitLog.add('scripts', session.addresses.site.href);
    }
  }
  const filled = [...pages];
  await Promise.all(
    [...firstPages.values()].map(async ({ address, page }) => {
      const code = isOver(session) ? '' : await fetchCode(session, address);
      const current = filled[page];
      if (code === '' || current === undefined || current.content === null) return;
      const content = addScriptFile(current.content, address, code, session.addresses);
      filled[page] = { ...current, content };
    }),
  );
  return filled;
}

/** `navigator.serviceWorker.register('/sw.js')` */
const WORKER = /serviceWorker\s{0,3}\.\s{0,3}register\(\s{0,3}["'`](?<path>[^"'`\n]{1,300})["'`]/gu;

/** The script files that a page names in elements, and the workers that its code starts. */
function codeAddresses(
  { addresses }: SiteSession,
  scripts: readonly Script[],
  { requested }: Exchange,
): readonly WebAddress[] {
  const workers = scripts.flatMap(({ code }) =>
    [...code.matchAll(WORKER)].map(({ groups }) => addresses.read(groups?.['path'] ?? '', requested)),
  );
  return [...workers, ...scripts.map(({ address }) => address)].filter((address) => address !== null);
}

async function fetchCode(session: SiteSession, address: WebAddress): Promise<string> {
  const { exchange, body, isCut } = await followRedirects(
    { address, view: 'browser', enoughBytes: FILE_BYTES },
    session,
  );
  const { outcome } = exchange;
  const isScript =
    outcome.kind === 'answered' && outcome.status === 200 && !outcome.mediaType.includes('html');
  const code = isScript ? new TextDecoder().decode(body) : '';
  const isPart = isCut || isUnanswered(exchange) || isLeftOutOf(code);
  if (isPart) session.limitLog.add('scripts', address.href);
  return code;
}
