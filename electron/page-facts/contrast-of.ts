import { parentOf } from './dom.ts';

interface Colour {
  readonly channels: readonly [number, number, number];
  readonly alpha: number;
}

/**
 * The contrast of an element's words to what lies behind them, by WCAG 2 (1 to 21); `null` where a picture or a gradient
 * lies behind, or a colour that cannot be read.
 */
export function contrastOf(element: Element): number | null {
  const text = colourOf(getComputedStyle(element).color);
  const back = backgroundOf(element);
  if (text === null || back === null) return null;
  const front = mix(text, back);
  const [light, dark] = [luminance(front), luminance(back.channels)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function backgroundOf(element: Element): Colour | null {
  for (let around: Element | null = element; around !== null; around = parentOf(around)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(around);
    if (backgroundImage !== 'none') return null;
    const colour = colourOf(backgroundColor);
    if (colour === null) return null;
    if (colour.alpha > 0.95) return colour;
    if (colour.alpha > 0.05) return null;
  }
  return { channels: [255, 255, 255], alpha: 1 };
}

const RGB = /^rgba?\((?<red>[\d.]+), (?<green>[\d.]+), (?<blue>[\d.]+)(?:, (?<alpha>[\d.]+))?\)$/u;

function colourOf(computed: string): Colour | null {
  const groups = RGB.exec(computed)?.groups;
  if (groups === undefined) return null;
  const number = (name: string): number => Number.parseFloat(groups[name] ?? '0');
  return {
    channels: [number('red'), number('green'), number('blue')],
    alpha: groups['alpha'] === undefined ? 1 : number('alpha'),
  };
}

function mix({ channels, alpha }: Colour, back: Colour): readonly [number, number, number] {
  const [red, green, blue] = channels;
  const [backRed, backGreen, backBlue] = back.channels;
  const mixed = (front: number, behind: number): number => front * alpha + behind * (1 - alpha);
  return [mixed(red, backRed), mixed(green, backGreen), mixed(blue, backBlue)];
}

/** Relative luminance, WCAG 2. */
function luminance([red, green, blue]: readonly [number, number, number]): number {
  const linear = (channel: number): number => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
