import type { Directive } from '#shared/directives/directive.ts';
import type { ReportInputDraft } from '#shared/answers/report-input.ts';

/** Where in the app a problem is solved. */
export type ProblemPlace =
  | { readonly kind: 'profile'; readonly field: string }
  | { readonly kind: 'criterion'; readonly criterionId: string }
  | {
      readonly kind: 'record';
      readonly recordKindId: string;
      readonly rowIndex: number;
      readonly columnId: string;
    }
  | { readonly kind: 'remarks'; readonly field: 'obstacles' | 'proposals' };

/** Something that a rule of the review before export points out. */
export interface Problem {
  /** An `error` blocks the export, a `warning` does not. */
  readonly severity: 'error' | 'warning';
  readonly place: ProblemPlace;
  /** Path inside the report input, for the authors of answers files: `answers.1.1.reason`. */
  readonly path: string;
  /** One or two Vietnamese sentences that say what is wrong and, where it is not plain, what to do. */
  readonly message: string;
  /** The message where table and row are plain to see, in the row itself; absent when its cells show the fault. */
  readonly inRow?: string;
  /** The message without table and row, for several rows of a table at once. */
  readonly fault?: string;
}

/** A problem as the review names it, with the rule that found it. */
export interface ReviewProblem extends Problem {
  readonly ruleId: string;
}

interface RuleFacts {
  /** Equals the file name. */
  readonly id: string;
  /** Set where rows in which nothing is written are judged as well, as the export refuses some of them. */
  readonly judgesEmptyRows?: true;
}

/** A rule that looks at an input as it stands. */
export interface PlainRule extends RuleFacts {
  /** `today`: `YYYY-MM-DD`; `''` where nobody has told it. */
  readonly find: (input: ReportInputDraft, directive: Directive, today: string) => readonly Problem[];
}

/** A rule that keeps what it worked out, for as long as one review lasts: tables are long, and one row changes at a time. */
export interface KeepingRule extends RuleFacts {
  readonly begin: (directive: Directive) => (input: ReportInputDraft) => readonly Problem[];
}

/** A rule of the review; one file `<id>.rule.ts` in `problems/`. Rules take rows that are half filled in. */
export type ProblemRule = PlainRule | KeepingRule;

/** How a rule looks at inputs for a pack within one review; `today`: `YYYY-MM-DD`, `''` where nobody has told it. */
export function beginRule(
  rule: ProblemRule,
  directive: Directive,
): (input: ReportInputDraft, today?: string) => readonly Problem[] {
  return 'begin' in rule ? rule.begin(directive) : (input, today = '') => rule.find(input, directive, today);
}
