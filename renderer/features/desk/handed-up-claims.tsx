import { formatDate, toVietnamTime } from '#shared/base/dates.ts';
import { visibleText } from '#shared/base/visible-text.ts';
import { decisionText, reasonText, type UnitDecision } from '#shared/desk/decision.ts';
import type { HandedUpClaims, HandedUpDecision } from '#shared/desk/handed-up-claims.ts';
import { unitKey } from '#shared/desk/register.ts';
import { momentText } from '#shared/desk/tables/overview.ts';
import type { UnitState } from '#shared/desk/unit-state.ts';
import type { WordBelow } from '#shared/desk/word-below.ts';
import { isSameUnit } from '#shared/keys/unit-keys.ts';
import { handedUpTexts } from '#renderer/texts/handed-up.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import classes from './desk.module.css';

const texts = handedUpTexts.unit;

interface HandedUpOfUnitProps {
  readonly unit: UnitState;
  readonly claims: HandedUpClaims;
  /** What desks below say of the unit. */
  readonly word: WordBelow | undefined;
}

/** What desks below say of a unit: their word, apart from what this desk has seen and decided. */
export function HandedUpOfUnit({ unit, claims, word }: HandedUpOfUnitProps) {
  const { receipts = [], decisions = [] } = word ?? {};
  const keys = claims.keys.filter(({ unitCode }) => isSameUnit(unitCode, unit.code));
  const namedBy = claims.namedBy.get(unitKey(unit.code)) ?? [];
  const isContested = namedBy.length > 1;
  if (receipts.length === 0 && decisions.length === 0 && keys.length === 0 && !isContested) return null;
  return (
    <section>
      <h3>{texts.title}</h3>
      {isContested && <Notice tone="warning" title={texts.contested(namedBy.map(visibleText))} />}
      <ul className={classes['files']}>
        {receipts.map(({ deskName, at, sequence }) => (
          <li key={`${at} ${String(sequence)}`}>
            {texts.receivedAt(visibleText(deskName), sequence, momentText(at))}
          </li>
        ))}
        {decisions.map((found) => (
          <Decision key={found.decision.deskName} found={found} />
        ))}
        {keys.map(({ fingerprint, deskName, handedUpAt }) => (
          <li key={fingerprint}>{texts.key(fingerprint, visibleText(deskName), dayText(handedUpAt))}</li>
        ))}
      </ul>
    </section>
  );
}

function Decision({ found }: { readonly found: UnitDecision<HandedUpDecision> }) {
  const { deskName, decidedBy, decidedAt } = found.decision;
  const reason = reasonText(found.decision);
  return (
    <li>
      <span>
        {texts.decision(
          visibleText(deskName),
          decisionText(found),
          visibleText(decidedBy),
          momentText(decidedAt),
        )}
      </span>
      {reason !== '' && <span className={classes['muted']}>{texts.reason(reason)}</span>}
    </li>
  );
}

function dayText(at: string): string {
  return formatDate(toVietnamTime(new Date(at)).slice(0, 10));
}
