import { Button } from '@mantine/core';
import { useState } from 'react';
import { visibleText } from '#shared/base/visible-text.ts';
import { visibleName } from '#shared/report/received-names.ts';
import { adviceOn } from '#shared/desk/advice.ts';
import type { PlacedFile } from '#shared/desk/collate.ts';
import type { UnitDecision } from '#shared/desk/decision.ts';
import type { HandedUpClaims } from '#shared/desk/handed-up-claims.ts';
import { keysToCompare } from '#shared/desk/keys-to-compare.ts';
import { momentText } from '#shared/desk/tables/overview.ts';
import { attentionText } from '#shared/desk/tables/units.ts';
import type { UnitState } from '#shared/desk/unit-state.ts';
import type { WordBelow } from '#shared/desk/word-below.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { isSameUnit } from '#shared/keys/unit-keys.ts';
import { ApproveKey } from '#renderer/keys/approve-key.tsx';
import type { useApprovedKeys } from '#renderer/keys/use-approved-keys.ts';
import { deskTexts } from '#renderer/texts/desk.ts';
import { verifyTexts } from '#renderer/texts/verify-file.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { KeyCode } from '#renderer/ui/key-code.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { WorkDialog } from '#renderer/ui/work-dialog.tsx';
import { Chip } from './chip.tsx';
import { DecisionSection } from './decision-section.tsx';
import classes from './desk.module.css';
import { HandedUpOfUnit } from './handed-up-claims.tsx';
import { communeOf } from './unit-rows.ts';
import { unitLook } from './unit-table.tsx';

const texts = deskTexts.unit;
const WIDTH = 820;

interface UnitDialogProps {
  readonly unit: UnitState;
  readonly files: readonly PlacedFile[];
  /** What was decided last. */
  readonly found: UnitDecision | undefined;
  /** What desks below say, and what of it is about this unit. */
  readonly handedUp: HandedUpClaims | undefined;
  readonly below: WordBelow | undefined;
  /** The pack of the campaign. */
  readonly directive: Directive | null;
  readonly approved: ReturnType<typeof useApprovedKeys>;
  readonly onClose: () => void;
}

/** All that the desk knows of a unit: how it stands, which keys are to be compared, and its files. */
export function UnitDialog(props: UnitDialogProps) {
  const { unit, files, found, handedUp, below, directive, approved, onClose } = props;
  const own = files.filter(({ file }) => file.facts !== null && isSameUnit(file.facts.unitCode, unit.code));
  return (
    <WorkDialog title={visibleText(unit.name)} width={WIDTH} isWorking={false} onClose={onClose}>
      <div className={classes['dialog']}>
        <FactList facts={factsOf(unit)} />
        <KeysOfUnit unit={unit} files={own} approved={approved} />
        {handedUp !== undefined && <HandedUpOfUnit unit={unit} claims={handedUp} word={below} />}
        <DecisionSection unit={unit} found={found} directive={directive} />
        <section>
          <h3>{texts.filesTitle}</h3>
          {own.length === 0 && <p className={classes['muted']}>{texts.noFiles}</p>}
          <ul className={classes['files']}>
            {own.map((placed) => (
              <FileLine key={`${placed.file.source} ${placed.file.fileSha256}`} placed={placed} />
            ))}
          </ul>
        </section>
        <div className={classes['actions']}>
          <Button onClick={onClose}>{texts.close}</Button>
        </div>
      </div>
    </WorkDialog>
  );
}

function factsOf(unit: UnitState) {
  const { code, phone, report, firstReceivedAt, attention } = unit;
  const columns = deskTexts.unitColumns;
  return [
    { name: columns.code, value: visibleText(code) },
    { name: columns.commune, value: visibleText(communeOf(unit)) },
    { name: texts.phone, value: phone === '' ? texts.noPhone : phone },
    { name: columns.state, value: <Chip {...unitLook(unit)} /> },
    ...(report === null
      ? []
      : [
          { name: columns.receivedAt, value: momentText(report.file.receivedAt) },
          ...firstOf(firstReceivedAt, report.file.receivedAt),
          { name: columns.sequence, value: String(report.facts.sequence) },
        ]),
    ...(attention.length === 0 ? [] : [{ name: columns.attention, value: attentionText(attention) }]),
  ];
}

/** An earlier version is named where there was one: it says whether the unit was in time. */
function firstOf(first: string | null, counting: string) {
  return first === null || first === counting
    ? []
    : [{ name: texts.firstReceivedAt, value: momentText(first) }];
}

function KeysOfUnit({ unit, files, approved }: Pick<UnitDialogProps, 'unit' | 'files' | 'approved'>) {
  const [isApprovedNow, setIsApprovedNow] = useState(false);
  const open = keysToCompare(files, unit.code);
  const known = approved.keys.filter(({ code }) => isSameUnit(code, unit.code));
  return (
    <>
      {open.length > 0 && (
        <section>
          <h3>{texts.keysTitle}</h3>
          <p className={classes['muted']}>{texts.keysLead}</p>
          {open.map(({ fingerprint, sources }) => (
            <div key={fingerprint} className={classes['key']}>
              <KeyCode fingerprint={fingerprint} label={verifyTexts.computedCode} />
              <p className={classes['muted']}>{texts.keyOf(sources.map(visibleName))}</p>
              <ApproveKey
                fingerprint={fingerprint}
                unit={unit}
                onApprove={async (key) => {
                  await approved.approve(key);
                  setIsApprovedNow(true);
                }}
              />
            </div>
          ))}
        </section>
      )}
      {approved.failure !== undefined && <FailureMessage failure={approved.failure} />}
      <div aria-live="polite">
        {isApprovedNow && approved.failure === undefined && <Notice tone="done" title={texts.approvedNow} />}
      </div>
      {known.length > 0 && (
        <section>
          <h3>{texts.approvedTitle}</h3>
          <FactList
            facts={known.map(({ fingerprint, name }) => ({
              name: fingerprint,
              value: (
                <Button
                  size="compact-sm"
                  aria-label={verifyTexts.withdrawFor(visibleText(name), fingerprint)}
                  onClick={() => {
                    setIsApprovedNow(false);
                    void approved.withdraw(fingerprint);
                  }}
                >
                  {verifyTexts.withdraw}
                </Button>
              ),
            }))}
          />
        </section>
      )}
    </>
  );
}

function FileLine({ placed }: { readonly placed: PlacedFile }) {
  const { sentence, nextStep } = adviceOn(placed);
  return (
    <li>
      <strong>{visibleName(placed.file.source)}</strong>
      <span>{sentence}</span>
      <span className={classes['muted']}>{nextStep}</span>
    </li>
  );
}
