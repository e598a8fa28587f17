import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

const packages = createRequire(import.meta.url);

function face(name: string): string {
  return packages.resolve(`@expo-google-fonts/tinos/${name}`);
}

/** The files of Tinos, which has the metrics of Times New Roman and every Vietnamese letter (licence: OFL). */
export const TINOS_FILES = {
  normal: face('400Regular/Tinos_400Regular.ttf'),
  bold: face('700Bold/Tinos_700Bold.ttf'),
  italics: face('400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  bolditalics: face('700Bold_Italic/Tinos_700Bold_Italic.ttf'),
} as const;

/** A face of Tinos. */
export type TinosFace = keyof typeof TINOS_FILES;

interface FaceMetrics {
  readonly unitsPerEm: number;
  readonly lineUnits: number;
  readonly advance: (codePoint: number) => number;
  readonly hasGlyph: (codePoint: number) => boolean;
}

const metricsByFace = new Map<TinosFace, FaceMetrics>();

function metricsOf(name: TinosFace): FaceMetrics {
  const known = metricsByFace.get(name);
  if (known !== undefined) return known;
  const font = fontkit.openSync(TINOS_FILES[name]);
  if (font.type !== 'TTF') throw new Error(`${TINOS_FILES[name]} is not a TrueType font`);
  const advances = new Map<number, number>();
  const metrics: FaceMetrics = {
    unitsPerEm: font.unitsPerEm,
    lineUnits: font.ascent - font.descent + font.lineGap,
    advance: (codePoint) => {
      const width = advances.get(codePoint) ?? font.glyphForCodePoint(codePoint).advanceWidth;
      advances.set(codePoint, width);
      return width;
    },
    hasGlyph: (codePoint) => font.hasGlyphForCodePoint(codePoint),
  };
  metricsByFace.set(name, metrics);
  return metrics;
}

/** The width of one line of text in points, without kerning. */
export function textWidth(text: string, size: number, name: TinosFace = 'normal'): number {
  const { unitsPerEm, advance } = metricsOf(name);
  const units = Array.from(text).reduce((sum, character) => sum + advance(character.codePointAt(0) ?? 0), 0);
  return (units * size) / unitsPerEm;
}

/** The height of a line in points at line height 1. */
export function lineHeight(size: number): number {
  const { unitsPerEm, lineUnits } = metricsOf('normal');
  return (lineUnits * size) / unitsPerEm;
}

/** About how many lines a text takes in a column; a little too many rather than too few. */
export function lineCount(text: string, columnWidth: number, size: number): number {
  const RAGGED_EDGE = 1.15;
  return text
    .split('\n')
    .reduce(
      (lines, line) => lines + Math.max(1, Math.ceil((textWidth(line, size) * RAGGED_EDGE) / columnWidth)),
      0,
    );
}

function greedyLines(text: string, width: number, size: number, name: TinosFace): readonly string[] {
  const [first = '', ...others] = text.split(' ');
  return others.reduce<readonly string[]>(
    (lines, word) => {
      const extended = `${lines.at(-1) ?? ''} ${word}`;
      return textWidth(extended, size, name) <= width ? [...lines.slice(0, -1), extended] : [...lines, word];
    },
    [first],
  );
}

/** Breaks a heading into as few lines as fit, all of about the same length: no lonely last word. */
export function balancedLines(
  text: string,
  columnWidth: number,
  size: number,
  name: TinosFace,
): readonly string[] {
  const STEP = 4;
  const widest = greedyLines(text, columnWidth, size, name);
  const narrower = Array.from({ length: Math.floor(columnWidth / STEP) }, (_, index) => (index + 1) * STEP);
  return (
    narrower
      .map((width) => greedyLines(text, width, size, name))
      .find(({ length }) => length === widest.length) ?? widest
  );
}

const REPLACEMENT = '□';
const VARIATION_SELECTORS = /[\ufe00-\ufe0f]/gu;

/**
 * Text as it can be printed: NFC, tabs as blanks, and characters without a glyph (emoji, other scripts) as `□`, since
 * PDF/A allows no reference to a missing glyph. All four faces have the same glyphs. `report.json` keeps the original.
 */
export function printable(text: string): string {
  const { hasGlyph } = metricsOf('normal');
  return Array.from(text.normalize('NFC').replace(VARIATION_SELECTORS, '').replace(/\t/gu, ' '))
    .map((character) =>
      character === '\n' || hasGlyph(character.codePointAt(0) ?? 0) ? character : REPLACEMENT,
    )
    .join('');
}
