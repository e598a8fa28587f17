import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { isSymbol } from '#shared/base/printable-characters.ts';

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

/** The file of the signs that Tinos lacks: ticks, boxes, arrows (licence: OFL). */
export const SYMBOLS_FILE = packages.resolve(
  '@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
);

/** The size of signs beside letters: so large, they reach no higher. */
export const SYMBOL_SCALE = 0.83;

/** A face of Tinos. */
export type TinosFace = keyof typeof TINOS_FILES;

interface FaceMetrics {
  readonly unitsPerEm: number;
  readonly lineUnits: number;
  readonly advance: (codePoint: number) => number;
}

const metricsByFile = new Map<string, FaceMetrics>();

function metricsOf(file: string): FaceMetrics {
  const known = metricsByFile.get(file);
  if (known !== undefined) return known;
  const font = fontkit.openSync(file);
  if (font.type !== 'TTF') throw new Error(`${file} is not a TrueType font`);
  const advances = new Map<number, number>();
  const metrics: FaceMetrics = {
    unitsPerEm: font.unitsPerEm,
    lineUnits: font.ascent - font.descent + font.lineGap,
    advance: (codePoint) => {
      const width = advances.get(codePoint) ?? font.glyphForCodePoint(codePoint).advanceWidth;
      advances.set(codePoint, width);
      return width;
    },
  };
  metricsByFile.set(file, metrics);
  return metrics;
}

/** The width of one line of text in points, without kerning. */
export function textWidth(text: string, size: number, name: TinosFace = 'normal'): number {
  const ems = Array.from(text).reduce((sum, character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    const [file, scale] = isSymbol(codePoint) ? [SYMBOLS_FILE, SYMBOL_SCALE] : [TINOS_FILES[name], 1];
    const { unitsPerEm, advance } = metricsOf(file);
    return sum + (advance(codePoint) * scale) / unitsPerEm;
  }, 0);
  return ems * size;
}

/** The height of a line in points at line height 1. */
export function lineHeight(size: number): number {
  return lineEms(TINOS_FILES.normal) * size;
}

/** How a line of signs has to be squeezed to be as high as one of letters. */
export function symbolLineFactor(): number {
  return lineEms(TINOS_FILES.normal) / (lineEms(SYMBOLS_FILE) * SYMBOL_SCALE);
}

function lineEms(file: string): number {
  const { unitsPerEm, lineUnits } = metricsOf(file);
  return lineUnits / unitsPerEm;
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
