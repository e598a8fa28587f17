import { z } from 'zod';
import { localDate } from '../base/dates.ts';
import { nameText, remarkText } from '../base/text-schemas.ts';
import type { Criterion } from '../directives/directive.ts';
import type { FieldValue } from '../questions/question-kind.ts';
import { findQuestionKind } from '../questions/registry.ts';
import { ANSWER_VALUES } from '../directives/answer-values.ts';

/**
 * One piece of evidence of an answer. `file` names the bytes: in an answers file a path inside the folder of that
 * file, in the app the name under which the evidence store keeps them, in a report the name of the attachment.
 */
export const evidenceRefSchema = z.strictObject({
  file: z.string().min(1).max(300),
  caption: nameText.default(''),
});

/** One piece of evidence of an answer. */
export type EvidenceRef = z.output<typeof evidenceRefSchema>;

/** The most pieces of evidence of one criterion. */
export const MAX_EVIDENCE_PER_CRITERION = 20;

/** The schema of the answer to one criterion; the fields follow from the pack. */
export function answerSchemaFor(criterion: Criterion) {
  const fields = Object.fromEntries(
    criterion.fields.map((field) => [
      field.id,
      findQuestionKind(field.kind).valueSchema(field).optional().describe(field.label),
    ]),
  );
  return z
    .strictObject({
      value: z.enum(ANSWER_VALUES).nullable().default(null),
      /** Why the criterion does not apply; needed with `not-applicable`. */
      reason: remarkText.default(''),
      /** Who takes it on; needed with `in-progress`, `not-done` and `unclear`. */
      assignee: nameText.default(''),
      /** Planned date; needed as above. */
      dueOn: z.union([z.literal(''), localDate]).default(''),
      note: remarkText.default(''),
      fields: z.strictObject(fields).prefault({}),
      evidence: z.array(evidenceRefSchema).max(MAX_EVIDENCE_PER_CRITERION).default([]),
    })
    .describe(`${criterion.id} ${criterion.title}`);
}

/** The answer to one criterion. */
export type Answer = Readonly<
  Omit<z.output<ReturnType<typeof answerSchemaFor>>, 'fields' | 'evidence'> & {
    fields: Readonly<Record<string, FieldValue | undefined>>;
    evidence: readonly EvidenceRef[];
  }
>;

/** The answer of a criterion that nobody has touched. */
export const EMPTY_ANSWER: Answer = {
  value: null,
  reason: '',
  assignee: '',
  dueOn: '',
  note: '',
  fields: {},
  evidence: [],
};
