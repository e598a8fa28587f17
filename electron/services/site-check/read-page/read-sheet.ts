import parse from 'css-tree/parser';
import { ident } from 'css-tree/utils';
import type { Atrule, CssNode, List, Rule } from 'css-tree';
import { detached } from '../text/clean-text.ts';
import type { Declarations } from './hiding-style.ts';
import { declarationsOf } from './rule-declarations.ts';

/** A selector of one element by class or name: `.x`, `#x`, `div.x`, `div#x`; no state, no place in a tree. */
export interface SimpleSelector {
  /** `.x` or `#x`, without what escapes signs in it. */
  readonly key: string;
  /** Only elements of this name, in lower case; `''` for all. */
  readonly element: string;
}

/** A rule of a style sheet, with those of its selectors that are simple. */
export interface SheetRule {
  readonly selectors: readonly SimpleSelector[];
  readonly declared: Declarations;
  /** Whether a declaration stands against later ones, by `!important`. */
  readonly isImportant: boolean;
}

/** The rules of a style sheet in their order, by where they hold; without those for print. */
export interface ReadSheet {
  readonly always: readonly SheetRule[];
  /** On some screens alone: for a width, for a colour scheme. */
  readonly onSomeScreens: readonly SheetRule[];
  /** Whether the sheet has more than was read. */
  readonly isPart: boolean;
}

/** As long as the framework of a theme is; of longer sheets both ends are read, as a planted rule stands at one of them. */
const MAX_LENGTH = 300_000;
const TAIL_LENGTH = 100_000;
const MAX_RULES = 6_000;
const MAX_DEPTH = 8;
/** A long list of selectors is a framework's, not a trick. */
const MAX_SELECTORS = 50;
/** Blocks that hold wherever the page is shown. */
const PLAIN_BLOCKS: readonly string[] = ['layer', 'supports'];
const EVERY_SCREEN = /^(?:only\s+)?(?:all|screen)?$/iu;
const PRINT = /\bprint\b/iu;

type Place = 'always' | 'onSomeScreens';
type Taken = Record<Place, SheetRule[]> & { isPart: boolean };

/** Styles of elements, which pages of one site repeat; longer ones are mostly files, and are read once as it is. */
const MAX_REMEMBERED_LENGTH = 4_000;
const MAX_REMEMBERED = 200;
const remembered = new Map<string, ReadSheet>();

/** Reads a style sheet, whatever its state, as far as rules of simple selectors go. */
export function readSheet(css: string): ReadSheet {
  if (css.length > MAX_REMEMBERED_LENGTH) return parsedSheet(css);
  const known = remembered.get(css);
  if (known !== undefined) return known;
  const sheet = parsedSheet(css);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(detached(css), sheet);
  return sheet;
}

function parsedSheet(css: string): ReadSheet {
  if (css.length <= MAX_LENGTH) return parsedPart(css);
  const head = parsedPart(css.slice(0, MAX_LENGTH - TAIL_LENGTH));
  const tail = parsedPart(css.slice(endOfRuleFrom(css, css.length - TAIL_LENGTH)));
  return {
    always: [...head.always, ...tail.always],
    onSomeScreens: [...head.onSomeScreens, ...tail.onSomeScreens],
    isPart: true,
  };
}

function parsedPart(css: string): Taken {
  const taken: Taken = { always: [], onSomeScreens: [], isPart: false };
  const sheet = parse(css, { parseValue: false, parseCustomProperty: false, parseAtrulePrelude: false });
  if (sheet.type === 'StyleSheet') takeRules(sheet.children, 'always', taken, 0);
  return taken;
}

/** Where, from a place on, a rule or a block has ended that lies within no other. */
function endOfRuleFrom(css: string, place: number): number {
  let depth = 0;
  for (const { 0: brace, index } of css.matchAll(/[{}]/gu)) {
    depth = brace === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth === 0 && index >= place) return index + 1;
  }
  return css.length;
}

function takeRules(nodes: List<CssNode>, place: Place, taken: Taken, depth: number): void {
  if (depth > MAX_DEPTH) {
    taken.isPart = true;
    return;
  }
  nodes.forEach((node) => {
    if (node.type === 'Rule') takeRule(selectorsOf(node), node.block.children, place, taken, depth);
    const inner = blockIn(node, place);
    if (inner !== null) takeRules(inner.nodes, inner.place, taken, depth + 1);
  });
}

/** A rule, and what blocks in it say of the same elements; rules nested in it are of other elements. */
function takeRule(
  selectors: readonly SimpleSelector[],
  block: List<CssNode>,
  place: Place,
  taken: Taken,
  depth: number,
): void {
  if (taken[place].length >= MAX_RULES || depth > MAX_DEPTH) {
    taken.isPart = true;
    return;
  }
  taken[place].push({ selectors, ...declarationsOf(block) });
  block.forEach((node) => {
    const inner = blockIn(node, place);
    if (inner !== null) takeRule(selectors, inner.nodes, inner.place, taken, depth + 1);
  });
}

/** The block of an at-rule and where it holds; `null` for any other node and for what is no style of the page on a screen. */
function blockIn(
  node: CssNode,
  around: Place,
): { readonly nodes: List<CssNode>; readonly place: Place } | null {
  if (node.type !== 'Atrule' || node.block === null) return null;
  const place = placeOf(node, around);
  return place === null ? null : { nodes: node.block.children, place };
}

/** Where the rules in a block hold; `null` for those that are no style of the page on a screen. */
function placeOf({ name, prelude }: Atrule, around: Place): Place | null {
  const kind = name.toLowerCase();
  if (PLAIN_BLOCKS.includes(kind)) return around;
  if (kind !== 'media') return null;
  const media = prelude?.type === 'Raw' ? prelude.value.trim() : '';
  if (PRINT.test(media)) return null;
  return EVERY_SCREEN.test(media) ? around : 'onSomeScreens';
}

function selectorsOf({ prelude }: Rule): readonly SimpleSelector[] {
  const selectors = prelude.type === 'SelectorList' ? prelude.children.toArray() : [];
  return selectors.length > MAX_SELECTORS ? [] : selectors.flatMap(simpleSelector);
}

function simpleSelector(selector: CssNode): readonly SimpleSelector[] {
  if (selector.type !== 'Selector') return [];
  const parts = selector.children.toArray();
  const first = parts[0];
  const element = first?.type === 'TypeSelector' ? first.name.toLowerCase() : '';
  const rest = element === '' ? parts : parts.slice(1);
  const [one] = rest;
  if (rest.length !== 1 || (one?.type !== 'ClassSelector' && one?.type !== 'IdSelector')) return [];
  return [{ key: `${one.type === 'ClassSelector' ? '.' : '#'}${ident.decode(one.name)}`, element }];
}
