import type { Lexicon } from './lexicon.ts';
import { scanHost } from './scan-host.ts';
import { scanText } from './scan-text.ts';
import { indexTerms } from './term-index.ts';
import { termGroups } from './terms/registry.ts';

const index = indexTerms(termGroups);

/** The lexicon that is shipped with the app. */
export const defaultLexicon: Lexicon = {
  scanText: (text) => scanText(text, index),
  scanHost: (host) => scanHost(host),
};
