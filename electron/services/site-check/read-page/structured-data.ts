import { cleanText } from '../text/clean-text.ts';

const MAX_NAMES = 20;
const MAX_ADDRESSES = 40;
const MAX_TEXT = 2_000;
const MAX_NODES = 2_000;
const NAMED_TYPES = /organi[sz]ation|website|school|college|university|localbusiness|store|casino/iu;
/** What holds an address of the thing itself; pictures and styles say nothing of who it is. */
const ADDRESS_KEYS: ReadonlySet<string> = new Set([
  'url',
  'sameAs',
  '@id',
  'target',
  'urlTemplate',
  'item',
  'mainEntityOfPage',
]);
const TEXT_KEYS: ReadonlySet<string> = new Set([
  'name',
  'alternateName',
  'headline',
  'description',
  'text',
  'slogan',
  'keywords',
]);
const WHOLE_ADDRESS = /^(?:https?:)?\/\//iu;
const ADDRESS_IN_TEXT = /https?:\/\/[^\s"'<>\\]{4,500}/giu;

/** What a JSON-LD block tells search engines. */
export interface StructuredData {
  /** The names of organisations and web sites. */
  readonly names: readonly string[];
  /** Whole addresses as written, also those in texts. */
  readonly addresses: readonly string[];
  /** Names, headlines, descriptions, questions and answers, each in a line of its own. */
  readonly text: string;
}

interface Draft {
  readonly names: string[];
  readonly addresses: string[];
  readonly texts: string[];
}

/** Reads a JSON-LD block; nothing when it cannot be read. */
export function readStructuredData(json: string): StructuredData {
  const draft: Draft = { names: [], addresses: [], texts: [] };
  const queue: unknown[] = [parsed(json)];
  for (let seen = 0; queue.length > 0 && seen < MAX_NODES; seen += 1) {
    const node = queue.shift();
    if (typeof node !== 'object' || node === null) continue;
    const name = nameOf(node);
    if (name !== '' && draft.names.length < MAX_NAMES) draft.names.push(name);
    const entries = Object.entries(node).slice(0, MAX_NODES);
    for (const [key, value] of entries) noteStrings(key, value, draft);
    queue.push(...entries.map(([, value]: readonly [string, unknown]) => value).filter(isObject));
  }
  return {
    names: draft.names,
    addresses: draft.addresses.slice(0, MAX_ADDRESSES),
    text: draft.texts.join('\n').slice(0, MAX_TEXT),
  };
}

const isObject = (value: unknown): boolean => typeof value === 'object';

function noteStrings(key: string, value: unknown, { addresses, texts }: Draft): void {
  const all: readonly unknown[] = Array.isArray(value) ? value.slice(0, MAX_ADDRESSES) : [value];
  for (const one of all) {
    if (typeof one !== 'string') continue;
    if (ADDRESS_KEYS.has(key) && WHOLE_ADDRESS.test(one)) addresses.push(one);
    if (!TEXT_KEYS.has(key) || texts.length >= MAX_ADDRESSES) continue;
    texts.push(cleanText(one.replace(/<[^>]{0,500}>/gu, ' '), MAX_TEXT));
    addresses.push(...(one.slice(0, MAX_TEXT).match(ADDRESS_IN_TEXT) ?? []));
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function nameOf(node: object): string {
  const types: unknown = '@type' in node ? node['@type'] : '';
  const name = 'name' in node ? node.name : '';
  const isNamed = (Array.isArray(types) ? types.slice(0, MAX_NAMES) : [types]).some(isNamedType);
  return isNamed && typeof name === 'string' ? cleanText(name, 300) : '';
}

function isNamedType(type: unknown): boolean {
  return typeof type === 'string' && NAMED_TYPES.test(type.slice(0, 200));
}
