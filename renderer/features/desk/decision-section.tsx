import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { visibleText } from '#shared/base/visible-text.ts';
import { type DeskDecision, reasonText, receiptReportOf, type UnitDecision } from '#shared/desk/decision.ts';
import { sameReportKey } from '#shared/desk/received-file.ts';
import type { UnitState } from '#shared/desk/unit-state.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { momentOf } from '#shared/receipts/receipt-model.ts';
import { keepDecision } from '#renderer/storage/decisions.ts';
import { saveSetting, useSetting } from '#renderer/storage/settings.ts';
import { decisionTexts as texts } from '#renderer/texts/desk-decisions.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import classes from './desk.module.css';
import { ReturnForm } from './return-form.tsx';
import { SaveReceipts } from './save-receipts.tsx';

type Said = Pick<DeskDecision, 'kind' | 'reason' | 'criteria'>;

interface DecisionSectionProps {
  readonly unit: UnitState;
  readonly found: UnitDecision | undefined;
  /** The pack of the campaign, for the names of its criteria. */
  readonly directive: Directive | null;
}

/** What the desk has decided about a unit's report, and how it decides. */
export function DecisionSection({ unit, found, directive }: DecisionSectionProps) {
  const remembered = useSetting('deskPerson');
  if (remembered === undefined) return null;
  return (
    <section>
      <h3>{texts.title}</h3>
      {found !== undefined && <Decided found={found} />}
      {unit.report === null ? (
        <p className={classes['muted']}>{texts.noReport}</p>
      ) : (
        <DecisionForm
          key={sameReportKey(unit.report.file)}
          unit={unit}
          hasDecision={found?.about === 'counting'}
          directive={directive}
          remembered={remembered}
        />
      )}
      {found?.about === 'counting' && (
        <>
          <h3>{texts.receiptTitle}</h3>
          <p className={classes['muted']}>{texts.receiptLead}</p>
          {found.decision.savedAt !== null && <p>{texts.savedBefore(momentOf(found.decision.savedAt))}</p>}
          <SaveReceipts decisions={[found.decision]} place="file" action={texts.saveOne} />
        </>
      )}
    </section>
  );
}

function Decided({ found: { decision, about } }: { readonly found: UnitDecision }) {
  const { kind, report, decidedBy, decidedAt } = decision;
  const reason = reasonText(decision);
  const tone = kind === 'received' ? 'done' : 'warning';
  return (
    <Notice
      tone={about === 'counting' ? tone : 'open'}
      title={kind === 'received' ? texts.received(report.sequence) : texts.returned(report.sequence)}
    >
      {about !== 'counting' && <p>{texts.about[about]}</p>}
      <p>{texts.by(visibleText(decidedBy), momentOf(decidedAt))}</p>
      {reason !== '' && <p>{texts.reasonOf(reason)}</p>}
    </Notice>
  );
}

interface DecisionFormProps {
  readonly unit: UnitState;
  readonly hasDecision: boolean;
  readonly directive: Directive | null;
  readonly remembered: string;
}

function DecisionForm({ unit, hasDecision, directive, remembered }: DecisionFormProps) {
  const [person, setPerson] = useState(remembered);
  const [isReturning, setIsReturning] = useState(false);
  const [wasTried, setWasTried] = useState(false);
  const isPersonMissing = person.trim().length < 2;
  const file = unit.report?.file;
  const decide = (said: Said) => {
    setWasTried(true);
    const report = file && receiptReportOf(file, directive?.title ?? file.facts?.campaign ?? '');
    if (isPersonMissing || file === undefined || report === null || report === undefined) return;
    setIsReturning(false);
    const decidedAt = new Date().toISOString();
    const decided = { key: sameReportKey(file), report, decidedAt, decidedBy: person, savedAt: null };
    void saveSetting('deskPerson', person);
    void keepDecision({ ...decided, ...said });
  };
  return (
    <>
      {!hasDecision && <p className={classes['muted']}>{texts.none}</p>}
      {unit.attention.includes('key-unknown') && <Notice tone="warning" title={texts.keyOpen} />}
      <TextInput
        label={texts.person}
        maxLength={200}
        value={person}
        error={wasTried && isPersonMissing ? texts.personMissing : undefined}
        onChange={(event) => {
          setPerson(event.currentTarget.value);
        }}
      />
      {isReturning ? (
        <ReturnForm
          directive={directive}
          name={visibleText(unit.name)}
          onCancel={() => {
            setIsReturning(false);
          }}
          onReturn={(reason, criteria) => {
            decide({ kind: 'returned', reason, criteria: [...criteria] });
          }}
        />
      ) : (
        <div className={classes['decide']}>
          <Button
            onClick={() => {
              decide({ kind: 'received', reason: '', criteria: [] });
            }}
          >
            {texts.receive}
          </Button>
          <Button
            onClick={() => {
              setIsReturning(true);
            }}
          >
            {texts.giveBack}
          </Button>
        </div>
      )}
    </>
  );
}
