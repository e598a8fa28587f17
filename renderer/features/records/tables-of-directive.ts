import { allCriteria, type Criterion, type Directive } from '#shared/directives/directive.ts';
import type { RecordKind } from '#shared/records/record-kind.ts';
import { findRecordKind } from '#shared/records/registry.ts';

/** A record table that a campaign asks for. */
export interface CampaignTable {
  readonly kind: RecordKind;
  /** The first criterion that names the table. */
  readonly criterion: Criterion;
}

/** The tables of a campaign in the order of its criteria; those that this version does not know are left out. */
export function tablesOfDirective(directive: Directive): readonly CampaignTable[] {
  const tables = new Map<string, CampaignTable>();
  for (const criterion of allCriteria(directive)) {
    for (const kind of criterion.records.flatMap((id) => findRecordKind(id) ?? [])) {
      if (!tables.has(kind.id)) tables.set(kind.id, { kind, criterion });
    }
  }
  return [...tables.values()];
}
