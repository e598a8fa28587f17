import type { HidingMethod } from '#shared/checks/snapshot/page.ts';
import { type Hiding, hidingByStyle, isFarAway } from './hiding-style.ts';
import { readSheet, type SheetRule } from './read-sheet.ts';

/** What style elements, style sheets and scripts of a page hide, by simple selectors. */
export interface HidingRules {
  readonly hidingFor: (name: string, id: string | undefined, classes: string | undefined) => Hiding | null;
}

const MAX_SELECTORS = 2_000;
const NO_RULES: HidingRules = { hidingFor: () => null };

/** What scripts name, as they write it: `.x`, `#x`, `div.x`, `div#x`. */
const SIMPLE_SELECTOR = /^([a-z][a-z0-9]{0,20})?([.#])(-?[_a-z][\w-]{0,100})$/iu;

interface SelectedHiding extends Hiding {
  /** Only elements of this name, or `''` for all. */
  readonly element: string;
  /** A later rule shows it again only when it is important as well. */
  readonly isImportant: boolean;
}

/** Collects hiding rules from style sheets and scripts of one page. */
export interface RuleCollector {
  /** Tells whether all of the sheet was taken. */
  readonly addSheet: (
    css: string,
    method: 'style-rule' | 'script-rule',
    /** Only rules that hide in one of these ways; all when not given. */
    ways?: readonly HidingMethod[],
  ) => boolean;
  readonly addSelector: (selector: string, hiding: Hiding) => void;
  readonly rules: () => HidingRules;
}

const SHOWING: readonly string[] = ['display', 'visibility', 'opacity'];

/** An empty collector. */
export function createRuleCollector(): RuleCollector {
  const byKey = new Map<string, SelectedHiding>();
  const shown = new Set<string>();
  let isFull = false;
  const add = (key: string, hiding: SelectedHiding): void => {
    if (byKey.size < MAX_SELECTORS) byKey.set(key, hiding);
    else isFull = true;
  };
  const addRule = ({ selectors, declared, isImportant }: SheetRule, hiding: Hiding | null): void => {
    for (const { key, element } of selectors) {
      if (hiding !== null) add(key, { ...hiding, element, isImportant });
      // a later rule may show again what an earlier one hid
      else if (element === '' && SHOWING.some((property) => declared.has(property))) {
        if (isImportant || byKey.get(key)?.isImportant !== true) byKey.delete(key);
      }
    }
  };
  return {
    addSelector: (selector, hiding) => {
      const match = SIMPLE_SELECTOR.exec(selector.trim());
      if (match === null) return;
      const element = (match[1] ?? '').toLowerCase();
      add(`${match[2] ?? ''}${match[3] ?? ''}`, { ...hiding, element, isImportant: false });
    },
    addSheet: (css, method, ways) => {
      const { always, onSomeScreens, isPart } = readSheet(css);
      for (const rule of always) {
        const way = hidingByStyle(rule.declared, null);
        const isHiding = way !== null && (ways === undefined || ways.includes(way));
        addRule(rule, isHiding ? { method, isFarAway: isFarAway(rule.declared) } : null);
      }
      for (const key of shownBy(onSomeScreens)) if (shown.size < MAX_SELECTORS) shown.add(key);
      return !isPart && !isFull;
    },
    rules: () =>
      byKey.size === 0 ? NO_RULES : { hidingFor: (...element) => hidingFor(byKey, shown, ...element) },
  };
}

/** Classes and names that a rule for some screens shows: `hidden md:block`. */
function shownBy(rules: readonly SheetRule[]): readonly string[] {
  return rules.flatMap(({ selectors, declared }) => {
    const display = declared.get('display');
    return display === undefined || display === 'none' ? [] : selectors.map(({ key }) => key);
  });
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
