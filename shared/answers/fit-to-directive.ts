import { allCriteria, type Criterion, type Directive } from '../directives/directive.ts';
import type { RecordKind, RecordRow } from '../records/record-kind.ts';
import { recordKinds } from '../records/registry.ts';
import { type Answer, EMPTY_ANSWER } from './answer.ts';
import type { ReportInputDraft } from './report-input.ts';

/** The entries with these keys; the same object when it has no others. */
function pick<Value>(
  from: Readonly<Record<string, Value>>,
  ids: readonly string[],
): Readonly<Record<string, Value>> {
  if (Object.keys(from).every((id) => ids.includes(id))) return from;
  return Object.fromEntries(Object.entries(from).filter(([id]) => ids.includes(id)));
}

function fitAnswer(criterion: Criterion, answer: Answer): Answer {
  return {
    ...answer,
    fields: pick(
      answer.fields,
      criterion.fields.map(({ id }) => id),
    ),
  };
}

/**
 * What was entered, in the shape of a pack: answers, fields, tables and columns that the pack does not ask for or this version
 * of the app does not know are left out, criteria without an answer get an empty one. Needed when a later edition of a pack
 * drops a field, and when answers are copied from another campaign. Nothing that is asked for changes.
 */
export function fitToDirective(input: ReportInputDraft, directive: Directive): ReportInputDraft {
  const asked = new Set(allCriteria(directive).flatMap(({ records }) => records));
  const rowsOf = ({ id, columns, hasOwnScreen = false }: RecordKind): readonly RecordRow[] => {
    const rows = asked.has(id) || hasOwnScreen ? (input.records[id] ?? []) : [];
    return rows.map((row) => pick(row, Object.keys(columns)));
  };
  return {
    ...input,
    campaign: directive.id,
    answers: Object.fromEntries(
      allCriteria(directive).map((criterion) => [
        criterion.id,
        fitAnswer(criterion, input.answers[criterion.id] ?? EMPTY_ANSWER),
      ]),
    ),
    records: Object.fromEntries(recordKinds.map((kind) => [kind.id, rowsOf(kind)])),
  };
}
