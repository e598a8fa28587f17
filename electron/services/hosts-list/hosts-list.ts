const MAX_HOSTS = 2_000_000;
const HOST = /^(?:[\p{L}\p{N}_-]{1,63}\.)+[\p{L}\p{N}-]{2,63}$/u;

/** The largest list that is read, in bytes. */
export const MAX_HOSTS_LIST_BYTES = 64 * 1024 * 1024;

/**
 * The hosts of a list of bad hosts: hosts format (`0.0.0.0 bad.example`), one host a line, or the host rules of ad
 * filters (`||bad.example^`). Lines that are nothing of this are passed over.
 */
export function readHosts(text: string): ReadonlySet<string> {
  const hosts = new Set<string>();
  let place = 0;
  while (place < text.length && hosts.size < MAX_HOSTS) {
    const newline = text.indexOf('\n', place);
    const end = newline === -1 ? text.length : newline;
    const host = hostOfLine(text.slice(place, end));
    if (host !== null) hosts.add(host);
    place = end + 1;
  }
  return hosts;
}

/** Reads a list of bad hosts and gives a question: is this host, or one above it, on the list? */
export function readHostsList(text: string): (host: string) => boolean {
  const hosts = readHosts(text);
  return (host) => isListed(hosts, host.toLowerCase());
}

function hostOfLine(line: string): string | null {
  const comment = line.indexOf('#');
  const rule = (comment === -1 ? line : line.slice(0, comment)).trim().toLowerCase();
  if (rule === '' || rule.startsWith('!') || rule.length > 300) return null;
  const last = rule.slice(rule.search(/\S+$/u)).replace(/^\|\||\^$|\.$/gu, '');
  // the lines for this PC itself that every hosts file begins with
  if (last === 'localhost' || last.endsWith('.localdomain') || /^[\d.]+$/u.test(last)) return null;
  return HOST.test(last) ? last : null;
}

function isListed(hosts: ReadonlySet<string>, host: string): boolean {
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    if (hosts.has(name)) return true;
  }
  return false;
}
