import { formatDate, toVietnamTime } from '#shared/base/dates.ts';
import { visibleText } from '#shared/base/visible-text.ts';
import { decisionText, reasonText, type UnitDecision } from '#shared/desk/decision.ts';
import type { HandedUpClaims, HandedUpDecision } from '#shared/desk/handed-up-claims.ts';
import { sameReportKey } from '#shared/desk/received-file.ts';
import { momentText } from '#shared/desk/tables/overview.ts';
import type { UnitState } from '#shared/desk/unit-state.ts';
import { isSameUnit } from '#shared/keys/unit-keys.ts';
import { handedUpTexts } from '#renderer/texts/handed-up.ts';
import classes from './desk.module.css';

const texts = handedUpTexts.unit;

interface HandedUpOfUnitProps {
  readonly unit: UnitState;
  readonly claims: HandedUpClaims;
  /** What the desk below has decided last. */
  readonly found: UnitDecision<HandedUpDecision> | undefined;
}

/** What a desk below says of a unit: its word, apart from what this desk has seen and decided. */
export function HandedUpOfUnit({ unit, claims, found }: HandedUpOfUnitProps) {
  const { report } = unit;
  const receipt = report === null ? undefined : claims.receipts.get(sameReportKey(report.file));
  const keys = claims.keys.filter(({ unitCode }) => isSameUnit(unitCode, unit.code));
  if (receipt === undefined && found === undefined && keys.length === 0) return null;
  return (
    <section>
      <h3>{texts.title}</h3>
      <ul className={classes['files']}>
        {receipt !== undefined && (
          <li>{texts.receivedAt(visibleText(receipt.deskName), momentText(receipt.at))}</li>
        )}
        {found !== undefined && <Decision found={found} />}
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
