import type { Hiding } from './hiding-style.ts';
import type { RuleCollector } from './style-rules.ts';

// Every pattern is bounded, so that no text makes it search for long.
const BY_ID =
  /getElementById\(\s{0,5}["']([\w-]{1,100})["']\s{0,5}\)\s{0,5}\.\s{0,5}style\s{0,5}\.\s{0,5}(?:display\s{0,5}=\s{0,5}["']none|visibility\s{0,5}=\s{0,5}["']hidden|(?:left|top|textIndent|marginLeft|marginTop)\s{0,5}=\s{0,5}["']-\d{3,20}|opacity\s{0,5}=\s{0,5}["']?0["';\s]|(?:height|width)\s{0,5}=\s{0,5}["'][01](?:px)?["'])/gu;
const STYLE_BY_ID =
  /getElementById\(\s{0,5}["']([\w-]{1,100})["']\s{0,5}\)\s{0,5}\.\s{0,5}(?:setAttribute\(\s{0,5}["']style["']\s{0,5},\s{0,5}|style\s{0,5}\.\s{0,5}cssText\s{0,5}\+?=\s{0,5})["']([^"']{1,300})["']/gu;
const BY_SELECTOR =
  /querySelector(?:All)?\(\s{0,5}["']([.#][\w-]{1,100})["']\s{0,5}\)\s{0,5}\.\s{0,5}style\s{0,5}\.\s{0,5}(?:display\s{0,5}=\s{0,5}["']none|visibility\s{0,5}=\s{0,5}["']hidden)/gu;
const JQUERY =
  /(?:\$|jQuery)\(\s{0,5}["']([.#][\w-]{1,100})["']\s{0,5}\)\s{0,5}\.\s{0,5}(?:hide\(|css\(\s{0,5}["']display["']\s{0,5},\s{0,5}["']none)/gu;
/** `var x = document.getElementById('y')`, then `x.style.display = 'none'`. */
const VARIABLE =
  /(?<![\w$])([\w$]{1,60})\s{0,5}=\s{0,5}document\.getElementById\(\s{0,5}["']([\w-]{1,100})["']\s{0,5}\)/gu;
const VARIABLE_HIDDEN =
  /(?<![\w$])([\w$]{1,60})\.style\.(?:display\s{0,5}=\s{0,5}["']none|visibility\s{0,5}=\s{0,5}["']hidden|(?:left|top|textIndent)\s{0,5}=\s{0,5}["']-\d{3,20})/gu;
/** Style sheets as strings: `insertRule('…')`, `textContent = '.x{display:none}'`, `document.write('<style>…')`. */
const SHEET_STRING = /["'`](?:<style[^>"'`]{0,100}>)?\s{0,5}([.#][\w-]{1,100}\s{0,5}\{[^{}"'`]{3,300}\})/gu;

const WORTH_READING = /style|hide\(|css\(|insertRule|textContent|innerHTML/u;

/** Patterns whose first group is a selector, or an id after the given sign, and a word without which none can match. */
const HIDDEN_AT_ONCE: readonly (readonly [pattern: RegExp, sign: '#' | '', word: string])[] = [
  [BY_ID, '#', 'getElementById'],
  [BY_SELECTOR, '', 'querySelector'],
  [JQUERY, '', '('],
];

/** Notes which elements an inline script of the page hides as soon as it runs. */
export function collectScriptHiding(code: string, collector: RuleCollector): void {
  if (!WORTH_READING.test(code)) return;
  for (const [pattern, sign, word] of HIDDEN_AT_ONCE) {
    if (!code.includes(word)) continue;
    for (const [order, target = ''] of code.matchAll(pattern))
      collector.addSelector(`${sign}${target}`, byScript(order));
  }
  for (const [, id = '', style = ''] of code.matchAll(STYLE_BY_ID)) {
    collector.addSheet(`#${id}{${style}}`, 'script-rule');
  }
  for (const [, sheet = ''] of code.matchAll(SHEET_STRING)) collector.addSheet(sheet, 'script-rule');
  collectByVariable(code, collector);
}

function collectByVariable(code: string, collector: RuleCollector): void {
  const hidden = new Map([...code.matchAll(VARIABLE_HIDDEN)].map(([order, name = '']) => [name, order]));
  if (hidden.size === 0) return;
  for (const [, name = '', id = ''] of code.matchAll(VARIABLE)) {
    const order = hidden.get(name);
    if (order !== undefined) collector.addSelector(`#${id}`, byScript(order));
  }
}

/** What an order hides; four digits and more are farther than any screen is wide. */
function byScript(order: string): Hiding {
  return { method: 'script-rule', isFarAway: /["']-\d{4,}$/u.test(order) };
}
