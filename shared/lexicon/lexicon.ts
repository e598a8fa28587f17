import type { TermClass } from './terms/term-group.ts';

/** One term found in a text. */
export interface TermHit {
  readonly term: string;
  readonly class: TermClass;
  /** 1 weak, only together with others, to 5: alone enough in a title. Lowered to 0 by a negative context. */
  readonly weight: number;
  /** Where it stands in the given text. */
  readonly start: number;
  readonly end: number;
  /** Whether it was found only after undoing disguise: accents dropped, look-alikes, dots, zero-width, glued words. */
  readonly isDisguised: boolean;
  /** Whether words around it speak against it: “phòng, chống cờ bạc”. */
  readonly isNegated: boolean;
}

/** Finds terms of planted advertising. */
export interface Lexicon {
  /** Terms in running text, in the order in which they stand, negated ones included; at most 500. */
  readonly scanText: (text: string) => readonly TermHit[];
  /** Terms and brands in a host name, by whole labels and known stems: `mercado.com` holds no `cado`. */
  readonly scanHost: (host: string) => readonly TermHit[];
}
