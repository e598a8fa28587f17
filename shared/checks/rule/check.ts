import type { Facts } from '#shared/facts/facts-in-use.ts';
import type { Lexicon } from '#shared/lexicon/lexicon.ts';
import type { Baseline } from '../result/baseline.ts';
import type { Actor, Topic } from '../result/action-group.ts';
import type { Certainty, Severity } from '../result/severity.ts';
import type { Need } from '../snapshot/need.ts';
import type { SiteReading } from './site-reading.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';

/**
 * What a sign of planted content rests on: two signs count as two only when they rest on different things. `none` for
 * rules that never give a sign of it.
 */
export type Ground = 'words' | 'links' | 'search' | 'visitors' | 'redirects' | 'change' | 'code' | 'none';

/** What one rule is and what it tells a principal. */
export interface Rule {
  /** A letter for the group and two digits: `S01`. */
  readonly id: string;
  readonly topic: Topic;
  readonly severity: Severity;
  /** What was seen, a short sentence without the particulars: `Tiêu đề trang có từ ngữ cờ bạc`. */
  readonly title: string;
  /** What it means for the school, one or two sentences. */
  readonly meaning: string;
  /** What to do, one to five steps. */
  readonly steps: readonly string[];
  /** What is asked of whoever builds or hosts the site, where that is more than what its topic asks. */
  readonly vendorSteps?: readonly string[];
  /** What would confirm it or show it to be a false alarm, a sentence. */
  readonly confirm: string;
  readonly actor: Actor;
  /** The item of the directive: 3 for content and domains, 4 for weak points. */
  readonly clause: 3 | 4;
  /**
   * How much it speaks for planted content or a break-in: `proof` alone is enough, two independent `hint`s are, `none`
   * never counts.
   */
  readonly infection: 'proof' | 'hint' | 'none';
  readonly ground: Ground;
  /** Whether it finds content that somebody planted: seen again after it was removed, it is told as having come back. */
  readonly isPlanted: boolean;
  /** The parts of the snapshot without which it cannot judge; it is not asked then, and the result says so. */
  readonly needs: readonly Need[];
  /** The same thing known elsewhere: standard, study, advisory. */
  readonly source?: string;
}

/** Something that a rule saw. Severity and certainty may be lower than the rule's own where the case is weaker. */
export interface Sighting {
  readonly rule: string;
  /** Defaults to the rule's. */
  readonly severity?: Severity;
  readonly certainty: Certainty;
  /** Defaults to the rule's; a weak case of a proof may be a hint. */
  readonly infection?: 'proof' | 'hint' | 'none';
  /** The page or host that it concerns. */
  readonly page: string;
  /** What was seen in particular, a Vietnamese sentence. */
  readonly seen: string;
  /** As found on the site, at most 300 characters; `''` when there is nothing to show. */
  readonly excerpt: string;
  /** The part of the excerpt that matters; `null` for the whole. */
  readonly highlight: { readonly start: number; readonly end: number } | null;
  /**
   * What makes it the same finding next time, beside rule and host: a foreign host, a path, a header name. No dates,
   * no counts.
   */
  readonly subject: string;
  /** The key of the finding that it makes graver, for rules about what others saw: it is no finding of its own then. */
  readonly addsTo?: string;
}

/** What is known of a site beside what was seen of it. */
export interface CheckFacts {
  /** Of the last confirmed state; `null` at the first check. */
  readonly baseline: Baseline | null;
  readonly lexicon: Lexicon;
  /** The tables in use. */
  readonly tables: Facts;
  /** Hosts that the user's or the department's list calls bad: the host or a parent of it. */
  readonly isListedHost: (host: string) => boolean;
  /** Other hosts of the school, from its inventory. */
  readonly ownHosts: readonly string[];
  /** Hosts that the user has said to be right, as a target of a redirect, a script, a frame. */
  readonly acceptedHosts: readonly string[];
  /** Words by which the school is known: its name without kind. `[]` when unknown. */
  readonly schoolNames: readonly string[];
  /** When the domain runs out, from the inventory, ISO date. */
  readonly domainExpiresOn: string | null;
  /** Whether the school says that the domain is still used; `null` when unknown. */
  readonly isDeclaredInUse: boolean | null;
  /** ISO instant. */
  readonly now: string;
}

/** What a rule may use beside the snapshot. */
export interface CheckContext extends CheckFacts {
  readonly reading: SiteReading;
}

/** One rule or a tight family of rules: pure, same snapshot, same sightings. */
export interface Check {
  readonly rules: readonly Rule[];
  readonly evaluate: (snapshot: SiteSnapshot, context: CheckContext) => readonly Sighting[];
}

/** What a rule saw, with the rule and the key by which the finding is known at the next check. */
export interface SeenByRule {
  readonly sighting: Sighting;
  readonly rule: Rule;
  readonly key: string;
}

/** Rules about what all other rules saw; asked after them. */
export interface LaterCheck {
  readonly rules: readonly Rule[];
  readonly evaluateAfter: (
    seen: readonly SeenByRule[],
    snapshot: SiteSnapshot,
    context: CheckContext,
  ) => readonly Sighting[];
}

/** What a `*.check.ts` file exports. */
export type AnyCheck = Check | LaterCheck;
