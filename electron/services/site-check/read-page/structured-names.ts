import { cleanText } from '../text/clean-text.ts';

const MAX_NAMES = 20;
const MAX_NODES = 2_000;
const NAMED_TYPES = /organi[sz]ation|website|school|college|university|localbusiness|store|casino/iu;

/** The names of organisations and web sites in a JSON-LD block; nothing when it cannot be read. */
export function structuredNames(json: string): readonly string[] {
  const names: string[] = [];
  const queue: unknown[] = [parsed(json)];
  for (let seen = 0; queue.length > 0 && seen < MAX_NODES && names.length < MAX_NAMES; seen += 1) {
    const node = queue.shift();
    if (typeof node !== 'object' || node === null) continue;
    const name = nameOf(node);
    if (name !== '') names.push(name);
    const inner: readonly unknown[] = Object.values(node);
    queue.push(...inner.slice(0, MAX_NODES).filter((value) => typeof value === 'object'));
  }
  return names;
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
