import type { Content, ContentText, Style } from 'pdfmake/interfaces.js';
import { isSymbol } from '#shared/base/printable-characters.ts';
import { printable } from '#shared/base/printable-text.ts';
import { INDENT, LINE_HEIGHT, PARAGRAPH_GAP, PORTRAIT, RULE_WIDTH, SIZES } from './page-format.ts';
import { SYMBOL_SCALE, symbolLineFactor, textWidth } from './tinos.ts';
import { withWholeNumbers } from './whole-numbers.ts';

/** A piece of text inside a paragraph. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** A text node; the one way in which text gets onto the pages. */
export function textNode(text: string, style: Readonly<Style> = {}): ContentText {
  const runs = inTheirFonts({ text }, style);
  const isPlain = runs.every(({ font }) => font === undefined);
  return { text: isPlain ? asPrinted(text) : runs, ...style };
}

/** A text node of several runs. */
export function runsNode(runs: readonly Run[], style: Readonly<Style> = {}): ContentText {
  return { text: runs.flatMap((run) => inTheirFonts(run, style)), ...style };
}

function asPrinted(text: string): string {
  return withWholeNumbers(printable(text));
}

type FontRun = Run & Pick<Style, 'font' | 'fontSize' | 'lineHeight'>;

/** Cuts a run where letters and signs meet: each has a font of its own. */
function inTheirFonts(run: Run, { fontSize = SIZES.body }: Readonly<Style>): FontRun[] {
  const pieces: { text: string; readonly isSymbol: boolean }[] = [];
  for (const character of asPrinted(run.text)) {
    const last = pieces.at(-1);
    const kind = isSymbol(character.codePointAt(0) ?? 0);
    if (last?.isSymbol === kind) last.text += character;
    else pieces.push({ text: character, isSymbol: kind });
  }
  const symbolStyle = {
    font: 'Symbols',
    fontSize: fontSize * SYMBOL_SCALE,
    lineHeight: LINE_HEIGHT * symbolLineFactor(),
  };
  return pieces.map((piece) => ({ ...run, ...(piece.isSymbol ? symbolStyle : {}), text: piece.text }));
}

/** The width of the longest word, of bold letters to be on the safe side. */
function longestWord(runs: readonly Run[]): number {
  const words = runs.flatMap(({ text }) => text.split(/\s/u));
  return words.reduce((widest, word) => Math.max(widest, textWidth(word, SIZES.body, 'bold')), 0);
}

/**
 * A justified paragraph with an indented first line. One with a word that takes most of a line is neither: justified,
 * the words before it would be torn apart, and pdfmake breaks such a word as if there were no indent.
 */
export function paragraph(runs: readonly Run[]): ContentText {
  const isOrdinary = longestWord(runs) <= PORTRAIT.width / 2;
  return runsNode(runs, {
    alignment: isOrdinary ? 'justify' : 'left',
    leadingIndent: isOrdinary ? INDENT : 0,
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
