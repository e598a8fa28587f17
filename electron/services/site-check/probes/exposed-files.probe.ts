import { exposedPaths } from '#shared/checks/exposed-files/exposed-paths.ts';
import type { ExposedFileProbe } from '#shared/checks/snapshot/site-snapshot.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { followRedirects } from '../fetch/follow-redirects.ts';
import type { SiteSession } from '../session/site-session.ts';

/** Asks once for each well-known path that should not be public; stops when the server turns the check away. */
export async function probeExposedFiles(
  session: SiteSession,
  home: WebAddress,
): Promise<readonly ExposedFileProbe[]> {
  const probes: ExposedFileProbe[] = [];
  for (const { path, bytes, hasSecretValues } of exposedPaths(home.host)) {
    const address = session.addresses.read(path, home);
    if (address === null || session.signal.aborted) break;
    const { exchange, body } = await followRedirects(
      { address, view: 'browser', enoughBytes: bytes, followsRedirects: false },
      session,
    );
    const text = Buffer.from(body.subarray(0, bytes)).toString('latin1');
    probes.push({ path, exchange, head: hasSecretValues ? maskValues(text) : text });
    const status = exchange.outcome.kind === 'answered' ? exchange.outcome.status : null;
    if (status === 429) {
      session.limitLog.add('stopped-by-server', address.href);
      break;
    }
  }
  return probes;
}

/**
 * Keeps the names and drops the values of `NAME=value`, `name: value`, `define('NAME', 'value')`, `name="value"`. Of lines
 * without a name, which may go on with a value of the line before, only the openings of PHP and of configuration files stay.
 */
export function maskValues(text: string): string {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => NAMED_VALUE.exec(line)?.[0].concat('***') ?? TELLING_LINE.exec(line)?.[0] ?? '***')
    .join('\n');
}

const NAMED_VALUE = /^(?:.{0,200}?define\(\s{0,5}['"][^'"]{0,100}['"]\s{0,5},|[^=:]{0,200}[=:])/su;
const TELLING_LINE =
  /^\s{0,50}(?:<\?php|class JConfig|<\/?(?:configuration|connectionStrings|system\.web|appSettings)[\s>]?)/u;
