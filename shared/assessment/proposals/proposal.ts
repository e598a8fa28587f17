import type { z } from 'zod';
import type { Criterion } from '#shared/directives/directive.ts';
import type { ReportedSiteCheck } from '#shared/checks/result/site-check-result.ts';
import type { FieldValue } from '#shared/questions/question-kind.ts';
import type { RecordRow } from '#shared/records/record-kind.ts';
import type { Answer } from '#shared/answers/answer.ts';
import type { DutyPeriod } from '#shared/answers/duty-period.ts';
import type { AnswerValue } from '#shared/directives/answer-values.ts';
import { remembered } from '#shared/base/remembered.ts';

/**
 * How a fact stands to the answer: `concern` calls for something to be done, `contradiction` does not go together with
 * what the unit has entered elsewhere.
 */
export const FACT_TONES = ['plain', 'concern', 'contradiction'] as const;

/** The longest text of a fact, in characters. */
export const MAX_FACT_LENGTH = 500;

/** One thing that the app has found for itself. */
export interface ProposalFact {
  /** Names the fact among those of its rule, for counting over many reports. */
  readonly id: string;
  /** The figure of the fact; `null` when it has none. */
  readonly count: number | null;
  readonly tone: (typeof FACT_TONES)[number];
  /** Part of a sentence, in lower case and without a full stop: `12 ca trực`. */
  readonly text: string;
}

/** Rows that the app offers to add to a record table. */
export interface ProposedRows {
  readonly recordKindId: string;
  readonly rows: readonly RecordRow[];
}

/** What the app itself would answer to a criterion, and why. The unit decides. */
export interface Proposal {
  /** `null` when the facts do not suffice for an answer. */
  readonly answer: AnswerValue | null;
  readonly facts: readonly ProposalFact[];
  /** Values of follow-up fields, to be taken over together with the answer; an assessment holds those that would change. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly rows: ProposedRows | null;
}

/** What a rule may look at. */
export interface ProposalContext<Settings> {
  /** What the pack says beside the name of the rule. */
  readonly settings: Settings;
  readonly criterion: Criterion;
  readonly answer: Answer;
  /** When the unit has to be on duty, as far as anybody has said. */
  readonly period: DutyPeriod;
  /** The rows of a table in which something is written. */
  readonly rowsOf: (recordKindId: string) => readonly RecordRow[];
  /** The latest result of each checked site. */
  readonly siteChecks: readonly ReportedSiteCheck[];
}

/** A rule that works out an answer; one file `<id>.proposal.ts` in `proposals/`. A pack names it by its id. */
export interface ProposalRule<Settings = unknown> {
  /** Equals the file name. */
  readonly id: string;
  /** The tables whose rows the rule looks at; it gets no others. Only who looks at the websites gets their checks. */
  readonly recordKindIds: readonly string[];
  readonly settingsSchema: z.ZodType<Settings>;
  /** `null` when there is nothing to go by yet, or when the settings are not for this rule. */
  readonly propose: (context: ProposalContext<unknown>) => Proposal | null;
}

/** Builds a rule: its settings are read before it is asked. */
export function defineProposalRule<Settings>(
  definition: Omit<ProposalRule<Settings>, 'propose'> & {
    readonly propose: (context: ProposalContext<Settings>) => Proposal | null;
  },
): ProposalRule<Settings> {
  const read = (settings: unknown) => definition.settingsSchema.safeParse(settings);
  // a pack says the same of every report
  const readOnce = remembered(read);
  return {
    ...definition,
    propose: (context) => {
      const said = context.settings;
      const settings = typeof said === 'object' && said !== null ? readOnce(said) : read(said);
      return settings.success ? definition.propose({ ...context, settings: settings.data }) : null;
    },
  };
}
