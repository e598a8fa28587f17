import type { Content, ContentText, Style } from 'pdfmake/interfaces.js';
import { INDENT, PARAGRAPH_GAP, RULE_WIDTH } from './page-format.ts';
import { printable } from './tinos.ts';

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

/** A justified paragraph with an indented first line. */
export function paragraph(runs: readonly Run[]): ContentText {
  return runsNode(runs, { alignment: 'justify', leadingIndent: INDENT, margin: [0, 0, 0, PARAGRAPH_GAP] });
}

/** A horizontal rule, centred in its column. */
export function centredRule(length: number, marginBelow: number): Content {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: length, y2: 0, lineWidth: RULE_WIDTH }],
    alignment: 'center',
    margin: [0, 2, 0, marginBelow],
  };
}
