interface TrieNode {
  readonly children: Map<string, TrieNode>;
  isEnd: boolean;
}

/** Between the syllables of a term: one blank, one sign, or nothing. */
const GAP = ' ?';
/** Signs that may stand between syllables like a blank. */
const GAP_SIGNS = /[_.+*|~·•/-]/g;
const SPECIAL = /[\\^$.*+?()[\]{}|/-]/gu;

function newNode(): TrieNode {
  return { children: new Map(), isEnd: false };
}

function insert(root: TrieNode, term: string): void {
  let node = root;
  for (const unit of term) {
    const next = node.children.get(unit) ?? newNode();
    node.children.set(unit, next);
    node = next;
  }
  node.isEnd = true;
}

function unitSource(unit: string): string {
  return unit === ' ' ? GAP : unit.replace(SPECIAL, '\\$&');
}

/** Source of a pattern for everything below a node; the longest term first, as alternatives are tried in order. */
function nodeSource(node: TrieNode): string {
  const branches = [...node.children].map(([unit, child]) => unitSource(unit) + nodeSource(child));
  if (branches.length === 0) return '';
  const [only = ''] = branches;
  const joined = branches.length === 1 ? only : `(?:${branches.join('|')})`;
  if (!node.isEnd) return joined;
  return `(?:${branches.length === 1 ? only : branches.join('|')})?`;
}

/**
 * A folded text with a blank for every sign that may stand between syllables, each in its place. Written out at every gap
 * of the pattern instead, the signs would make it longer than what engines optimize.
 */
export function withBlankGaps(folded: string): string {
  return folded.replace(GAP_SIGNS, ' ');
}

/**
 * Source of one pattern that matches any of the folded terms: a tree of their common beginnings, so that a text is
 * read once whatever the number of terms. No part can match the same text in two ways: linear. For texts as
 * `withBlankGaps` gives them.
 */
export function termPatternSource(terms: readonly string[]): string {
  const root = newNode();
  for (const term of terms) insert(root, term);
  return nodeSource(root);
}
