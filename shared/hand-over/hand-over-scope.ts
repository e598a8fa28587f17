import type { Criterion, Directive } from '../directives/directive.ts';
import type { RecordKind } from '../records/record-kind.ts';
import { findRecordKind } from '../records/registry.ts';
import type { HandOverPart } from './hand-over.ts';

/** What a part of a campaign consists of. */
export interface HandOverScope {
  /** As the user knows it: `Mục 2. …` or the heading of the table. */
  readonly title: string;
  readonly criteria: readonly Criterion[];
  /** The tables that this version of the app knows, each once. */
  readonly kinds: readonly RecordKind[];
}

/** The criteria and tables of a part; `null` where the pack, or this version of the app, has no such part. */
export function scopeOf(directive: Directive, part: HandOverPart): HandOverScope | null {
  if (part.kind === 'table') {
    const isAskedFor = directive.items.some(({ criteria }) =>
      criteria.some(({ records }) => records.includes(part.id)),
    );
    const kind = isAskedFor ? findRecordKind(part.id) : undefined;
    return kind === undefined ? null : { title: kind.title, criteria: [], kinds: [kind] };
  }
  const item = directive.items.find(({ id }) => id === part.id);
  if (item === undefined) return null;
  const kindIds = new Set(item.criteria.flatMap(({ records }) => records));
  return {
    title: `Mục ${item.id}. ${item.title}`,
    criteria: item.criteria,
    kinds: [...kindIds].flatMap((id) => findRecordKind(id) ?? []),
  };
}
