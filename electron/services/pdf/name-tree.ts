import { LIMITS } from './limits.ts';
import type { PdfDocument } from './pdf-document.ts';
import { isKind, type PdfDict, type PdfValue } from './pdf-values.ts';
import { Refusal } from './refusal.ts';

/** One entry of a name tree. */
export interface NameTreeEntry {
  readonly name: string;
  readonly value: PdfValue;
}

/** Names that the app gives, with room for what later versions may give: printable ASCII. */
const PLAIN_NAME = /^[\x20-\x7e]{1,120}$/u;

/**
 * The entries of a name tree in their order (ISO 32000-1, 7.9.6), equal names included. Refuses with
 * `attachment-list-invalid` what different readers could search in different ways: names out of order, wrong limits,
 * nodes that are met twice, nodes with both names and kids, names that are not plain ASCII.
 */
export function readNameTree(document: PdfDocument, root: PdfValue): readonly NameTreeEntry[] {
  const entries: NameTreeEntry[] = [];
  const seen = new Set<PdfDict>();
  const visit = (value: PdfValue, depth: number): void => {
    const node = document.dict(value);
    if (node === null || seen.has(node) || depth > LIMITS.treeDepth)
      return invalid('a node is missing or met twice');
    seen.add(node);
    const first = entries.length;
    const kids = document.items(node.entries.get('Kids'));
    const names = document.items(node.entries.get('Names'));
    if ((kids === null) === (names === null)) return invalid('a node needs either names or kids');
    for (const kid of kids ?? []) visit(kid, depth + 1);
    entries.push(...pairsOf(document, names ?? []));
    if (entries.length > LIMITS.attachments) invalid('too many attachments');
    checkLimits(document, node, entries.slice(first));
  };
  if (document.resolve(root) !== null) visit(root, 0);
  refuseDisorder(entries);
  return entries;
}

function pairsOf(document: PdfDocument, names: readonly PdfValue[]): readonly NameTreeEntry[] {
  if (names.length % 2 !== 0) return invalid('a name without a value');
  return Array.from({ length: names.length / 2 }, (_, index) => ({
    name: plainName(document.resolve(names[2 * index])),
    value: names[2 * index + 1] ?? null,
  }));
}

/** The text of a name that consists of printable ASCII. */
export function plainName(value: PdfValue): string {
  const text = isKind(value, 'string') ? Buffer.from(value.bytes).toString('latin1') : '';
  return PLAIN_NAME.test(text) ? text : invalid('a name is not plain ASCII');
}

function checkLimits(document: PdfDocument, node: PdfDict, entries: readonly NameTreeEntry[]): void {
  const limits = document.items(node.entries.get('Limits'));
  if (limits === null) return;
  const [first, last] = limits.map((limit) => plainName(document.resolve(limit)));
  if (first !== entries[0]?.name || last !== entries.at(-1)?.name) invalid('wrong limits');
}

function refuseDisorder(entries: readonly NameTreeEntry[]): void {
  entries.forEach(({ name }, index) => {
    const next = entries[index + 1]?.name;
    if (next !== undefined && next < name) invalid(`${next} stands behind ${name}`);
  });
}

function invalid(detail: string): never {
  throw new Refusal('attachment-list-invalid', detail);
}
