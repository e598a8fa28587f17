import type { Change, Comparison, CriterionComparison } from '#shared/campaigns/compare-reports.ts';
import { compareTexts } from '#renderer/texts/compare.ts';
import { criterionAddress, href } from '#renderer/ui/addresses.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { ChangeTable } from './change-table.tsx';
import classes from './compare.module.css';
import { TableChanges } from './table-changes.tsx';

interface ComparisonViewProps {
  /** What the earlier report is called. */
  readonly name: string;
  readonly comparison: Comparison;
}

/** What changed, place by place; what stayed the same is folded away. */
export function ComparisonView({ name, comparison }: ComparisonViewProps) {
  const { unit, criteria, remarks } = comparison;
  const changed = criteria.filter(({ status }) => status === 'changed');
  const same = criteria.filter(({ status }) => status === 'same');
  const fresh = criteria.filter(({ status }) => status === 'new');
  const isEmpty = changed.length + fresh.length + unit.length + remarks.length === 0;
  return (
    <>
      <p role="status" className={classes['summary']}>
        <b>{compareTexts.result(name)}</b>
        <br />
        {isEmpty ? compareTexts.nothing : compareTexts.summary(changed.length, same.length, fresh.length)}
      </p>
      {isEmpty && <EmptyState text={compareTexts.nothing} />}
      <Changes title={compareTexts.unit} changes={unit} />
      {changed.map((one) => (
        <ChangedCriterion key={one.criterion.id} comparison={one} />
      ))}
      <Changes title={compareTexts.remarks} changes={remarks} />
      <Folded title={compareTexts.fresh(fresh.length)} criteria={fresh} />
      <Folded title={compareTexts.same(same.length)} criteria={same} />
    </>
  );
}

function Changes({ title, changes }: { readonly title: string; readonly changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <Section title={title}>
      <ChangeTable caption={title} changes={changes} />
    </Section>
  );
}

function ChangedCriterion({ comparison }: { readonly comparison: CriterionComparison }) {
  const { criterion, changes, evidence, tables } = comparison;
  const title = `${criterion.id} ${criterion.title}`;
  return (
    <Section title={title} actions={<a href={href(criterionAddress(criterion.id))}>{compareTexts.open}</a>}>
      {changes.length > 0 && <ChangeTable caption={title} changes={changes} />}
      {evidence.added.length + evidence.removed.length > 0 && (
        <p className={classes['line']}>
          <b>{compareTexts.evidence}. </b>
          {[
            ...(evidence.added.length > 0 ? [compareTexts.evidenceAdded(evidence.added.join(', '))] : []),
            ...(evidence.removed.length > 0
              ? [compareTexts.evidenceRemoved(evidence.removed.join(', '))]
              : []),
          ].join('. ')}
        </p>
      )}
      {tables.map((table) => (
        <TableChanges key={table.kind.id} comparison={table} />
      ))}
    </Section>
  );
}

interface FoldedProps {
  readonly title: string;
  readonly criteria: readonly CriterionComparison[];
}

function Folded({ title, criteria }: FoldedProps) {
  if (criteria.length === 0) return null;
  return (
    <details className={classes['folded']}>
      <summary>{title}</summary>
      <ul>
        {criteria.map(({ criterion }) => (
          <li key={criterion.id}>
            <a href={href(criterionAddress(criterion.id))}>
              {criterion.id} {criterion.title}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
