import type { Criterion } from '#shared/directives/directive.ts';
import { packChanges } from '#shared/packs/pack-changes.ts';
import type { PackFacts } from '#shared/packs/pack-verdict.ts';
import { packsTexts } from '#renderer/texts/packs.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import classes from './packs.module.css';

interface PackReplacementProps {
  readonly present: PackFacts;
  readonly offered: PackFacts;
}

function idsOf(criteria: readonly Criterion[]): string {
  return criteria.map(({ id }) => id).join(', ');
}

function lines({ directive: before }: PackFacts, { directive: after }: PackFacts): readonly string[] {
  const { items, criteria, added, removed, changed } = packChanges(before, after);
  const texts = packsTexts.changes;
  return [
    ...(items.before === items.after ? [] : [texts.items(items.before, items.after)]),
    ...(criteria.before === criteria.after ? [] : [texts.criteria(criteria.before, criteria.after)]),
    ...(added.length === 0 ? [] : [texts.added(idsOf(added))]),
    ...(removed.length === 0 ? [] : [texts.removed(idsOf(removed))]),
    ...(changed.length === 0 ? [] : [texts.changed(idsOf(changed))]),
    ...(added.length + removed.length + changed.length === 0 ? [texts.onlyElsewhere] : []),
  ];
}

/** That somebody else than before has signed the pack, or nobody; `null` when there is nothing to say. */
function signerRemark({ signer: before }: PackFacts, { signer: after }: PackFacts): string | null {
  const texts = packsTexts.otherSigner;
  if (before === null || before.fingerprint === after?.fingerprint) return null;
  return after === null ? texts.unsigned(before.name) : texts.otherKey(before.name, before.fingerprint);
}

/** What becomes of the edition of the same pack that is at hand. */
export function PackReplacement({ present, offered }: PackReplacementProps) {
  if (present.packSha256 === offered.packSha256) {
    return <Notice tone="in-progress" title={packsTexts.sameTitle} />;
  }
  const remark = signerRemark(present, offered);
  return (
    <Notice tone={remark === null ? 'warning' : 'serious'} title={packsTexts.replaceTitle}>
      {remark !== null && <p>{remark}</p>}
      <p>{packsTexts.replaceLead}</p>
      <ul className={classes['reasons']}>
        {lines(present, offered).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
