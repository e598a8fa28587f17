/** One colour in both schemes. Text colours keep a contrast of 4.5:1 on every surface they stand on. */
interface Token {
  readonly light: string;
  readonly dark: string;
}

/** Every colour of the program. A style sheet reads `ink-muted` as `var(--tk-ink-muted)`. */
export const COLOUR_TOKENS = {
  /** The frame and the rail. */
  frame: { light: '#f3f1ee', dark: '#1b1a19' },
  /** The page that lies on the frame. */
  page: { light: '#faf9f7', dark: '#222120' },
  /** Cards, fields, menus. */
  surface: { light: '#ffffff', dark: '#2b2a28' },
  'surface-hover': { light: '#f0ede9', dark: '#353331' },
  'surface-selected': { light: '#e8e4df', dark: '#3a3836' },
  line: { light: '#e2ded9', dark: '#3d3b38' },
  /** The border of what can be operated: 3:1 on its surface. */
  'line-control': { light: '#8b847c', dark: '#837d75' },
  /** The border of buttons, whose words say what they are. */
  'line-button': { light: '#cfc9c1', dark: '#55514c' },
  'line-strong': { light: '#8b847c', dark: '#8f8981' },

  ink: { light: '#1d1b19', dark: '#f4f1ed' },
  'ink-muted': { light: '#5b5650', dark: '#bcb6ae' },
  link: { light: '#0a58a8', dark: '#7db8f5' },
  /** What is ticked or picked. */
  selection: { light: '#0a58a8', dark: '#2f6fb5' },
  focus: { light: '#1d1b19', dark: '#f4f1ed' },

  /** Flamboyant red: the brand mark and the one primary action of a screen. */
  accent: { light: '#bf2f1d', dark: '#c9392a' },
  'accent-hover': { light: '#a52616', dark: '#b83123' },
  'accent-ink': { light: '#ffffff', dark: '#ffffff' },
  'accent-mark': { light: '#bf2f1d', dark: '#ff7a68' },

  done: { light: '#18713a', dark: '#66cc8b' },
  'done-soft': { light: '#e6f4ea', dark: '#1f3527' },
  'in-progress': { light: '#0a58a8', dark: '#7db8f5' },
  'in-progress-soft': { light: '#e6f0fa', dark: '#1d2f42' },
  open: { light: '#5b5650', dark: '#bcb6ae' },
  'open-soft': { light: '#efece8', dark: '#363431' },
  unclear: { light: '#6d35b5', dark: '#c8a4f7' },
  'unclear-soft': { light: '#f2ebfb', dark: '#342a45' },
  warning: { light: '#7d5200', dark: '#eebb55' },
  'warning-soft': { light: '#fdf3dc', dark: '#3d3018' },
  serious: { light: '#b01d1d', dark: '#ff9286' },
  'serious-soft': { light: '#fcebe9', dark: '#43201d' },
} as const satisfies Readonly<Record<string, Token>>;

/** The name of a colour. */
export type ColourToken = keyof typeof COLOUR_TOKENS;

export const FONT_FAMILY = '"Segoe UI Variable Text", "Segoe UI", system-ui, "Noto Sans", sans-serif';

/** All colours of one scheme as CSS variables. */
export function cssVariables(scheme: 'light' | 'dark'): Readonly<Record<`--${string}`, string>> {
  return Object.fromEntries(
    Object.entries(COLOUR_TOKENS).map(([name, token]) => [`--tk-${name}`, token[scheme]]),
  );
}
