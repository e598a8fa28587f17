import { Button, NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ReportInputDraft } from '#shared/answers/report-input.ts';
import type { Directive } from '#shared/directives/directive.ts';
import type { DocumentKind } from '#shared/documents/model/document-kind.ts';
import { cellText, isRowEmpty } from '#shared/records/record-kind.ts';
import { findRecordKind } from '#shared/records/registry.ts';
import { useSaveDocument } from '#renderer/bridge/use-save-document.ts';
import { everythingEntered } from '#renderer/questions/autosave/everything-entered.ts';
import { useAllEvidence } from '#renderer/storage/evidence.ts';
import { useFacts } from '#renderer/bridge/use-packs.ts';
import { documentsTexts } from '#renderer/texts/documents.ts';
import { CopyButton } from '#renderer/ui/copy-button.tsx';
import { DocumentOutcomeView } from '#renderer/ui/document-outcome.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import classes from './document-card.module.css';

interface DocumentCardProps {
  readonly directive: Directive;
  readonly kind: DocumentKind;
  readonly input: ReportInputDraft;
  /** Whether the user came for this one. */
  readonly isWanted: boolean;
}

/** The rows that the document can be about, each with its first words. */
function rowChoices(kind: DocumentKind, input: ReportInputDraft) {
  const table = kind.aboutRowOf === null ? undefined : findRecordKind(kind.aboutRowOf);
  if (table === undefined) return [];
  return (input.records[table.id] ?? []).flatMap((row, index) => {
    if (isRowEmpty(row)) return [];
    const words = Object.entries(table.columns).map(([id, column]) => cellText(column, row[id]));
    const label = documentsTexts.row(
      index + 1,
      words
        .filter((word) => word !== '')
        .slice(0, 2)
        .join(', '),
    );
    return [{ value: String(index), label }];
  });
}

function tableTitles({ recordKindIds }: DocumentKind): string {
  return recordKindIds.flatMap((id) => findRecordKind(id)?.title ?? []).join(', ');
}

/** The text that goes with the kind, to be read and copied into a chat; most kinds have none. */
function Message({ directive, kind, input }: Omit<DocumentCardProps, 'isWanted'>) {
  const today = useToday();
  const facts = useFacts();
  if (kind.message === undefined) return null;
  const text = kind.message({ directive, input, facts, today });
  return (
    <div role="group" aria-label={documentsTexts.messageOf(kind.title)}>
      <p className={classes['message']}>{text}</p>
      <CopyButton label={documentsTexts.copyMessage} text={text} />
    </div>
  );
}

/** One kind of document: what it is for, and the button that makes it. */
export function DocumentCard({ directive, kind, input, isWanted }: DocumentCardProps) {
  const evidence = useAllEvidence();
  const [rowIndex, setRowIndex] = useState('');
  const { outcome, save, open } = useSaveDocument(kind.id);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    button.current?.scrollIntoView({ block: 'center' });
    button.current?.focus({ preventScroll: true });
  }, [isWanted]);

  const create = async () =>
    save({
      input: await everythingEntered(directive),
      evidence: evidence ?? {},
      ...(rowIndex === '' ? {} : { rowIndex: Number(rowIndex) }),
    });

  const rows = rowChoices(kind, input);
  const tables = tableTitles(kind);
  return (
    <Section
      title={kind.title}
      lead={kind.usefulWhen}
      actions={
        <Button
          ref={button}
          aria-label={documentsTexts.createOf(kind.title)}
          disabled={outcome.status === 'creating'}
          onClick={() => {
            void create();
          }}
        >
          {outcome.status === 'creating' ? documentsTexts.creating : documentsTexts.create}
        </Button>
      }
    >
      <div className={classes['body']}>
        {tables !== '' && <p className={classes['muted']}>{documentsTexts.filledFrom(tables)}</p>}
        {rows.length > 1 && (
          <NativeSelect
            label={documentsTexts.aboutRow}
            data={[{ value: '', label: documentsTexts.newestRow }, ...rows]}
            value={rowIndex}
            onChange={(event) => {
              setRowIndex(event.currentTarget.value);
            }}
          />
        )}
        <Message directive={directive} kind={kind} input={input} />
        <DocumentOutcomeView
          saved={outcome.status === 'saved' ? outcome.saved : undefined}
          failure={outcome.status === 'failed' ? outcome.failure : undefined}
          onOpen={() => {
            if (outcome.status === 'saved') void open(outcome.saved.id);
          }}
        />
      </div>
    </Section>
  );
}
