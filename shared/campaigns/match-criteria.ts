import { cleanLine, foldAccents } from '../base/vietnamese-text.ts';
import { allCriteria, type Criterion, type Directive } from '../directives/directive.ts';

function isSameText(one: string, other: string): boolean {
  return foldAccents(cleanLine(one)) === foldAccents(cleanLine(other));
}

/**
 * Whether two criteria of the same number ask for the same thing. Packs number anew, so the number alone says
 * nothing: title, question, a table or a follow-up field of the same id and kind has to be the same too.
 */
function asksTheSame(one: Criterion, other: Criterion): boolean {
  return (
    isSameText(one.title, other.title) ||
    isSameText(one.question, other.question) ||
    one.records.some((id) => other.records.includes(id)) ||
    one.fields.some((field) => other.fields.some(({ id, kind }) => id === field.id && kind === field.kind))
  );
}

/** For each criterion of `to` the one of `from` that it continues, by id; those that are new are missing. */
export function matchCriteria(from: Directive, to: Directive): ReadonlyMap<string, Criterion> {
  const before = new Map(allCriteria(from).map((criterion) => [criterion.id, criterion]));
  return new Map(
    allCriteria(to).flatMap((criterion) => {
      const match = before.get(criterion.id);
      return match !== undefined && asksTheSame(match, criterion) ? [[criterion.id, match] as const] : [];
    }),
  );
}
