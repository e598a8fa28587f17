import type { Exchange } from '#shared/checks/snapshot/http-exchange.ts';
import type { Page, Script } from '#shared/checks/snapshot/page.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { followRedirects } from '../fetch/follow-redirects.ts';
import { addScriptFile } from '../read-page/add-script-file.ts';
import { isOver, type SiteSession } from '../session/site-session.ts';

const MAX_FILES = 15;
const FILE_BYTES = 600_000;

/**
 * Reads script files of the site itself, each once, and adds their code to the first page that names them: planted code
 * often sits at the end of a library. Gives the pages anew.
 */
export async function probeScripts(session: SiteSession, pages: readonly Page[]): Promise<readonly Page[]> {
  const firstPages = new Map<string, { readonly address: WebAddress; readonly page: number }>();
  for (const [page, { content, exchange }] of pages.entries()) {
    const isOwnPage = exchange.outcome.kind === 'answered' && exchange.outcome.final.relation === 'own';
    for (const address of isOwnPage && content !== null
      ? codeAddresses(session, content.scripts, exchange)
      : []) {
      const isWanted = address.relation === 'own' && !firstPages.has(address.href);
      if (isWanted && firstPages.size < MAX_FILES) firstPages.set(address.href, { address, page });
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
  const { exchange, body } = await followRedirects(
    { address, view: 'browser', enoughBytes: FILE_BYTES },
    session,
  );
  const { outcome } = exchange;
  const isScript =
    outcome.kind === 'answered' && outcome.status === 200 && !outcome.mediaType.includes('html');
  return isScript ? new TextDecoder().decode(body) : '';
}
