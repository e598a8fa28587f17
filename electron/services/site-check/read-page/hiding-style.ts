import type { HidingMethod } from '#shared/checks/snapshot/page.ts';

/** The declarations of a style, by property. */
export type Declarations = ReadonlyMap<string, string>;

const MAX_STYLE_LENGTH = 4_000;

/** Reads `property: value; …`, names and values in lower case without `!important`. */
export function readDeclarations(style: string): Declarations {
  const declarations = new Map<string, string>();
  for (const part of style.slice(0, MAX_STYLE_LENGTH).toLowerCase().split(';')) {
    const colon = part.indexOf(':');
    if (colon === -1) continue;
    const value = part
      .slice(colon + 1)
      .replace('!important', '')
      .trim();
    declarations.set(part.slice(0, colon).trim(), value);
  }
  return declarations;
}

/** Farther from the edge than any honest decoration, in CSS pixels. */
const FAR = 500;
/** Farther than any screen is wide. */
const VERY_FAR = 2_000;
/** What one unit is in CSS pixels, roughly. */
const UNIT_PIXELS: Readonly<Record<string, number>> = {
  px: 1,
  '': 1,
  pt: 1.33,
  em: 16,
  rem: 16,
  '%': 10,
  vw: 10,
  vh: 10,
  cm: 38,
  in: 96,
};

const LENGTH = /^([+-]?\d{0,20}(?:\.\d{0,9})?)\s{0,3}([a-z%]{0,3})$/u;

/** A CSS length in pixels, or `null`. */
export function pixels(value: string | undefined): number | null {
  if (value === undefined || value.length > 30) return null;
  const match = LENGTH.exec(value.trim());
  const unit = UNIT_PIXELS[match?.[2] ?? ''];
  const amount = Number.parseFloat(match?.[1] ?? '');
  return match === null || unit === undefined || Number.isNaN(amount) ? null : amount * unit;
}

function isAtMost(value: string | undefined, limit: number): boolean {
  const length = pixels(value);
  return length !== null && length <= limit;
}

/** How an element is hidden, and whether it is so by being pushed thousands of pixels away. */
export interface Hiding {
  readonly method: HidingMethod;
  readonly isFarAway: boolean;
}

/** How a style hides its element, by itself; `background` is the colour behind it where known. */
export function hidingByStyle(style: Declarations, background: string | null): HidingMethod | null {
  if (style.size === 0) return null;
  if (style.get('display') === 'none') return 'display-none';
  if (isInvisible(style)) return 'visibility-hidden';
  if (isPushedOut(style, FAR)) return 'off-screen';
  if (isZeroSize(style)) return 'zero-size';
  if (isAtMost(style.get('font-size'), 2) || isTinyShorthand(style.get('font'))) return 'tiny-text';
  if (isTransparent(style)) return 'transparent';
  if (isClipped(style)) return 'clipped';
  return isSameColour(style, background) ? 'same-colour' : null;
}

function isInvisible(style: Declarations): boolean {
  const visibility = style.get('visibility');
  return visibility === 'hidden' || visibility === 'collapse' || style.get('content-visibility') === 'hidden';
}

const MARGINS: readonly string[] = [
  'margin-left',
  'margin-top',
  'margin-right',
  'margin-bottom',
  'text-indent',
];
const EDGES: readonly string[] = ['left', 'top', 'right', 'bottom'];

/** Whether a style pushes its element farther away than any screen is wide. */
export function isFarAway(style: Declarations): boolean {
  return isPushedOut(style, VERY_FAR);
}

function isPushedOut(style: Declarations, distance: number): boolean {
  if (MARGINS.some((property) => isAtMost(style.get(property), -distance))) return true;
  const isFreed = ['absolute', 'fixed', 'relative'].includes(style.get('position') ?? '');
  if (isFreed && EDGES.some((property) => isAtMost(style.get(property), -distance))) return true;
  const margin = style.get('margin');
  if (margin?.includes('-') === true && margin.split(/\s+/u).some((part) => isAtMost(part, -distance)))
    return true;
  const shift = /translate[xy3d]{0,2}\(([^)]{0,60})\)/u.exec(style.get('transform') ?? '');
  return shift?.[1]?.split(',').some((part) => isAtMost(part, -distance)) ?? false;
}

const SIZES: readonly string[] = ['width', 'height', 'max-width', 'max-height'];

function isZeroSize(style: Declarations): boolean {
  const transform = style.get('transform') ?? '';
  if (/scale[xy]?\(0(?:\.0{1,3})?[,)]/u.test(transform)) return true;
  const isCut = (style.get('overflow') ?? style.get('overflow-y') ?? '').startsWith('hidden');
  return isCut && SIZES.some((property) => isAtMost(style.get(property), 2));
}

function isTinyShorthand(font: string | undefined): boolean {
  return font !== undefined && /(?:^|\s)[01](?:px|pt)?(?:\/|\s|$)/u.test(font);
}

function isTransparent(style: Declarations): boolean {
  const opacity = Number.parseFloat(style.get('opacity') ?? '1');
  if (opacity <= 0.02) return true;
  if (/opacity\s?[(=]\s?0(?:\)|%|$)/u.test(style.get('filter') ?? '')) return true;
  return colourOf(style.get('color')) === 'transparent';
}

function isClipped(style: Declarations): boolean {
  if (/^rect\(\s?[01](?:px)?[\s,]/u.test(style.get('clip') ?? '')) return true;
  if (/^(?:inset\((?:50|100)%|circle\(0)/u.test(style.get('clip-path') ?? '')) return true;
  const layer = Number(style.get('z-index') ?? '0');
  return layer <= -99 && style.get('position') !== undefined;
}

function isSameColour(style: Declarations, background: string | null): boolean {
  const colour = colourOf(style.get('color'));
  if (colour === null) return false;
  return colour === (backgroundOf(style) ?? background);
}

/** The background colour that a style sets; `null` when it sets none. */
export function backgroundOf(style: Declarations): string | null {
  return colourOf(style.get('background-color') ?? style.get('background'));
}

const NAMED_COLOURS: Readonly<Record<string, string>> = { white: 'ffffff', black: '000000' };

/** A colour in one form, six hexadecimal digits where possible; `null` when it is no plain colour. */
export function colourOf(value: string | undefined): string | null {
  if (value === undefined || value.length > 40) return null;
  const colour = value.trim();
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/u.exec(colour)?.[1];
  if (hex !== undefined) return hex.length === 6 ? hex : hex.replace(/./gu, '$&$&');
  const parts = /^rgba?\(([\d\s.,/%]{5,30})\)$/u
    .exec(colour)?.[1]
    ?.split(/[\s,/]+/u)
    .map(Number);
  if (parts !== undefined) return colourOfParts(parts);
  return /^[a-z]+$/u.test(colour) ? (NAMED_COLOURS[colour] ?? colour) : null;
}

function colourOfParts([red = 0, green = 0, blue = 0, alpha = 1]: readonly number[]): string {
  if (alpha === 0) return 'transparent';
  return [red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('');
}
