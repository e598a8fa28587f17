import { collectScriptHiding } from './script-hiding.ts';
import type { HidingMethod } from '#shared/checks/snapshot/page.ts';
import { createRuleCollector, type HidingRules } from './style-rules.ts';

const MAX_BLOCKS = 200;
const MAX_SCRIPT_LENGTH = 65_536;
const SECRET_WAYS: readonly HidingMethod[] = ['off-screen', 'zero-size', 'tiny-text'];

/** What a document hides, and what of its styles was not read. */
export interface CollectedRules extends HidingRules {
  /** Of its own elements. */
  readonly isPart: boolean;
  /** Of the files. */
  readonly areSheetsPart: boolean;
}

/**
 * What the style elements and inline scripts of a document hide. They are found before the document is walked, as a
 * rule may stand after the element that it hides. Of the site's style sheet files, `sheets`, only what no menu or dialog
 * does counts.
 */
export function collectHidingRules(html: string, sheets: readonly string[] = []): CollectedRules {
  const collector = createRuleCollector();
  let isPart = false;
  let areSheetsPart = false;
  const isRoom = (count: number): boolean => {
    isPart ||= count >= MAX_BLOCKS;
    return count < MAX_BLOCKS;
  };
  for (const css of sheets) if (!collector.addSheet(css, 'style-rule', SECRET_WAYS)) areSheetsPart = true;
  for (const css of blocksOf(html, 'style', isRoom))
    if (!collector.addSheet(css, 'style-rule')) isPart = true;
  for (const code of blocksOf(html, 'script', isRoom)) {
    if (code !== '') collectScriptHiding(code.slice(0, MAX_SCRIPT_LENGTH), collector);
  }
  return { ...collector.rules(), isPart, areSheetsPart };
}

/** What stands between `<name …>` and `</name`, in small or capital letters, while there is room. */
function* blocksOf(
  html: string,
  name: 'style' | 'script',
  isRoom: (count: number) => boolean,
): Generator<string> {
  const openings = name === 'style' ? /<style[\s>]/giu : /<script[\s>]/giu;
  for (let count = 0; ; count += 1) {
    const opening = openings.exec(html);
    if (opening === null || !isRoom(count)) return;
    const start = html.indexOf('>', opening.index);
    if (start === -1) return;
    const end = closingPlace(html, name, start);
    yield html.slice(start + 1, end);
    openings.lastIndex = end;
  }
}

function closingPlace(html: string, name: 'style' | 'script', from: number): number {
  const closing = name === 'style' ? /<\/style/giu : /<\/script/giu;
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}
