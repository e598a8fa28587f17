import type { Content, ContentText, Style } from 'pdfmake/interfaces.js';
import { INDENT, PARAGRAPH_GAP, PORTRAIT, RULE_WIDTH, SIZES } from './page-format.ts';
import { printable, textWidth } from './tinos.ts';

/** A piece of text inside a paragraph. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** A text node; the one way in which text gets onto the pages. */
export function textNode(text: string, style: Readonly<Style> = {}): ContentText {
  return { text: printable(text), ...style };
}

/** A text node of several runs. */
export function runsNode(runs: readonly Run[], style: Readonly<Style> = {}): ContentText {
  return { text: runs.map((run) => ({ ...run, text: printable(run.text) })), ...style };
}

/** Whether the first word fits behind the indent; pdfmake breaks a longer one as if there were no indent. */
function canIndent(runs: readonly Run[]): boolean {
  const [firstWord = ''] = (runs[0]?.text ?? '').split(/\s/u);
  return textWidth(firstWord, SIZES.body, 'bold') <= PORTRAIT.width - INDENT;
}

/** A justified paragraph with an indented first line. */
export function paragraph(runs: readonly Run[]): ContentText {
  return runsNode(runs, {
    alignment: 'justify',
    leadingIndent: canIndent(runs) ? INDENT : 0,
    margin: [0, 0, 0, PARAGRAPH_GAP],
  });
}

/** A horizontal rule, centred in its column. */
export function centredRule(length: number, marginBelow: number): Content {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: length, y2: 0, lineWidth: RULE_WIDTH }],
    alignment: 'center',
    margin: [0, 2, 0, marginBelow],
  };
}
