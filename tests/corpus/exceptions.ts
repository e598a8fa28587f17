import type { NotCheckedReason } from '#shared/checks/result/site-check-result.ts';

/** Healthy sites in which a rule sees a hint that is none; alone it makes no verdict. */
export const TOLERATED_HINTS: Readonly<Record<string, readonly string[]>> = {
  'move-told': ['R05'],
  'method-leaves': ['R05'],
  'session-over': ['R05'],
  'hour-and-chance-beside-a-move': ['R05'],
  'article-at-newspaper': ['R11'],
  'menus-off-screen': ['S06'],
  'read-aloud-texts': ['S05'],
  'scratch-game': ['S01'],
  probability: ['S01'],
  'spring-fair-in-quotes': ['S02'],
  'probability-of-the-house': ['S01', 'S02'],
  'novel-of-gamblers': ['S01', 'S02'],
  'english-unit': ['S02'],
  'chat-widget': ['M04'],
  'masked-theme': ['M05'],
  'one-hidden-odd-name': ['S05'],
  'packed-words-with-dots': ['M05'],
};

/** Healthy sites of which nothing, or not all, can be said, and why. */
export const UNJUDGED: Readonly<Record<string, NotCheckedReason>> = {
  'closed-for-works': 'home-page-error',
  'shell-of-a-new-portal': 'drawn-by-script',
  maintenance: 'home-page-error',
  'app-shell': 'drawn-by-script',
  prerendered: 'drawn-by-script',
  sso: 'private-address',
};
