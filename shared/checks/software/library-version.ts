import type { WebAddress } from '../snapshot/web-address.ts';
import { SCRIPT_LIBRARIES, type ScriptLibrary } from './script-libraries.ts';

/** A library with the version that an address names. */
export interface FoundLibrary {
  readonly library: ScriptLibrary;
  readonly version: string;
}

/** `jquery-1.12.4.slim.min.js`: name, version, endings that say only how the file was packed. */
const FILE =
  /^(?<stem>[a-z][a-z0-9.-]{0,40}?)(?:[-._]?v?(?<version>\d{1,2}\.\d{1,3}(?:\.\d{1,3})?))?(?<endings>(?:[-.](?:min|slim|pack|packed|prod|production|compressed|umd|esm|all|custom)){0,4})\.m?js$/u;
/** `jquery-1.12.4`, `jquery@1.12.4`: a folder with both. */
const FOLDER = /^(?<stem>[a-z][a-z0-9.-]{0,40}?)[-@]v?(?<version>\d{1,2}\.\d{1,3}(?:\.\d{1,3})?)$/u;
const ONLY_VERSION = /^v?(?<version>\d{1,2}\.\d{1,3}(?:\.\d{1,3})?)$/u;
/** WordPress puts the version of the library it ships into the query; themes put their own number there. */
const SHIPPED = /\/(?:wp-includes|wp-admin)\//u;
const SHIPPED_QUERY = /^ver=(?<version>\d{1,2}\.\d{1,3}\.\d{1,3})/u;

/**
 * The library that an address names, with its version; `null` without both. A number counts only where it stands beside
 * the library's own name: the version of a plugin or of a theme in the same address is not the library's.
 */
export function libraryIn({ path, query }: WebAddress): FoundLibrary | null {
  const segments = path.toLowerCase().split('/');
  const file = FILE.exec(segments.at(-1) ?? '')?.groups;
  const stem = file?.['stem'] ?? '';
  const library = SCRIPT_LIBRARIES.find(({ files }) => files.includes(stem));
  if (library === undefined) return null;
  const version =
    file?.['version'] ?? versionOfFolders(library, segments.slice(0, -1)) ?? shippedVersion(path, query);
  return version === undefined ? null : { library, version };
}

function shippedVersion(path: string, query: string): string | undefined {
  return SHIPPED.test(path) ? SHIPPED_QUERY.exec(query)?.groups?.['version'] : undefined;
}

function versionOfFolders({ folders }: ScriptLibrary, segments: readonly string[]): string | undefined {
  const found = segments.flatMap((segment, index) => {
    const both = FOLDER.exec(segment)?.groups;
    if (folders.includes(both?.['stem'] ?? '')) return both?.['version'] ?? [];
    const alone = ONLY_VERSION.exec(segment)?.groups?.['version'];
    return alone !== undefined && folders.includes(segments[index - 1] ?? '') ? [alone] : [];
  });
  return found.at(-1);
}
