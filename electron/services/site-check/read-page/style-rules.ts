import type { HidingMethod } from '#shared/checks/snapshot/page.ts';
import { type Hiding, hidingByStyle, isFarAway, readDeclarations } from './hiding-style.ts';

/** What style elements, style sheets and scripts of a page hide, by simple selectors. */
export interface HidingRules {
  readonly hidingFor: (name: string, id: string | undefined, classes: string | undefined) => Hiding | null;
}

const MAX_CSS_LENGTH = 200_000;
const MAX_SELECTORS = 2_000;
const NO_RULES: HidingRules = { hidingFor: () => null };

/** `.x`, `#x`, `div.x`, `div#x`: one element, no state, no place in a tree. */
const SIMPLE_SELECTOR = /^([a-z][a-z0-9]{0,20})?([.#])(-?[_a-z][\w-]{0,100})$/iu;

interface SelectedHiding extends Hiding {
  /** Only elements of this name, or `''` for all. */
  readonly element: string;
}

/** Collects hiding rules from style sheets and scripts of one page. */
export interface RuleCollector {
  readonly addSheet: (
    css: string,
    method: 'style-rule' | 'script-rule',
    /** Only rules that hide in one of these ways; all when not given. */
    ways?: readonly HidingMethod[],
  ) => void;
  readonly addSelector: (selector: string, hiding: Hiding) => void;
  readonly rules: () => HidingRules;
}

/** An empty collector. */
export function createRuleCollector(): RuleCollector {
  const byKey = new Map<string, SelectedHiding>();
  const shown = new Set<string>();
  const addSelector = (selector: string, hiding: Hiding): void => {
    const match = SIMPLE_SELECTOR.exec(selector.trim());
    if (match === null || byKey.size >= MAX_SELECTORS) return;
    byKey.set(`${match[2] ?? ''}${match[3] ?? ''}`, { element: (match[1] ?? '').toLowerCase(), ...hiding });
  };
  return {
    addSelector,
    addSheet: (css, method, ways) => {
      for (const { selectors, body } of rulesOf(css)) {
        const declared = readDeclarations(body);
        const way = hidingByStyle(declared, null);
        const isHiding = way !== null && (ways === undefined || ways.includes(way));
        for (const selector of selectors.split(',')) {
          // a later rule may show again what an earlier one hid
          if (isHiding) addSelector(selector, { method, isFarAway: isFarAway(declared) });
          else if (/display|visibility|opacity/u.test(body)) byKey.delete(selector.trim());
        }
      }
      for (const selector of shownOnSomeScreens(css)) if (shown.size < MAX_SELECTORS) shown.add(selector);
    },
    rules: () =>
      byKey.size === 0 ? NO_RULES : { hidingFor: (...element) => hidingFor(byKey, shown, ...element) },
  };
}

function hidingFor(
  byKey: ReadonlyMap<string, SelectedHiding>,
  shown: ReadonlySet<string>,
  name: string,
  id: string | undefined,
  classes: string | undefined,
): Hiding | null {
  const keys = id === undefined ? [] : [`#${id}`];
  if (classes !== undefined) keys.push(...classes.split(/\s+/u, 30).map((one) => `.${one}`));
  for (const key of keys) {
    const hiding = byKey.get(key);
    if (hiding === undefined || (hiding.element !== '' && hiding.element !== name)) continue;
    const isShown = !hiding.isFarAway && keys.some((one) => shown.has(one));
    return isShown ? null : { method: hiding.method, isFarAway: hiding.isFarAway };
  }
  return null;
}

interface CssRule {
  readonly selectors: string;
  readonly body: string;
}

/** The plain rules of a style sheet, without those for a width, for print or for states. */
function rulesOf(css: string): readonly CssRule[] {
  const text = withoutComments(css.slice(0, MAX_CSS_LENGTH));
  const rules: CssRule[] = [];
  let place = 0;
  while (rules.length < MAX_SELECTORS) {
    const open = text.indexOf('{', place);
    if (open === -1) break;
    const selectors = text.slice(place, open).trim();
    if (selectors.startsWith('@')) {
      place = endOfBlock(text, open);
      continue;
    }
    const close = text.indexOf('}', open);
    const end = close === -1 ? text.length : close;
    // a long list of selectors is a framework's, not a trick
    if (selectors.length <= 2_000) rules.push({ selectors, body: text.slice(open + 1, end) });
    place = end + 1;
  }
  return rules;
}

const ON_SCREENS = /@media\b(?![^{]{0,200}print)[^{]{0,300}\{/giu;
const MAX_MEDIA_BLOCKS = 200;

/** Selectors of one class or name that a rule for some widths of the screen shows: `hidden md:block`. */
function shownOnSomeScreens(css: string): readonly string[] {
  const text = withoutComments(css.slice(0, MAX_CSS_LENGTH));
  return [...text.matchAll(ON_SCREENS)].slice(0, MAX_MEDIA_BLOCKS).flatMap((media) => {
    const open = media.index + media[0].length - 1;
    const block = text.slice(open + 1, endOfBlock(text, open) - 1);
    return rulesOf(block).flatMap(({ selectors, body }) => {
      const display = readDeclarations(body).get('display');
      return display === undefined || display === 'none' ? [] : selectors.split(',').map(plainSelector);
    });
  });
}

/** A selector without what escapes signs in it: `.md\:block` as `.md:block`. */
function plainSelector(selector: string): string {
  return selector.trim().replaceAll('\\', '');
}

function withoutComments(css: string): string {
  if (!css.includes('/*')) return css;
  let result = '';
  let place = 0;
  for (;;) {
    const start = css.indexOf('/*', place);
    if (start === -1) return result + css.slice(place);
    const end = css.indexOf('*/', start + 2);
    result += css.slice(place, start);
    if (end === -1) return result;
    place = end + 2;
  }
}

/** The place after the block that opens at `open`, nested blocks included. */
function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x7b) depth += 1;
    if (code === 0x7d) depth -= 1;
    if (depth === 0) return index + 1;
  }
  return text.length;
}
